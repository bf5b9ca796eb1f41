import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules of WCAG 2.2, levels A and AA, and axe-core's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong on a page, open shadow roots included: one line a finding, with the element and what it says. */
export async function violations(page: Page, selector = ':root'): Promise<string[]> {
  // By the debugging protocol: the policy of extension pages and of strict sites lets no script element in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(
    ([context, tags]) => (globalThis as unknown as { axe: Axe }).axe.run(context, { runOnly: tags, resultTypes: ['violations'] }),
    [selector, TAGS] as const,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${String(failureSummary)}`));
}

interface Axe {
  run: (context: string, options: object) => Promise<AxeResults>;
}
