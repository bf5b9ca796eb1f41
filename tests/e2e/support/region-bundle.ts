import { readPage } from '../../../lib/page/read-page.ts';
import { pathOf, resolvePath, type RegionPath } from '../../../lib/page/region-path.ts';
import { RegionTree } from '../../../lib/page/region-tree.ts';

/** What the tests call inside a real page: bundled and put into it by `region-path.test.ts`. */
const regions = { pathTo, resolves, walk };
Object.assign(globalThis, { regions });
export type RegionBundle = typeof regions;

/** The path to the first element that matches. */
function pathTo(selector: string): RegionPath | null {
  return pathOf(elementAt(selector));
}

/** The text of the element to which a path leads, or null. */
function resolves(path: RegionPath, elsewhere: boolean): string | null {
  return resolvePath(document, path, elsewhere)?.textContent ?? null;
}

export type Step = 'proposal' | 'wider' | 'narrower' | 'next' | 'previous';

/** Walks from the part of the page around an element, and writes down where it gets: `tag#id zh/en`, null for the end. */
function walk(selector: string, steps: readonly Step[]): (string | null)[] {
  const work = readPage(document.documentElement);
  let step = work.next();
  while (!step.done) step = work.next();
  const tree = new RegionTree(document, step.value);
  const start = elementAt(selector);
  let at = tree.around(start);
  const name = (element: Element | null): string | null => {
    if (!element) return null;
    const { zh, en } = tree.holding(element);
    return `${element.localName}${element.id && `#${element.id}`} ${zh}/${en}`;
  };
  const way = [name(at)];
  for (const move of steps) {
    const from = at ?? document.body;
    const to = {
      proposal: () => tree.proposal([]),
      wider: () => tree.wider(from),
      narrower: () => tree.narrower(from, start),
      next: () => tree.beside(from, 1),
      previous: () => tree.beside(from, -1),
    }[move]();
    way.push(name(to));
    at = to ?? at;
  }
  return way;
}

function elementAt(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing matches ${selector}.`);
  return element;
}
