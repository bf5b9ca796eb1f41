import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SaveSoon } from '../../components/notes/save-soon.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** When is saved, in milliseconds after the first keystroke, for keystrokes at these times. */
function savesFor(keystrokes: readonly number[], until = 10_000): number[] {
  const start = Date.now();
  const saves: number[] = [];
  const saver = new SaveSoon(() => saves.push(Date.now() - start));
  for (let at = 0; at <= until; at += 10) {
    if (keystrokes.includes(at)) saver.later();
    vi.advanceTimersByTime(10);
  }
  return saves;
}

describe('what is typed is saved', () => {
  test('once, a moment after a pause', () => {
    expect(savesFor([0])).toEqual([400]);
    expect(savesFor([0, 100, 300])).toEqual([700]);
  });
  test('at most a second after each keystroke, however fast a person goes on', () => {
    const keystrokes = Array.from({ length: 50 }, (_, i) => i * 100);
    const saves = savesFor(keystrokes);
    for (const at of keystrokes) expect(saves.some((save) => save >= at && save <= at + 1000)).toBe(true);
    expect(saves.length).toBeLessThan(10);
  });
  test('at once when it has to be, and then not again; never when nothing was typed', () => {
    const save = vi.fn();
    const saver = new SaveSoon(save);
    saver.now();
    expect(save).not.toHaveBeenCalled();
    saver.later();
    saver.now();
    vi.advanceTimersByTime(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
