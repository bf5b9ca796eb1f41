import { actionOf } from '../../components/workbench/actions.ts';
import type { WorkbenchModel } from './workbench-model.ts';

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/** The whole keyboard, wherever the focus is but in a field. @returns what ends it. */
export function listenForKeys(model: WorkbenchModel): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isInField(event.target)) return;
    // On a button, Enter and the space bar press it.
    if ((event.key === 'Enter' || event.key === ' ') && isOnButton(event.target)) return;
    // Esc closes a panel first.
    if (event.key === 'Escape' && document.querySelector(':popover-open')) return;
    if (walk(model, event)) event.preventDefault();
    else if (event.key === '?') document.getElementById('workbench-keys')?.togglePopover();
    else {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      model.act(action);
    }
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function walk(model: WorkbenchModel, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  // With Shift, ↑ and ↓ choose.
  if (ctrlKey || metaKey || altKey || (shiftKey && /^Arrow(?:Up|Down)$/u.test(key))) return false;
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };
  const step = steps[key];
  if (step !== undefined) model.select(model.place.walked(step), model.place.side.peek());
  else if (key === 'ArrowLeft') model.select(model.place.at.peek(), 'zh');
  else if (key === 'ArrowRight') model.select(model.place.at.peek(), 'en');
  else return false;
  return true;
}

export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;
}

export function isOnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input[type=checkbox]') !== null;
}
