import type { JSX } from 'preact';

/** A kind of file that can be written. */
export interface FileChoice {
  id: string;
  /** What the format is called. */
  name: string;
  /** What it is for. */
  use: string;
}

/** A button with the formats in which something can be saved. */
export function FileMenu({ id, label, choices, onChoose, children }: { id: string; label: string; choices: readonly FileChoice[]; onChoose: (format: string) => void; children?: JSX.Element }): JSX.Element {
  return (
    <span class="file-menu">
      <button type="button" popoverTarget={id}>{label}</button>
      <div id={id} class="panel-popover" popover="auto" role="dialog" aria-label={label}>
        {children}
        {choices.map(({ id: format, name, use }) => (
          <button
            key={format} type="button"
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              onChoose(format);
            }}
          >
            <strong>{name}</strong> <span class="hint">{use}</span>
          </button>
        ))}
      </div>
    </span>
  );
}
