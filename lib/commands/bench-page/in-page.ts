/** What `bench:page` runs inside a real page: bundled and put into it. */
import type { Finding } from '../../article/article.ts';
import { findArticles } from '../../article/find-articles.ts';
import { Lexicon } from '../../lexicon/lexicon.ts';
import { readPage } from '../../page/read-page.ts';
import { bodyOf } from '../../page/safe-dom.ts';
import { runInSlices } from '../../slices.ts';

/** Milliseconds of one piece of work, and of the longest time for which it held its thread. */
export interface Timing {
  ms: number;
  longest: number;
}

/** What one run over the page took. */
export interface PageTimings {
  blocks: number;
  /** Paragraphs that were paired: a run that finds nothing measures nothing. */
  paired: number;
  reading: Timing;
  finding: Timing;
  readability: number;
}

/** The global that Mozilla's script, which is no module, makes. */
declare const Readability: new (document: Document) => { parse(): unknown };

let lexicon: Lexicon;

const pageBench = {
  async load(address: string): Promise<void> {
    lexicon = Lexicon.load(await (await fetch(address)).arrayBuffer());
  },

  /** Reads the page and finds its articles with the extension's own slices, then has Readability parse a clone of it. */
  async run(): Promise<PageTimings> {
    const body = bodyOf(document);
    if (!body) throw new Error('The page has no body.');
    const [reading, { blocks, containers }] = await inSlices(readPage(body));
    const [finding, found] = await inSlices(findArticles({ blocks, containers }, lexicon));
    const clone = document.cloneNode(true) as Document;
    const begin = performance.now();
    new Readability(clone).parse();
    return { blocks: blocks.length, paired: pairedIn(found), reading, finding, readability: performance.now() - begin };
  },
};
Object.assign(globalThis, { pageBench });
export type PageBench = typeof pageBench;

async function inSlices<Step, Result>(work: Generator<Step, Result, void>): Promise<[Timing, Result]> {
  let longest = 0;
  let since: number | null = null;
  const rest = (): void => {
    longest = Math.max(longest, performance.now() - (since ?? Infinity));
    since = null;
  };
  function* timed(): Generator<Step, Result, void> {
    for (;;) {
      since ??= performance.now();
      const step = work.next();
      if (step.done) return step.value;
      yield step.value;
    }
  }
  const begin = performance.now();
  const result = await runInSlices(timed(), { onStep: rest });
  rest();
  return [{ ms: performance.now() - begin, longest }, result];
}

function pairedIn({ articles }: Finding): number {
  return articles.flatMap(({ paragraphs }) => paragraphs).filter(({ zh, en }) => zh.end > zh.start && en.end > en.start).length;
}
