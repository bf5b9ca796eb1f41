import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeKind, Pace } from '../../lib/page/page-changes-pace.ts';

/** Plays a page that changes at these times, and reads it whenever the pace says so. @returns when it was read. */
function play(changes: readonly (readonly [at: number, kind: ChangeKind])[], { cost = 1, brought = true, until = 600_000 } = {}): number[] {
  const pace = new Pace();
  const readings: number[] = [];
  const waiting = [...changes].sort((a, b) => a[0] - b[0]);
  for (;;) {
    const due = pace.due ?? Infinity;
    const next = waiting[0]?.[0] ?? Infinity;
    if (Math.min(due, next) > until || (due === Infinity && next === Infinity)) return readings;
    const change = next <= due ? waiting.shift() : undefined;
    if (change) pace.note(change[1], change[0]);
    else {
      readings.push(due);
      pace.begin();
      pace.end(due + cost, cost, brought);
    }
  }
}

const every = (step: number, until: number, kind: ChangeKind = 'fresh') => Array.from({ length: until / step }, (_, n) => [(n + 1) * step, kind] as const);

describe('a page is read', () => {
  test('never, when nothing changes', () => {
    expect(play([])).toEqual([]);
  });
  test('once, a moment after it has settled', () => {
    expect(play([[1000, 'fresh'], [1100, 'fresh'], [1300, 'fresh']])).toEqual([1700]);
  });
  test('at the latest after two seconds, when it does not settle', () => {
    expect(play(every(100, 5000)).slice(0, 2)).toEqual([2100, 4200]);
  });
  test('ever more seldom, when only its restless places change and that brings nothing', () => {
    const readings = play(every(100, 120_000, 'restless'), { brought: false });
    const pauses = readings.slice(1).map((at, index) => at - (readings[index] ?? 0));
    expect(pauses.slice(0, 3).every((pause, index) => pause > 900 * 2 ** index)).toBe(true);
    expect(readings.length).toBeLessThan(15);
  });
  test('soon after a fresh change, whatever its restless places do', () => {
    const readings = play([...every(100, 60_000, 'restless'), [50_050, 'fresh']], { brought: false });
    expect(readings).toContain(50_450);
  });
  test('later, when reading it takes long', () => {
    const [first = 0, second = 0] = play([[0, 'fresh'], [2000, 'fresh']], { cost: 400 });
    expect(first).toBe(400);
    expect(second).toBeGreaterThan(10_000);
  });
});

test('reading takes no more than a fiftieth of the time, whatever changes and however long it takes', () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom<ChangeKind>('fresh', 'restless')), { maxLength: 300 });
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 400 }), fc.boolean(), (noted, cost, brought) => {
      const readings = play(noted, { cost, brought });
      const time = (readings.at(-1) ?? 0) - (readings[0] ?? 0) + cost;
      expect(readings.length * cost).toBeLessThanOrEqual(0.02 * time + 150 + 2 * cost);
    }),
  );
});

test('a person’s doing ends the pause of the restless places', () => {
  const pace = new Pace();
  for (let round = 0; round < 5; round++) {
    pace.note('restless', round);
    pace.begin();
    pace.end(round, 1, false);
  }
  pace.note('restless', 10);
  expect(pace.due).toBeGreaterThan(8000);
  pace.wake();
  expect(pace.due).toBe(410);
});
