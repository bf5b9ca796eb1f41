import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';
import type { FileChoice } from './FileMenu.tsx';

/** Which notes are saved: those that are listed now, those of the page, or all. */
export type ExportScope = 'shown' | 'page' | 'everything';

interface Props {
  formats: readonly FileChoice[];
  /** How many notes each choice holds. */
  counts: Readonly<Record<ExportScope, number>>;
  scope: ExportScope;
  /** What a file field is to offer. */
  accept: string;
  /** Whether a file is read or brought in just now: one at a time. */
  isBusy: boolean;
  t: Translate;
  onScope: (scope: ExportScope) => void;
  onSave: (format: string) => void;
  onFile: (file: File) => void;
  /** Missing where the panel stands in a tab already. */
  onTab?: (() => void) | undefined;
}

const SCOPES = { shown: 'notes.scopeShown', page: 'notes.thisPage', everything: 'notes.scopeAll' } as const satisfies Record<ExportScope, string>;

/** Notes out and in. */
export function PanelMenu({ formats, counts, scope, accept, isBusy, t, onScope, onSave, onFile, onTab }: Props): JSX.Element {
  const count = counts[scope];
  return (
    <div class="menu">
      {onTab && <button type="button" onClick={onTab}>{t('notes.openTab')}</button>}
      <h2>{t('notes.saveNotes')}</h2>
      <label>
        {t('notes.scope')}{' '}
        <select name="scope" value={scope} onChange={({ currentTarget }) => onScope(currentTarget.value as ExportScope)}>
          {(['shown', 'page', 'everything'] as const).map((one) => (
            <option key={one} value={one}>{`${t(SCOPES[one])} (${counts[one]})`}</option>
          ))}
        </select>
      </label>
      {formats.map(({ id, name, use }) => (
        <button
          key={id} type="button" disabled={count === 0}
          onClick={({ currentTarget }) => {
            currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
            onSave(id);
          }}
        >
          <strong>{name}</strong> <span class="hint">{use}</span>
        </button>
      ))}
      <h2>{t('notes.bringInNotes')}</h2>
      <label class={`button${isBusy ? ' off' : ''}`}>
        {t('import.file')}
        <input
          class="visually-hidden" type="file" accept={accept} disabled={isBusy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
