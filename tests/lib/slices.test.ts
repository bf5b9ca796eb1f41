import { describe, expect, test } from 'vitest';
import { runInSlices } from '../../lib/slices.ts';

function* count(to: number): Generator<number, string, void> {
  for (let step = 0; step < to; step++) {
    const end = performance.now() + 2;
    while (performance.now() < end); // work
    yield step;
  }
  return 'done';
}

describe('runInSlices', () => {
  test('gives back what the work returns', async () => {
    await expect(runInSlices(count(0))).resolves.toBe('done');
  });

  test('lets other tasks in while it works', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await runInSlices(count(50));
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });

  test('tells how far it is', async () => {
    const steps: number[] = [];
    await runInSlices(count(50), { onStep: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('stops when it is told to, with the reason given', async () => {
    const stop = new AbortController();
    const onStep = (): void => stop.abort(new Error('enough'));
    await expect(runInSlices(count(1000), { signal: stop.signal, onStep })).rejects.toThrow('enough');
  });

  test('passes on what the work throws', async () => {
    const broken = (function* (): Generator<void, void, void> {
      yield;
      throw new Error('broken');
    })();
    await expect(runInSlices(broken)).rejects.toThrow('broken');
  });
});
