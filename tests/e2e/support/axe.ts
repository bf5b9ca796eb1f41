import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules of WCAG 2.2, levels A and AA, and axe-core's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page of whichever browser, or a page of the extension, that takes a script as text. */
interface Evaluating {
  evaluate(expression: string): Promise<unknown>;
}

/** What axe-core finds wrong on a page, open shadow roots included: one line a finding, with the element and what it says. */
export async function violations(page: Evaluating, selector = ':root'): Promise<string[]> {
  // By the debugging protocol: the policy of extension pages and of strict sites lets no script element in.
  const found = await page.evaluate(`(async () => {
    if (!('axe' in globalThis)) { ${source} }
    return (${run.toString()})(${JSON.stringify(selector)}, ${JSON.stringify(TAGS)});
  })()`);
  return found as string[];
}

/** Runs in the page. */
async function run(context: string, tags: string[]): Promise<string[]> {
  const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run(context, { runOnly: tags, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${String(failureSummary)}`));
}

interface Axe {
  run: (context: string, options: object) => Promise<AxeResults>;
}
