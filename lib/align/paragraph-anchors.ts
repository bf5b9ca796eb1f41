/**
 * Labels of paragraphs as evidence: Article 3 answers 第三条 and no other, who is asked in one language is asked in the other.
 * Only labels of one kind on both sides say anything: many lists are numbered by the page in one language and by hand in the other.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type LabelKind, type ParagraphLabel, readParagraphLabel } from '../text/paragraph-label.ts';
import { foldLatin } from '../text/tokens.ts';
import { isPause, type Steps, within } from './steps.ts';

/** What a paragraph is labelled with, comparable between the sides. */
export interface Anchor {
  kind: LabelKind;
  values: readonly string[];
}

/** The paragraphs' anchors, one for each. */
export interface Anchors {
  zh: readonly (Anchor | undefined)[];
  en: readonly (Anchor | undefined)[];
}

/** Log odds, by hand: a label is rarely wrong, but lists begin again at 1 often enough. */
const SAME = 1.5;
const DIFFERENT = -3;
/** Two speakers whose names cannot be compared: at least both are speakers. */
const PERHAPS_SAME = 0.5;

/** A speaker whose name the other side does not have in a form that can be compared. */
const SOMEONE = '?';

/** Reads the labels of an article's paragraphs. */
export function* readAnchors(zh: readonly string[], en: readonly string[], lexicon: Lexicon): Steps<Anchors> {
  const zhLabels = yield* within(0, 0.5, readLabels(zh, 'zh'));
  const enLabels = yield* within(0.5, 1, readLabels(en, 'en'));
  const enNames = new Set(enLabels.flatMap((label) => (label?.kind === 'speaker' ? label.values.map(lettersOf) : [])));
  const zhNames = new Set(zhLabels.flatMap((label) => (label?.kind === 'speaker' ? label.values.map((name) => lexicon.romanise(name)) : [])));
  const known = (letters: string, others: ReadonlySet<string>) => (others.has(letters) ? letters : SOMEONE);
  return {
    zh: zhLabels.map((label) => withNames(label, (name) => known(lexicon.romanise(name), enNames))),
    en: enLabels.map((label) => withNames(label, (name) => known(lettersOf(name), zhNames))),
  };
}

function* readLabels(texts: readonly string[], language: 'zh' | 'en'): Steps<(ParagraphLabel | undefined)[]> {
  const labels: (ParagraphLabel | undefined)[] = [];
  for (const [turn, text] of texts.entries()) {
    labels.push(readParagraphLabel(text, language));
    if (isPause(turn)) yield turn / texts.length;
  }
  return labels;
}

const PARTS_OF_TALK = new Set(['question', 'answer']);

function withNames(label: ParagraphLabel | undefined, nameOf: (written: string) => string): Anchor | undefined {
  if (label?.kind !== 'speaker') return label;
  return { kind: 'speaker', values: label.values.map((value) => (PARTS_OF_TALK.has(value) ? value : nameOf(value))) };
}

/** "Lin Xiaodong" → linxiaodong, as the lexicon romanises 林晓东. */
function lettersOf(name: string): string {
  return foldLatin(name.replace(/[^\p{L}]+/gu, ''));
}

/** What two paragraphs' labels say for their being each other's rendering: log odds, 0 where they say nothing. */
export function anchorScore(zh: Anchor | undefined, en: Anchor | undefined): number {
  if (!zh || !en || zh.kind !== en.kind) return 0;
  if (zh.values.some((value) => value !== SOMEONE && en.values.includes(value))) return SAME;
  if (zh.kind === 'speaker' && (zh.values[0] === SOMEONE || en.values[0] === SOMEONE)) return bothOpen(zh, en) ? PERHAPS_SAME : 0;
  return zh.kind === 'date' && partly(zh.values[0] as string, en.values[0] as string) ? PERHAPS_SAME : DIFFERENT;
}

function bothOpen(zh: Anchor, en: Anchor): boolean {
  return zh.values[0] === SOMEONE && en.values[0] === SOMEONE;
}

/** Two dates one of which leaves out what the other tells: 10月1日 and October 1, 1949. */
function partly(left: string, right: string): boolean {
  const parts = right.split('-');
  return left.split('-').every((part, k) => part === '' || parts[k] === '' || part === parts[k]);
}
