import { mayHoldBoth } from '../../../lib/page/bilingual-probe.ts';

/** What the tests call inside a real page: bundled and put into it by `bilingual-probe.test.ts`. */
const probe = { ask };
Object.assign(globalThis, { probe });
export type ProbeBundle = typeof probe;

/** What the probe says of the page, how long it took, and how long the browser itself takes to copy the page's body, in milliseconds. */
function ask(): { both: boolean; took: number; copied: number } {
  const copied = timeOf(() => document.body.cloneNode(true)).took;
  const { result, took } = timeOf(() => {
    const work = mayHoldBoth(document);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  });
  return { both: result, took, copied };
}

function timeOf<Result>(work: () => Result): { result: Result; took: number } {
  const begun = performance.now();
  const result = work();
  return { result, took: performance.now() - begun };
}
