import type { JSX } from 'preact';

interface Props {
  name: string;
  label: string;
  bounds: { least: number; most: number; step: number };
  value: number;
  /** The value as it is shown and read out. */
  shown: string;
  /** Called at every step, also while the person is still moving it. */
  onValue: (value: number) => void;
}

/** A number within bounds, with its value beside its name. */
export function Slider({ name, label, bounds, value, shown, onValue }: Props): JSX.Element {
  return (
    <label class="slider">
      <span class="name">{label}</span>
      {/* The slider says its value itself. */}
      <output aria-hidden="true">{shown}</output>
      <input
        type="range"
        name={name}
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
