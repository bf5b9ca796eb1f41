import type { IconNode } from 'lucide';
import { h, type JSX } from 'preact';

interface Props {
  icon: IconNode;
  /** Side of the square, in CSS pixels. */
  size?: number;
}

/** A picture on a button; the button itself has the name. */
export function Icon({ icon, size = 18 }: Props): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      {icon.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
