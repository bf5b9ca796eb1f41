import type { Simplify } from '../../lib/anchor/fold.ts';
import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { SideTexts } from './side-texts.ts';

/** What the page says now. Its texts are joined when a note first needs them: most pages have none. */
export class NotedText {
  readonly reading: PageReading;
  readonly parallel: ParallelPage | null;
  #texts: SideTexts | null = null;
  #simplify: Simplify | null;

  /** @param simplify makes Simplified and Traditional characters alike; null: they are two. */
  constructor(reading: PageReading, parallel: ParallelPage | null, simplify: Simplify | null) {
    this.reading = reading;
    this.parallel = parallel;
    this.#simplify = simplify;
  }

  get texts(): SideTexts {
    return (this.#texts ??= new SideTexts(this.reading.blocks, this.parallel, this.#simplify));
  }

  set simplify(simplify: Simplify) {
    this.#simplify = simplify;
    this.#texts = null;
  }
}
