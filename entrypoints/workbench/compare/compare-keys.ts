import { compareActionOf } from '../../../components/compare/compare-actions.ts';
import { isInField, isOnButton } from '../keys.ts';
import type { ComparisonModel } from './comparison-model.ts';

/** Rows that Page Up and Page Down go. */
const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };

let listening: AbortController | null = null;

/** The whole keyboard of a comparison, wherever the focus is but in a field; of one at a time. */
export function listenForCompareKeys(model: ComparisonModel, copy: (model: ComparisonModel) => void): void {
  listening?.abort();
  listening = new AbortController();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (event.defaultPrevented || event.isComposing || isInField(target) || ctrlKey || metaKey || altKey) return;
    if ((key === 'Enter' || key === ' ') && isOnButton(target)) return;
    const step = STEPS[key];
    const action = compareActionOf(event);
    if (step !== undefined) model.walk(step);
    else if (key === '?') document.getElementById('compare-keys')?.togglePopover();
    else if (action === 'copy') copy(model);
    else if (action) model.act(action);
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown, { signal: listening.signal });
}
