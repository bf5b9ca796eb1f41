import type { Side } from '../../lib/edit/rows.ts';

/** Where the person has put the caret in a cell: the unit and the UTF-16 offset in it; behind the first unit, where nowhere. */
export function caretIn(at: number, side: Side): [unit: number, offset: number] {
  const field = fieldAtHand();
  if (field) return [[...(field.closest('.cell')?.querySelectorAll('textarea') ?? [])].indexOf(field), field.selectionStart];
  const { focusNode, focusOffset } = getSelection() ?? {};
  const unit = focusNode?.parentElement?.closest<HTMLElement>(`.row[data-at="${String(at)}"] .cell[data-side="${side}"] .unit`);
  const inText = focusNode?.nodeType === Node.TEXT_NODE && unit && (focusOffset ?? 0) + Number(unit.dataset['unit']) > 0;
  return inText ? [Number(unit.dataset['unit']), focusOffset ?? 0] : [1, 0];
}

/** Leaves the cell that is being written in, which keeps what was written. @returns whether there was one. */
export function leaveField(): boolean {
  const field = fieldAtHand();
  field?.blur();
  return field !== null;
}

function fieldAtHand(): HTMLTextAreaElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.closest('.cell') ? activeElement : null;
}
