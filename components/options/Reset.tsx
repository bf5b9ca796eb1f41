import type { JSX } from 'preact';
import { Question } from '../controls/Question.tsx';
import type { Translate } from '../translate.ts';
import { Section } from './Section.tsx';

interface Props {
  asking: boolean;
  t: Translate;
  onAsk: () => void;
  onReset: () => void;
  onForget: () => void;
  onLeave: () => void;
}

/** All settings as on the first day, which asks before; and what was remembered of reading. */
export function Reset({ asking, t, onAsk, onReset, onForget, onLeave }: Props): JSX.Element {
  return (
    <Section id="reset" title={t('options.reset')}>
      <p>{t('options.resetIntro')}</p>
      <div class="buttons">
        <button type="button" onClick={onAsk}>
          {t('options.resetAsk')}
        </button>
      </div>
      <p>{t('options.forgetIntro')}</p>
      <div class="buttons">
        <button type="button" onClick={onForget}>
          {t('options.forget')}
        </button>
      </div>
      {asking && (
        <Question name="reset-question" title={t('options.resetTitle')} yes={t('options.resetYes')} no={t('options.resetNo')} onYes={onReset} onNo={onLeave}>
          <p>{t('options.resetText')}</p>
        </Question>
      )}
    </Section>
  );
}
