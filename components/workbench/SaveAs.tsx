import type { JSX } from 'preact';
import type { WriteFormat } from '../../lib/exchange/write.ts';
import type { Translate } from '../translate.ts';

/** The formats by their own names, and what each is for. One that is added to the writers needs a line, or this does not compile. */
const FORMATS: Readonly<Record<WriteFormat, readonly [name: string, use: 'save.memory' | 'save.table' | 'save.document' | 'save.page' | 'save.everything' | 'save.corpus' | 'save.cards']>> = {
  tmx: ['TMX 1.4b', 'save.memory'],
  xliff: ['XLIFF 2.1', 'save.memory'],
  tsv: ['TSV', 'save.table'],
  csv: ['CSV', 'save.table'],
  docx: ['Word (DOCX)', 'save.document'],
  html: ['HTML', 'save.page'],
  markdown: ['Markdown', 'save.document'],
  json: ['JSON', 'save.everything'],
  tei: ['TEI P5', 'save.corpus'],
  anki: ['Anki', 'save.cards'],
};

/** A button with all formats that an article, or all of them, can be saved in. @param rows so many rows were chosen, which are saved alone; 0: all. */
export function SaveAs({ id, t, rows = 0, onSave }: { id: string; t: Translate; rows?: number; onSave: (format: WriteFormat) => void }): JSX.Element {
  const name = rows > 0 ? t('save.rowsAs', rows) : t('save.as');
  return (
    <span class="save-as">
      <button type="button" popoverTarget={id}>
        {name}
      </button>
      <div id={id} class="panel formats" popover="auto" role="dialog" aria-label={name}>
        {(Object.keys(FORMATS) as WriteFormat[]).map((format) => (
          <button
            key={format}
            type="button"
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              onSave(format);
            }}
          >
            <strong>{FORMATS[format][0]}</strong> <span class="hint">{t(FORMATS[format][1])}</span>
          </button>
        ))}
      </div>
    </span>
  );
}
