/**
 * Lines that say one thing in both languages: 社区公约 Community Rules, "Opening Hours | 开放时间", "Boats（船）". Whether the halves
 * do render each other is not known here: ask the lexicon.
 */
import type { Span } from './span.ts';

/** The halves of a line, trimmed of what joins them. */
export interface BilingualLine {
  zh: Span;
  en: Span;
}

/** A longer line (UTF-16 units) is a paragraph. */
const LONGEST = 160;
/** Letters for a Han character between two renderings of a short line. */
const RATIO = { least: 0.8, most: 14 };
/** Without a mark between the halves one Latin word is a name within Chinese: iPhone 发布. */
const LEAST_WORDS = 2;

/** Latin letters for a Han character that a Chinese half may hold: Node 模块. */
const MOST_TERMS = 2;

const HAN_CHARACTER = /\p{Script=Han}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const BRACKETED = /^(.*\S)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]\s*$/su;
const SEPARATOR = /\s*[|｜/／·•]\s*|\s+[-–—:：]\s+|\s*[：:]\s*/gu;
/** What may stand at either end of a half and does not belong to it; # and ¶ are links of headings to themselves. */
const JOINT = /^[\s|｜/／·•\-–—:：,，、]+|[\s|｜/／·•\-–—:：,，、#¶]+$/gu;

/**
 * The halves of a line in both languages, or null for any other text.
 * @param leastWords of the English half, where no mark stands between the halves.
 */
export function splitBilingualLine(text: string, leastWords = LEAST_WORDS): BilingualLine | null {
  if (text.length > LONGEST || !HAN.test(text) || !LATIN.test(text)) return null;
  return splitAtBracket(text) ?? splitAtMark(text) ?? splitAtChange(text, leastWords);
}

/** A mark that parts two renderings in a line that is no heading: a colon or brackets there explain a word. */
const PARTING = /\s*[|｜/／]\s*|\s+[-–—]+\s+|\s*——\s*/gu;

/** The halves of a line that a mark parts, or null for any other text. */
export function splitPartedLine(text: string): BilingualLine | null {
  return text.length > LONGEST || !HAN.test(text) || !LATIN.test(text) ? null : splitAtMark(text, PARTING);
}

function splitAtBracket(text: string): BilingualLine | null {
  const [, outside, inside] = BRACKETED.exec(text) ?? [];
  if (outside === undefined || inside === undefined) return null;
  const at = text.indexOf(inside, outside.length);
  return halves(text, { start: 0, end: outside.length }, { start: at, end: at + inside.length });
}

function splitAtMark(text: string, mark = SEPARATOR): BilingualLine | null {
  const found: BilingualLine[] = [];
  for (const match of text.matchAll(mark)) {
    const line = halves(text, { start: 0, end: match.index }, { start: match.index + match[0].length, end: text.length });
    if (line) found.push(line);
  }
  return found.length === 1 ? (found[0] as BilingualLine) : null;
}

/** Where the Latin half and the other one meet with nothing but a space between them, or nothing. */
function splitAtChange(text: string, leastWords: number): BilingualLine | null {
  const first = text.search(HAN);
  let last = text.length - 1;
  while (last > 0 && !HAN.test(text.charAt(last))) last--;
  const behind = text.slice(last + 1).search(LATIN);
  const at = first > 0 && LATIN.test(text.slice(0, first)) && behind < 0 ? first : behind >= 0 ? last + 1 + behind : -1;
  if (at < 0) return null;
  const line = halves(text, { start: 0, end: at }, { start: at, end: text.length });
  return line && (text.slice(line.en.start, line.en.end).match(LATIN_WORD)?.length ?? 0) >= leastWords ? line : null;
}

/** The two parts as Chinese and English, when one holds no Han and the lengths agree. */
function halves(text: string, left: Span, right: Span): BilingualLine | null {
  const parts = [trimmed(text, left), trimmed(text, right)];
  const zh = parts.find(({ start, end }) => HAN.test(text.slice(start, end)));
  const en = parts.find(({ start, end }) => end > start && !HAN.test(text.slice(start, end)));
  if (!zh || !en) return null;
  const letters = count(text, en, LATIN_LETTER);
  const han = count(text, zh, HAN_CHARACTER);
  const fits = letters >= RATIO.least * han && letters <= RATIO.most * han;
  return han > 0 && letters > 2 && fits && count(text, zh, LATIN_LETTER) <= MOST_TERMS * han ? { zh, en } : null;
}

function count(text: string, { start, end }: Span, kind: RegExp): number {
  return text.slice(start, end).match(kind)?.length ?? 0;
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const inner = part.replace(JOINT, '');
  if (inner === '') return { start, end: start };
  const at = start + part.indexOf(inner);
  return { start: at, end: at + inner.length };
}
