/** What `bench:page` runs inside a real page: bundled and put into it. */
import type { Finding } from '../../article/article.ts';
import { findArticles } from '../../article/find-articles.ts';
import { Lexicon } from '../../lexicon/lexicon.ts';
import { readPage } from '../../page/read-page.ts';
import { bodyOf } from '../../page/safe-dom.ts';
import { runInSlices } from '../../slices.ts';

/** Milliseconds for which one piece of work held its thread, in all and at the longest; between its slices others have their turn. */
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
  /** Milliseconds of `Readability.parse()`, and of the copy of the document that it must be given, because it takes it apart. */
  readability: number;
  clone: number;
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
    const begin = performance.now();
    const copy = document.cloneNode(true) as Document;
    const cloned = performance.now();
    new Readability(copy).parse();
    const parsed = performance.now();
    return { blocks: blocks.length, paired: pairedIn(found), reading, finding, readability: parsed - cloned, clone: cloned - begin };
  },
};
Object.assign(globalThis, { pageBench });
export type PageBench = typeof pageBench;

async function inSlices<Step, Result>(work: Generator<Step, Result, void>): Promise<[Timing, Result]> {
  let [ms, longest] = [0, 0];
  let since: number | null = null;
  const rest = (): void => {
    const slice = performance.now() - (since ?? Infinity);
    if (slice > 0) ms += slice;
    longest = Math.max(longest, slice);
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
  const result = await runInSlices(timed(), { onStep: rest });
  rest();
  return [{ ms, longest }, result];
}

function pairedIn({ articles }: Finding): number {
  return articles.flatMap(({ paragraphs }) => paragraphs).filter(({ zh, en }) => zh.end > zh.start && en.end > en.start).length;
}
