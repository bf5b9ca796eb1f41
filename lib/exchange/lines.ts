import { ExchangeError } from './exchange-error.ts';
import { LONGEST_TEXT } from './input.ts';

/** The lines of a text that comes in pieces, without their ends (LF, CR LF or CR). */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    yield* lines;
    line += lines.length;
    if (rest.length > LONGEST_TEXT) throw new ExchangeError('tooLong', { line, column: 1 });
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (rest !== '') yield rest;
}
