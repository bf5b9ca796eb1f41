import type { NotePart } from '../../components/notes/panel/panel-state.ts';
import { focusNote, type PanelModel } from './panel-model.ts';

const PARTS: Readonly<Record<string, NotePart>> = { e: 'body', t: 'tags', r: 'relations' };

/** The keys of the panel; in a field only Esc and what the field itself knows. */
export function listenForKeys(model: PanelModel): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey || document.querySelector('dialog[open]')) return;
    const target = event.target as Element;
    const inField = target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
    if (event.key === 'Escape') {
      leave(model, target);
      return;
    }
    if (inField) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      event.preventDefault();
      model.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (press(model, event.key, target)) event.preventDefault();
  });
}

/** @returns whether the key was one of ours. */
function press(model: PanelModel, key: string, target: Element): boolean {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return key === 'j' || isAmongNotes(target) ? move(model, 1) : false;
    case 'k':
    case 'ArrowUp':
      return key === 'k' || isAmongNotes(target) ? move(model, -1) : false;
    case '/':
      model.open('all');
      // At once where it stands there already: what is typed next belongs into it.
      if (!focusSearch()) requestAnimationFrame(focusSearch);
      return true;
    case '?':
      document.querySelector<HTMLElement>('#panel-keys')?.togglePopover();
      return true;
    default:
      return onNote(model, key, target);
  }
}

/** @returns whether there is a field to search in. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('input[type=search]');
  field?.focus();
  return field !== null;
}

/** What a key does to the current note. */
function onNote(model: PanelModel, key: string, target: Element): boolean {
  const note = model.listed.find(({ id }) => id === model.current.peek());
  if (!note) return false;
  const part = PARTS[key];
  if (part) model.edit(note.id, part);
  else if (key === 'c') model.copyNote(note);
  else if (key === 'Delete') model.trashNote(note.id);
  else if (key === 'Enter' && target.matches('[data-note]')) model.go(note);
  else return false;
  return true;
}

/** Where the arrows would do nothing else. */
function isAmongNotes(target: Element): boolean {
  return target === document.body || target.closest('[data-note]') !== null;
}

function move(model: PanelModel, step: 1 | -1): boolean {
  const { listed } = model;
  const at = listed.findIndex(({ id }) => id === model.current.peek());
  const next = at < 0 ? listed[step > 0 ? 0 : listed.length - 1] : listed[at + step];
  if (!next) return false;
  if (model.editing.peek()) model.edit(null);
  model.current.value = next.id;
  focusNote(next.id);
  return true;
}

function leave(model: PanelModel, target: Element): void {
  if (model.editing.peek()) model.edit(null);
  else if (target.matches('input[type=search]')) {
    const [first] = model.listed;
    if (first) {
      model.current.value = first.id;
      focusNote(first.id);
    } else (target as HTMLElement).blur();
  } else model.undoing.said.value = null;
}
