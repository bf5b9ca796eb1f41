import type { JSX } from 'preact';

interface ChoiceProps {
  group: string;
  value: string;
  label: string;
  checked: boolean;
  onChoose: () => void;
}

/** One of several, as a radio button that looks like a segment. To stand in a `fieldset.choice`. */
export function Choice({ group, value, label, checked, onChoose }: ChoiceProps): JSX.Element {
  return (
    <label class={checked ? 'chosen' : ''}>
      <input type="radio" name={group} value={value} checked={checked} onChange={onChoose} />
      {label}
    </label>
  );
}

interface ChoicesProps<Value extends string> {
  group: string;
  legend: string;
  /** Every value with its name, in order. */
  labels: Readonly<Record<Value, string>>;
  value: Value;
  onChoose: (value: Value) => void;
}

/** A choice of one among few, each of them in sight. */
export function Choices<Value extends string>({ group, legend, labels, value, onChoose }: ChoicesProps<Value>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {(Object.entries(labels) as [Value, string][]).map(([name, label]) => (
        <Choice key={name} group={group} value={name} label={label} checked={name === value} onChoose={() => onChoose(name)} />
      ))}
    </fieldset>
  );
}
