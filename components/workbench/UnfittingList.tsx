import type { JSX } from 'preact';
import type { Unfitting } from '../../lib/library/saved-document.ts';
import type { Translate } from '../translate.ts';

interface Props {
  unfitting: readonly Unfitting[];
  languages: readonly [zh: string, en: string];
  t: Translate;
  /** Leads to the row that is most like it. */
  onGo: (unfitting: Unfitting) => void;
  /** The person has seen to it; to all, where it is null. */
  onSeen: (unfitting: Unfitting | null) => void;
}

/** Corrections of an earlier version of the page that do not fit this one: shown until the person has seen to them. */
export function UnfittingList({ unfitting, languages: [zh, en], t, onGo, onSeen }: Props): JSX.Element {
  return (
    <section class="unfitting" aria-label={t('workbench.unfitting')} data-testid="unfitting">
      <header>
        <p>{t('workbench.lost', unfitting.length)}</p>
        <button type="button" onClick={() => onSeen(null)}>
          {t('workbench.seenToAll')}
        </button>
      </header>
      <ul>
        {unfitting.map((one, at) => (
          <li key={at}>
            <button type="button" class="go" title={t('workbench.likestRow')} onClick={() => onGo(one)}>
              <span lang={zh}>{one.zh || '–'}</span> <span lang={en}>{one.en || '–'}</span>
            </button>
            <button type="button" class="small" aria-label={t('workbench.seenToOne', [at + 1])} onClick={() => onSeen(one)}>
              {t('workbench.seenTo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
