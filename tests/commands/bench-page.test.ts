import { expect, test } from 'vitest';
import { slopeOf } from '../../lib/commands/bench-page/reading-table.ts';

const sizes = [10, 100, 1000, 10_000];

test.each([
  ['linear', (size: number) => 3 * size, 1],
  ['quadratic', (size: number) => size * size, 2],
  ['constant', () => 7, 0],
])('a %s cost has the slope that says so', (_name, cost, slope) => {
  expect(slopeOf(sizes.map((size) => [size, cost(size)]))).toBeCloseTo(slope, 10);
});
