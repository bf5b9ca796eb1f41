/** How long many notes on a long page take. */
import { AnchorText } from '../../anchor/anchor-text.ts';
import { describeQuote } from '../../anchor/describe-quote.ts';
import { type AnchoredPassage, findPassages } from '../../anchor/find-passages.ts';
import type { Simplify } from '../../anchor/fold.ts';
import type { Quote } from '../../notes/note.ts';
import { passagesIn, type NotedText } from './anchor-material.ts';
import { Random } from './random.ts';

/** UTF-16 units of text, and notes on it. */
const LONG = 1_000_000;
const NOTES = 500;

/** A passage, and where it stood. */
type TimedPassage = AnchoredPassage & { stood: readonly number[] };

/** 500 notes on texts of a million units: unchanged, moved, edited in every passage, and with hostile selectors. */
export function describeAnchorTimes(texts: readonly NotedText[], simplify: Simplify): string[] {
  const random = new Random('times');
  const lines = [`${NOTES} notes on ${LONG} units of text, in milliseconds (in all, of which the first note, and the longest other one)`];
  for (const language of ['zh', 'en'] as const) {
    const text = longText(texts.filter((noted) => noted.language === language), random);
    const notes = passagesIn({ name: 'long', language, text, paragraphs: [] }, random, NOTES / 4).map(({ start, end }) => ({ ...passageOf(describeQuote(text, { start, end })), stood: [start] }));
    const edited = [...text].map((char, at) => (at % 40 === 20 ? '' : char)).join('');
    lines.push(`  ${language} unchanged       ${timed(text, notes, simplify)}`);
    lines.push(`  ${language} moved           ${timed(`${text.slice(0, 5_000)}${text}`, notes, simplify)}`);
    lines.push(`  ${language} edited all over ${timed(edited, notes, simplify)}`);
    lines.push(`  ${language} all gone        ${timed(longText(texts.filter((noted) => noted.language === (language === 'zh' ? 'en' : 'zh')), random), notes, simplify)}`);
    const hostile = [quoteOf('的'), quoteOf('e'), quoteOf(text.slice(1_000, 101_000)), quoteOf(edited.slice(500_000, 600_000)), quoteOf('的'.repeat(100_000)), passageOf({ exact: ' a'.repeat(500), prefix: 'a'.repeat(32), suffix: 'a'.repeat(32) })];
    lines.push(`  ${language} hostile (${hostile.length})     ${timed(text, hostile, simplify)}`, `  one letter (${hostile.length})     ${timed('的'.repeat(LONG), hostile, simplify)}`);
  }
  return lines;
}

const passageOf = (quote: Quote): TimedPassage => ({ side: 'zh', quote, stood: [] });
const quoteOf = (exact: string): TimedPassage => passageOf({ exact, prefix: '', suffix: '' });

function timed(page: string, notes: readonly TimedPassage[], simplify: Simplify): string {
  const begin = performance.now();
  const text = new AnchorText(page, simplify);
  let [first, longest, found] = [0, 0, 0];
  for (const [index, note] of notes.entries()) {
    const start = performance.now();
    if (findPassages({ textOf: () => text, placesOf: ({ stood }: TimedPassage) => stood, renderingOf: () => null }, [note])[0]) found++;
    const time = performance.now() - start;
    if (index === 0) first = time;
    else longest = Math.max(longest, time);
  }
  return `${(performance.now() - begin).toFixed(0).padStart(6)} (first ${first.toFixed(0)}, longest other ${longest.toFixed(1)}; ${found} of ${notes.length} found)`;
}

/** Sentences of the texts in random order, with numbers that make them differ. */
function longText(texts: readonly NotedText[], random: Random): string {
  const sentences = texts.flatMap(({ text }) => text.split(/(?<=[。！？.!?])\s*|\n/u)).filter((sentence) => sentence.length > 3);
  const parts: string[] = [];
  for (let length = 0; length < LONG; ) {
    const part = `${random.pick(sentences)}${random.next() < 0.3 ? String(random.below(10_000)) : ''}${random.next() < 0.2 ? '\n' : ' '}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, LONG);
}
