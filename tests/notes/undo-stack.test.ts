import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UndoStack } from '../../entrypoints/sidepanel/undo-stack.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what takes more than a moment is told, until it is told what came of it', () => {
  const undoing = new UndoStack();
  undoing.working();
  vi.advanceTimersByTime(200);
  expect(undoing.said.value).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(undoing.said.value).toMatchObject({ what: 'working', canUndo: false });
  undoing.tell('imported', 3);
  expect(undoing.said.value).toMatchObject({ what: 'imported', count: 3 });
  vi.advanceTimersByTime(20_000);
  expect(undoing.said.value).toBeNull();
});

test('of what was done in a moment, nothing is told', () => {
  const undoing = new UndoStack();
  undoing.working();
  undoing.rested();
  vi.advanceTimersByTime(60_000);
  expect(undoing.said.value).toBeNull();
});
