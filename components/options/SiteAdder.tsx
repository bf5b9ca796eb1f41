import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ALL_SITES, nameOf, siteFrom, type SiteError } from '../../lib/site-patterns.ts';
import type { Translate } from '../translate.ts';

interface Props {
  t: Translate;
  onAdd: (pattern: string) => void;
}

const ERRORS = { scheme: 'sites.badScheme', wildcard: 'sites.badWildcard', host: 'sites.badHost' } as const satisfies Record<Exclude<SiteError, 'empty'>, string>;

/** The field for another site. It says what will be added while one types, and what is wrong when one tries. */
export function SiteAdder({ t, onAdd }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [field, note] = [useId(), useId()];
  const site = siteFrom(typed);
  const wrong = 'error' in site && site.error !== 'empty' && tried ? site.error : null;
  const add = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if ('error' in site) return;
    onAdd(site.pattern);
    setTyped('');
    setTried(false);
  };
  return (
    <form class="adder" onSubmit={add} noValidate>
      <label for={field}>{t('sites.label')}</label>
      <div class="field">
        <input
          id={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={t('sites.example')}
          value={typed}
          aria-invalid={wrong !== null}
          aria-describedby={note}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{t('sites.add')}</button>
      </div>
      <p class={wrong ? 'note wrong' : 'note'} id={note} aria-live="polite">
        {wrong && t(ERRORS[wrong])}
        {'pattern' in site && t('sites.willAdd', [site.pattern === ALL_SITES ? t('sites.all') : nameOf(site.pattern)])}
      </p>
    </form>
  );
}
