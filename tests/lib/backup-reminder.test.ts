import { describe, expect, test } from 'vitest';
import { checkedTimes, dueChanges, REMINDER } from '../../lib/backup-reminder.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 28);
const ago = (days: number) => now - days * DAY;
/** So many notes that were changed so many days ago. */
const notes = (count: number, days: number) => Array.from({ length: count }, () => ago(days));

describe('a backup is reminded of', () => {
  test.each([
    ['after many changes and two weeks without one', notes(20, 15), { savedAt: null, remindedAt: null }, 20],
    ['not of a few notes', notes(REMINDER.changes - 1, 15), { savedAt: null, remindedAt: null }, 0],
    ['not in the first days', notes(500, 3), { savedAt: null, remindedAt: null }, 0],
    ['of what came after the last one only', [...notes(100, 90), ...notes(25, 10)], { savedAt: ago(60), remindedAt: null }, 25],
    ['not when little came after the last one', [...notes(100, 90), ...notes(5, 10)], { savedAt: ago(60), remindedAt: null }, 0],
    ['not soon after the last one', notes(100, 1), { savedAt: ago(13), remindedAt: null }, 0],
    ['not again within a month', notes(100, 40), { savedAt: null, remindedAt: ago(29) }, 0],
    ['again after a month', notes(100, 40), { savedAt: null, remindedAt: ago(30) }, 100],
  ])('%s', (_, changed, times, due) => {
    expect(dueChanges(changed, times, now)).toBe(due);
  });

  test('the clock of the machine may have run back', () => {
    expect(dueChanges(notes(100, -400), { savedAt: null, remindedAt: null }, now)).toBe(0);
  });

  test.each([[undefined], [null], ['x'], [{ savedAt: 'yesterday', remindedAt: {} }]])('whatever is stored, %j', (stored) => {
    expect(checkedTimes(stored)).toEqual({ savedAt: null, remindedAt: null });
  });
});
