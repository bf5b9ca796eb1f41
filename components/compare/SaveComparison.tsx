import type { JSX } from 'preact';
import type { ComparisonFormat } from '../../lib/exchange/comparison.ts';
import type { Translate } from '../translate.ts';

/** The formats by their own names, and what each is for. */
const FORMATS: readonly (readonly [ComparisonFormat, string, 'save.page' | 'save.table'])[] = [
  ['html', 'HTML', 'save.page'],
  ['tsv', 'TSV', 'save.table'],
  ['csv', 'CSV', 'save.table'],
];

/** A button with all formats that a comparison can be saved in. */
export function SaveComparison({ t, onSave }: { t: Translate; onSave: (format: ComparisonFormat) => void }): JSX.Element {
  return (
    <>
      <button type="button" popoverTarget="compare-save">
        {t('save.as')}
      </button>
      <div id="compare-save" class="panel formats" popover="auto" role="dialog" aria-label={t('save.as')}>
        {FORMATS.map(([format, name, use]) => (
          <button
            key={format}
            type="button"
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              onSave(format);
            }}
          >
            <strong>{name}</strong> <span class="hint">{t(use)}</span>
          </button>
        ))}
      </div>
    </>
  );
}
