/** Everything that can be done in a comparison, with its keys. */
export const COMPARE_ACTIONS = {
  next: { keys: 'N', name: 'compare.next' },
  previous: { keys: 'Shift+N', name: 'compare.previous' },
  onlyDiffering: { keys: 'O', name: 'compare.onlyDiffering' },
  minor: { keys: 'M', name: 'compare.countMinor' },
  reference: { keys: 'R', name: 'compare.nextReference' },
  copy: { keys: 'C', name: 'compare.copyRow' },
} as const;
export type CompareAction = keyof typeof COMPARE_ACTIONS;
export const COMPARE_ACTION_NAMES = Object.keys(COMPARE_ACTIONS) as CompareAction[];

/** What a key does, or null. */
export function compareActionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): CompareAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = `${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`;
  return COMPARE_ACTION_NAMES.find((action) => COMPARE_ACTIONS[action].keys === pressed) ?? null;
}
