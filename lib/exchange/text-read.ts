import type { Side } from './bitext.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import { type IncomingRow, incomingRow, paragraphMark } from './flat-row.ts';
import { sideOfText } from '../text/language-tags.ts';
import { tableRows, tsvRecords } from './table-read.ts';

/**
 * Plain text with both languages: a tab between them on each line, or a line of one and then its rendering. Empty lines part
 * the paragraphs. A line of the first language after another of it, or of the second without one before, has no counterpart.
 */
export async function* textRows(lines: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  const iterator = lines[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (!first.done && first.value.trim() === '') first = await iterator.next();
  if (first.done) return;
  const all = restored(first.value, iterator);
  if (first.value.includes('\t')) yield* tableRows(tsvRecords(all));
  else yield* alternatingRows(all);
}

async function* restored(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* alternatingRows(lines: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  let leading: Side | undefined;
  let waiting: Partial<Record<Side, string>> = {};
  let paragraph = 1;
  const taken = (): IncomingRow[] => {
    const row = waiting;
    waiting = {};
    return row.zh || row.en ? [incomingRow({ ...row, paragraph: paragraphMark(1, paragraph) })] : [];
  };
  for await (const line of lines) {
    const text = line.trim();
    if (text === '') {
      // Some files part every line from the next: a pair may stand in two paragraphs.
      if (waiting.zh === undefined || waiting.en === undefined) continue;
      yield* taken();
      paragraph++;
      continue;
    }
    const side: Side = sideOfText(text) ?? (leading !== undefined && waiting[leading] !== undefined ? other(leading) : (leading ?? 'zh'));
    leading ??= side;
    if (side === leading || waiting[side] !== undefined) yield* taken();
    waiting[side] = text;
  }
  yield* taken();
}

function other(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/** So many pairs of lines show which of two files is the Chinese one. */
const SAMPLE_LINES = 100;

/**
 * Two files in any order, a line of the one to a line of the other; lines that are empty in both part the paragraphs.
 * @throws ExchangeError `linesDiffer` when one has more lines
 */
export async function* pairedRows(first: AsyncIterable<string>, second: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  let sample: [string, string][] | undefined = [];
  let order: readonly [Side, Side] | undefined;
  const count = [0, 0];
  let paragraph = 1;
  function* rows(pairs: readonly [string, string][], [before, after]: readonly [Side, Side]): Generator<IncomingRow> {
    for (const [one, two] of pairs) {
      if (one === '' && two === '') paragraph++;
      else yield incomingRow({ [before]: one, [after]: two, paragraph: paragraphMark(1, paragraph) });
    }
  }
  for await (const lines of zipped(first, second)) {
    for (const place of [0, 1]) if (lines[place] !== undefined) count[place] = (count[place] ?? 0) + 1;
    const pair: [string, string] = [lines[0]?.trim() ?? '', lines[1]?.trim() ?? ''];
    sample?.push(pair);
    if (sample && sample.length < SAMPLE_LINES) continue;
    order ??= orderOf(sample ?? []);
    yield* rows(sample ?? [pair], order);
    sample = undefined;
  }
  order ??= orderOf(sample ?? []);
  if (count[0] !== count[1]) throw new ExchangeError('linesDiffer', { [order[0]]: count[0] ?? 0, [order[1]]: count[1] ?? 0 });
  yield* rows(sample ?? [], order);
}

async function* zipped(first: AsyncIterable<string>, second: AsyncIterable<string>): AsyncGenerator<readonly [string | undefined, string | undefined]> {
  const iterators = [first[Symbol.asyncIterator](), second[Symbol.asyncIterator]()] as const;
  try {
    for (;;) {
      const [one, two] = [await iterators[0].next(), await iterators[1].next()];
      if (one.done && two.done) return;
      yield [one.done ? undefined : one.value, two.done ? undefined : two.value];
    }
  } finally {
    for (const iterator of iterators) await iterator.return?.();
  }
}

/** @throws ExchangeError `languageMissing` when both are in one language */
function orderOf(sample: readonly [string, string][]): readonly [Side, Side] {
  const chinese = (place: 0 | 1) => sample.reduce((sum, pair) => sum + (sideOfText(pair[place]) === 'zh' ? 1 : 0), 0);
  const english = (place: 0 | 1) => sample.reduce((sum, pair) => sum + (sideOfText(pair[place]) === 'en' ? 1 : 0), 0);
  const order: readonly [Side, Side] = chinese(0) + english(1) >= chinese(1) + english(0) ? ['zh', 'en'] : ['en', 'zh'];
  const [zh, en] = order[0] === 'zh' ? ([0, 1] as const) : ([1, 0] as const);
  if (chinese(zh) === 0 && english(en) + english(zh) > 0) throw new ExchangeError('languageMissing', { missing: 'zh', found: 'en' });
  if (english(en) === 0 && chinese(en) > 0) throw new ExchangeError('languageMissing', { missing: 'en', found: 'zh' });
  return order;
}
