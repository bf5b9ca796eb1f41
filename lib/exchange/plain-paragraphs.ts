/** A plain text in one language, as paragraphs. */
import { joinSentences } from '../text/join-sentences.ts';
import type { Side } from './bitext.ts';
import { decoded } from '../files/decode.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import type { Chunks, ReadOptions } from '../files/input.ts';
import { sideOfText } from '../text/language-tags.ts';
import { linesOf } from './lines.ts';

export interface PlainText {
  language: Side;
  paragraphs: string[];
}

/** No line of a text whose lines were broken to fit a screen is longer, in UTF-16 units. */
const BROKEN_LINE = 100;

/**
 * Reads a plain text: a paragraph a line, or, where its lines were broken to fit a screen, a paragraph between empty lines.
 * @throws ExchangeError whatever is wrong with the file
 */
export async function readPlainText(chunks: Chunks, options: ReadOptions = {}): Promise<PlainText> {
  const lines: string[] = [];
  for await (const line of linesOf(decoded(chunks, options))) lines.push(line.trim());
  const texts = lines.filter((line) => line !== '');
  if (texts.length === 0) throw new ExchangeError('empty');
  const chinese = texts.filter((line) => sideOfText(line) === 'zh').length;
  const english = texts.filter((line) => sideOfText(line) === 'en').length;
  const language = chinese > english ? 'zh' : 'en';
  if (chinese + english === 0) throw new ExchangeError('languageMissing', { missing: 'en', found: '' });
  return { language, paragraphs: areBroken(lines) ? joined(lines, language) : texts };
}

/** Whether paragraphs go on from line to line: short lines, most of which another one follows. */
function areBroken(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > BROKEN_LINE)) return false;
  const texts = lines.filter((line) => line !== '').length;
  const followed = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '').length;
  const parted = lines.some((line, at) => at > 0 && line === '' && lines.slice(at).some((after) => after !== ''));
  return parted && 2 * followed >= texts;
}

function joined(lines: readonly string[], language: Side): string[] {
  const paragraphs: string[] = [];
  let own: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') own.push(line);
    else if (own.length > 0) {
      paragraphs.push(joinSentences(own, language));
      own = [];
    }
  }
  return paragraphs;
}
