import { defineConfig } from 'vitest/config';

/** Tests that measure time, which beside others would measure those, and such as look at Firefox by picture, key and finger, which a busy machine delays. */
const ALONE = ['tests/e2e/comfort-firefox.test.ts', 'tests/e2e/own-pages-firefox.test.ts', 'tests/e2e/changing-pages-cost.test.ts', 'tests/e2e/bilingual-probe.test.ts', 'tests/e2e/read-page-bad-input.test.ts', 'tests/e2e/workbench-fluid.test.ts'];

const inBrowsers = { testTimeout: 60_000, hookTimeout: 120_000, retry: 0 };

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], testTimeout: 20_000, isolate: false },
      },
      {
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: ALONE, maxWorkers: 2, isolate: false, ...inBrowsers },
      },
      {
        test: { name: 'e2e-alone', include: ALONE, fileParallelism: false, maxWorkers: 1, ...inBrowsers },
      },
    ],
  },
});
