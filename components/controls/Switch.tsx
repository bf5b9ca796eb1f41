import type { JSX } from 'preact';

interface Props {
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Switch({ name, label, hint, checked, onChange }: Props): JSX.Element {
  const hintId = `${name}-hint`;
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          name={name}
          checked={checked}
          {...(hint !== undefined && { 'aria-describedby': hintId })}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
