/** The words by which the other language renders what was found, and how often each does. */
import type { WordLink } from '../align/word-links.ts';
import type { Side } from '../edit/rows.ts';
import type { Span } from '../text/span.ts';
import type { Hit } from './concordance.ts';
import type { SearchKeys } from './search-keys.ts';

/** Links the words of a row's two texts. */
export type LinkTexts = (zh: string, en: string) => readonly WordLink[];

/** A rendering as it is most often written, and how often it stands there in any form. */
export interface RenderingCount {
  text: string;
  side: Side;
  count: number;
}

/** Words of one rendering that stand no farther apart make one stretch with what is between: community [with a shared] future. */
const TOGETHER: Readonly<Record<Side, number>> = { zh: 2, en: 18 };

function otherSide({ side }: Pick<Hit, 'side'>): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/** For each thing that was found, the stretches of the other text that answer it: ascending; none where nothing is sure enough. */
export function answersOf(hit: Hit, link: LinkTexts): Span[][] {
  const other = otherSide(hit);
  if (hit.texts[other] === '') return hit.spans.map(() => []);
  const links = link(hit.texts.zh, hit.texts.en);
  return hit.spans.map(({ start, end }) => {
    const answers = links.filter((each) => each[hit.side].start < end && each[hit.side].end > start).map((each) => each[other]);
    return joined(answers, hit.texts[other], TOGETHER[other]);
  });
}

function joined(spans: readonly Span[], text: string, together: number): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start - last.end <= together && !/[.,;:!?。，；：！？]/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Spans of one text in order, each stretch once. */
export function inOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = ordered.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ordered.push({ start, end });
  }
  return ordered;
}

/** Counts renderings: English in every inflection, Chinese in both scripts as one. */
export class RenderingCounts {
  readonly #keys: SearchKeys;
  readonly #forms = new Map<string, { side: Side; count: number; forms: Map<string, number> }>();

  constructor(keys: SearchKeys) {
    this.#keys = keys;
  }

  /** @param answers of one thing that was found. */
  add(hit: Hit, answers: readonly Span[]): void {
    const side = otherSide(hit);
    const text = answers.map(({ start, end }) => hit.texts[side].slice(start, end)).join(' … ');
    const key = this.#keys.ofSimple(this.#keys.simplify(text));
    if (key === '') return;
    const known = this.#forms.get(key) ?? { side, count: 0, forms: new Map<string, number>() };
    known.count++;
    known.forms.set(text, (known.forms.get(text) ?? 0) + 1);
    this.#forms.set(key, known);
  }

  /** The most frequent first; of equally frequent ones that which came first. */
  get counts(): RenderingCount[] {
    const most = (forms: ReadonlyMap<string, number>): string => [...forms].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
    return [...this.#forms.values()].map(({ side, count, forms }) => ({ text: most(forms), side, count })).sort((a, b) => b.count - a.count);
  }
}
