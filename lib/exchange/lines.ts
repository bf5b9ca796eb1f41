import { ExchangeError } from '../files/exchange-error.ts';
import { LONGEST_TEXT } from '../files/input.ts';

/** The lines of a text that comes in pieces, without their ends (LF, CR LF or CR). */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let line = 1;
  /** The last piece ended in CR, to which a LF may belong. */
  let returned = false;
  for await (const piece of texts) {
    const text: string = returned ? `\n${piece.startsWith('\n') ? piece.slice(1) : piece}` : piece;
    returned = text.endsWith('\r');
    const [first = '', ...more] = (returned ? text.slice(0, -1) : text).split(/\r\n|\n|\r/u);
    rest += first;
    if (rest.length > LONGEST_TEXT) throw new ExchangeError('tooLong', { line, column: 1 });
    const last = more.pop();
    if (last === undefined) continue;
    yield rest;
    yield* more;
    line += more.length + 1;
    rest = last;
  }
  if (rest !== '' || returned) yield rest;
}
