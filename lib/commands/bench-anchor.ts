// Command: bench-anchor — how many notes are found again on pages that have changed, how many in the wrong place, and how long it takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AnchorText } from '../anchor/anchor-text.ts';
import { describeQuote } from '../anchor/describe-quote.ts';
import { findPassages } from '../anchor/find-passages.ts';
import { ensureDictionary, ensureLexicon } from '../lexicon/build/ensure.ts';
import { Dictionary } from '../lexicon/dictionary.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import type { Quote, Stretch } from '../notes/note.ts';
import { anchorTexts, PASSAGES, passagesIn, type NotedText, type PassageKind } from './bench/anchor-material.ts';
import { describeAnchorTimes } from './bench/anchor-times.ts';
import { CHANGES, type ChangeKind, type LaterText } from './bench/anchor-versions.ts';
import { type Outcome, Outcomes, outcomeOf } from './bench/anchor-outcomes.ts';
import { UsageError } from './bench/corpus.ts';
import { Random } from './bench/random.ts';

const USAGE = 'Usage: npm run --silent bench:anchor -- [--pages DIR] [--tuned] [--each] [--passages N] [--stood kept|lost|astray]';
const SHARED = join(import.meta.dirname, '../../../shared/pages');
/** Passages of each kind in each text, unless told. */
const EACH = 8;
/** Where the selectors lead: to where the passage stood, nowhere, or to another place at which its words stand now, or else anywhere. */
const STOOD = ['kept', 'lost', 'astray'] as const;
const SETTLED: ReadonlySet<Outcome> = new Set<Outcome>(['found', 'orphan', 'either']);

interface Options {
  pages: string;
  /** On the texts on which the thresholds were tuned, with other passages. */
  tuned: boolean;
  /** Prints what was not found or found in the wrong place. */
  each: boolean;
  /** Passages of each kind in each text. */
  passages: number;
  stood: (typeof STOOD)[number];
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: { pages: { type: 'string' }, tuned: { type: 'boolean' }, each: { type: 'boolean' }, passages: { type: 'string' }, stood: { type: 'string' } } });
    const passages = Number(values.passages ?? EACH);
    if (!Number.isInteger(passages) || passages < 1) throw new Error('--passages takes a whole number');
    const stood = STOOD.find((one) => one === (values.stood ?? 'kept'));
    if (!stood) throw new Error('--stood takes kept, lost or astray');
    return { pages: values.pages ?? SHARED, tuned: values.tuned ?? false, each: values.each ?? false, passages, stood };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options cannot be read'}. ${USAGE}`);
  }
}

async function main(): Promise<void> {
  const { pages, tuned, each, passages, stood } = readOptions(process.argv.slice(2));
  const lexicon = Lexicon.load(readFileSync(await ensureLexicon()));
  const dictionary = Dictionary.load(readFileSync(await ensureDictionary()));
  const simplify = (text: string): string => lexicon.simplify(text);
  const texts = anchorTexts(pages, tuned ? 'tuned' : 'held out');
  const [byChange, byPassage] = [new Outcomes<ChangeKind>(), new Outcomes<PassageKind>()];
  const misses: string[] = [];
  for (const noted of texts) {
    const articles = texts.filter((other) => other.language === noted.language && other.name !== noted.name);
    const others = sentencesOf(articles);
    for (const [kind, make] of Object.entries(CHANGES) as [ChangeKind, (typeof CHANGES)[ChangeKind]][]) {
      const random = new Random(`${noted.name} ${kind} ${tuned ? 'tuned' : 'reported'}`);
      for (const passage of passagesIn(noted, random, passages)) {
        const later: LaterText | null = make({ noted, passage, random, others, articles, dictionary });
        if (!later) continue;
        const marked = later.marked ?? noted.text;
        const quote = describeQuote(marked, passage);
        const text = new AnchorText(later.text, simplify);
        const hints = stood === 'kept' ? [passage.start] : stood === 'lost' ? [] : [astray(later, quote.exact, random)];
        // All passages of the texts are of one side here: which one makes no difference.
        const [found = null] = findPassages({ textOf: () => text, placesOf: () => hints, renderingOf: () => null }, [{ side: 'zh', quote }]);
        const outcome = outcomeOf(later, marked, quote, found);
        byChange.add(kind, outcome);
        byPassage.add(passage.kind, outcome);
        if (each && !SETTLED.has(outcome)) misses.push(describeMiss(outcome, kind, noted, later, quote, found, passage));
      }
    }
  }
  const lines = [
    `Notes found again on changed pages: ${texts.length} texts (${tuned ? 'those tuned on' : 'held out: none was tuned on'}); selectors ${stood}`,
    ...byChange.table(Object.keys(CHANGES) as ChangeKind[]), '', ...byPassage.table(PASSAGES), '',
    ...describeAnchorTimes(texts, simplify), ...misses,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Another place at which the words stand now; where there is none, any place. */
function astray({ text, gold }: LaterText, exact: string, random: Random): number {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && starts.length < 100; at = text.indexOf(exact, at + 1)) if (!gold.some(({ start }) => start === at)) starts.push(at);
  return starts.length > 0 ? random.pick(starts) : random.below(text.length);
}

function sentencesOf(texts: readonly NotedText[]): string[] {
  return texts.flatMap(({ text }) => [...new Intl.Segmenter('zh', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())).filter((sentence) => /[\p{L}\p{N}]{2}/u.test(sentence));
}

function describeMiss(outcome: string, kind: string, noted: NotedText, later: LaterText, quote: Quote, found: Stretch | null, place: Stretch): string {
  const show = (stretch: Stretch | null | undefined): string =>
    stretch ? JSON.stringify(`${later.text.slice(Math.max(0, stretch.start - 32), stretch.start)}[${later.text.slice(stretch.start, stretch.end)}]${later.text.slice(stretch.end, stretch.end + 32)}`) : 'none';
  return `\n${outcome}: ${kind}, ${noted.name}\n  kept   ${JSON.stringify(`${quote.prefix}[${quote.exact}]${quote.suffix}`)}\n  stands ${show(later.gold[0])}\n  found  ${show(found)} ${found ? `moved by ${String(found.start - place.start)}` : ''}`;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
