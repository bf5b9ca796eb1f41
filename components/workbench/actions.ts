/** Everything that can be done in the workbench, with its keys: InterText Editor's where browsers leave them free (⌘ serves for Ctrl). */
export const ACTIONS = {
  textDown: { keys: 'Enter', name: 'workbench.textDown' },
  textUp: { keys: 'Backspace', name: 'workbench.textUp' },
  unitUp: { keys: 'Ctrl+↑', name: 'workbench.unitUp' },
  unitDown: { keys: 'Ctrl+↓', name: 'workbench.unitDown' },
  insert: { keys: 'Ctrl+Enter', name: 'workbench.insert' },
  mergeAbove: { keys: 'Ctrl+Backspace', name: 'workbench.mergeAbove' },
  merge: { keys: 'J', name: 'workbench.merge' },
  split: { keys: 'D', name: 'workbench.split' },
  swap: { keys: 'X', name: 'workbench.swap' },
  remove: { keys: 'Delete', name: 'workbench.remove' },
  edit: { keys: 'E', name: 'workbench.edit' },
  confirm: { keys: 'S', name: 'workbench.confirm' },
  confirmAbove: { keys: 'Shift+S', name: 'workbench.confirmAbove' },
  mark: { keys: 'M', name: 'workbench.mark' },
  term: { keys: 'T', name: 'terms.action' },
  realign: { keys: 'A', name: 'workbench.realign' },
  next: { keys: 'N', name: 'workbench.next' },
  previous: { keys: 'Shift+N', name: 'workbench.previous' },
  check: { keys: 'C', name: 'workbench.check' },
  choose: { keys: 'Space', name: 'workbench.choose' },
  chooseUp: { keys: 'Shift+↑', name: 'workbench.chooseUp' },
  chooseDown: { keys: 'Shift+↓', name: 'workbench.chooseDown' },
  chooseAll: { keys: 'Ctrl+A', name: 'workbench.chooseAll' },
  chooseNone: { keys: 'Esc', name: 'workbench.chooseNone' },
  undo: { keys: 'Ctrl+Z', name: 'workbench.undo' },
  redo: { keys: 'Ctrl+Shift+Z', name: 'workbench.redo' },
} as const;
export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

/** What is done to sentences, and not to whole paragraphs. */
export const OF_SENTENCES: readonly Action[] = ['merge', 'mergeAbove', 'split', 'unitUp', 'unitDown', 'textUp', 'textDown', 'insert', 'remove', 'swap', 'edit', 'term'];

/** How keys are written that are not their own name. */
const SIGNS: Readonly<Record<string, string>> = { 'ArrowUp': '↑', 'ArrowDown': '↓', 'Escape': 'Esc', ' ': 'Space' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key does, or null. */
export function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Action | null {
  if (altKey) return null;
  const name = SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const control = ctrlKey || metaKey;
  if (control && name === 'Y') return 'redo';
  const pressed = `${control ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${name}`;
  return ACTION_NAMES.find((action) => ACTIONS[action].keys === pressed) ?? null;
}
