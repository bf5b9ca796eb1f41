/**
 * Splits the text of one element into its visual paragraphs, each in one language. Many bilingual pages put both languages
 * into one `<p>`, parted by `<br>`, by a bare newline of the source, or by nothing but the change of script.
 */
import type { Span } from './span.ts';

/** A place in the text where the source had a line end. The offset is that of the first character after it. */
export interface LineBreak {
  offset: number;
  /** `soft`: a newline of the source that shows as a space; `line`: a `<br>`; `blank`: several `<br>`, an empty line. */
  kind: 'soft' | 'line' | 'blank';
}

type Script = 'han' | 'latin' | 'none';
interface Piece extends Span {
  script: Script;
  /** What stands before the piece. */
  edge: LineBreak['kind'] | 'none';
}

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;
/** Ends of sentences inside a line, with the closing marks that belong to them; a stop before Chinese needs no space. */
const SENTENCE_END = /[。！？!?…]+["'”’」』）)\]】》]*\s*|[.][")'”’\]]*\s+(?=\P{Ll})|(?<=\p{Script=Latin})[.][")'”’\]]*(?=["“「『（(\d]*\p{Script=Han})/gu;
const TERMINAL = /[。！？!?….：:；;]["'”’」』）)\]】》]*\s*$/u;

/** A piece this short (Han characters, Latin words) inside a line is a quotation or a term, not the other language's text. */
const LEAST_HAN = 4;
const LEAST_WORDS = 3;

/**
 * @param text the visible text of one element, white space collapsed.
 * @param breaks line ends in text order.
 * @returns spans in text order, trimmed of white space; together they hold everything but white space.
 */
export function splitLanguages(text: string, breaks: readonly LineBreak[]): Span[] {
  // Most texts are one line in one script.
  if (breaks.length === 0 && !isMixed(text)) return [trim(text, { start: 0, end: text.length })].filter((span) => span.end > span.start);
  const pieces = linesOf(text, breaks).flatMap((line) => splitLine(text, line));
  return join(text, pieces)
    .map((span) => trim(text, span))
    .filter((span) => span.end > span.start);
}

function linesOf(text: string, breaks: readonly LineBreak[]): Piece[] {
  const lines: Piece[] = [];
  let start = 0;
  let edge: Piece['edge'] = 'none';
  for (const { offset, kind } of [...breaks, { offset: text.length, kind: 'blank' as const }]) {
    if (offset > start) lines.push({ start, end: offset, edge, script: scriptOf(text.slice(start, offset)) });
    else if (lines.length && kind === 'blank') edge = 'blank';
    if (offset > start || edge === 'none') edge = kind;
    start = Math.max(start, offset);
  }
  return lines;
}

/** The script that carries the text: Chinese with English terms is Chinese, English with a Chinese name English. */
function scriptOf(text: string): Script {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  if (han === 0 && words === 0) return 'none';
  return han >= words ? 'han' : 'latin';
}

function isMixed(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && /\p{Script=Latin}/u.test(text);
}

/** Parts a line that changes its language at the end of a sentence. */
function splitLine(text: string, line: Piece): Piece[] {
  const content = text.slice(line.start, line.end);
  if (!isMixed(content)) return [line];
  const parts: Piece[] = [];
  let start = 0;
  const ends = [...content.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  for (const end of [...ends, content.length]) {
    if (end <= start) continue;
    const script = scriptOf(content.slice(start, end));
    const last = parts.at(-1);
    if (last && (script === 'none' || last.script === script || last.script === 'none')) {
      last.end = line.start + end;
      if (last.script === 'none') last.script = script;
    } else {
      parts.push({ start: line.start + start, end: line.start + end, script, edge: last ? 'none' : line.edge });
    }
    start = end;
  }
  return absorbShort(text, parts, line);
}

/** Gives pieces that are too short to be a text of their own back to the piece before them. */
function absorbShort(text: string, parts: Piece[], line: Piece): Piece[] {
  const kept: Piece[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const content = text.slice(part.start, part.end);
    const size = part.script === 'han' ? (content.match(HAN)?.length ?? 0) / LEAST_HAN : (content.match(LATIN_WORD)?.length ?? 0) / LEAST_WORDS;
    if (last && (size < 1 || last.script === part.script)) last.end = part.end;
    else kept.push({ ...part });
  }
  return kept.length === 0 ? [line] : kept;
}

/** Joins pieces of one language that a person reads as one paragraph. */
function join(text: string, pieces: readonly Piece[]): Span[] {
  const spans: (Span & { script: Script })[] = [];
  const sentences = new Map<Script, boolean>();
  for (const piece of pieces) {
    const last = spans.at(-1);
    const same = last && (last.script === piece.script || piece.script === 'none' || last.script === 'none');
    let whole = sentences.get(piece.script);
    if (whole === undefined) sentences.set(piece.script, (whole = areSentences(text, pieces, piece.script)));
    if (last && same && joins(piece, whole)) {
      last.end = piece.end;
      if (last.script === 'none') last.script = piece.script;
    } else spans.push({ start: piece.start, end: piece.end, script: piece.script });
  }
  return spans;
}

/** Whether the lines of a script are whole sentences, nearly all of them. */
function areSentences(text: string, pieces: readonly Piece[], script: Script): boolean {
  const lines = pieces.filter((piece) => piece.script === script);
  const whole = lines.filter((line) => TERMINAL.test(text.slice(line.start, line.end))).length;
  return whole >= 0.8 * lines.length;
}

/** A `<br>` parts paragraphs where the lines are whole sentences, and merely wraps where they are not. */
function joins(piece: Piece, sentences: boolean): boolean {
  if (piece.edge === 'soft' || piece.edge === 'none') return true;
  return piece.edge === 'line' && !sentences;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
