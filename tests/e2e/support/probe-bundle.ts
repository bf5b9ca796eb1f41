import { mayHoldBoth } from '../../../lib/page/bilingual-probe.ts';

/** What the tests call inside a real page: bundled and put into it by `bilingual-probe.test.ts`. */
const probe = { ask };
Object.assign(globalThis, { probe });
export type ProbeBundle = typeof probe;

/** What the probe says of the page, how long it took, and the longest of its steps, in milliseconds. */
function ask(): { both: boolean; took: number; longest: number } {
  const work = mayHoldBoth(document);
  const begun = performance.now();
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - from);
    if (step.done) return { both: step.value, took: performance.now() - begun, longest };
  }
}
