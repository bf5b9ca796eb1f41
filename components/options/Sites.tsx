import type { ComponentChildren, JSX } from 'preact';
import type { Translate } from '../translate.ts';
import { Section } from './Section.tsx';

/** The sites on which Duizhao may read by itself. The list itself comes from outside, because it asks the browser for permissions. */
export function Sites({ t, children }: { t: Translate; children?: ComponentChildren }): JSX.Element {
  return (
    <Section id="sites" title={t('options.sites')}>
      <p>{t('options.sitesIntro')}</p>
      {children}
    </Section>
  );
}
