import { SaxesParser } from 'saxes';
import { ExchangeError } from '../files/exchange-error.ts';
import { LONGEST_TEXT } from '../files/input.ts';

/** What a format wants to know of an XML document. Names come without prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** @returns how long the text is that it holds by now */
  text(text: string): number;
}

/**
 * Reads XML piece by piece, strictly. The document type is passed over and nothing is ever fetched; one that declares
 * entities is refused, for no file of our formats needs any and they are how small files become huge ones.
 * @returns what takes the pieces; `end` when all are there
 */
export function xmlReader(handler: XmlHandler): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let seen = 0;
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const note = () => { seen = parser.position; };
  parser.on('error', () => { throw new ExchangeError('malformed', place()); });
  parser.on('doctype', (doctype) => {
    note();
    if (/<!ENTITY/u.test(doctype)) throw new ExchangeError('entities', place());
  });
  parser.on('opentag', ({ name, attributes }) => {
    note();
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    note();
    handler.close(localName(name));
  });
  const text = (piece: string) => {
    note();
    if (handler.text(piece) > LONGEST_TEXT) throw new ExchangeError('tooLong', place());
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', note);
  parser.on('processinginstruction', note);
  return {
    write: (piece) => {
      parser.write(piece);
      if (parser.position - seen > LONGEST_TEXT) throw new ExchangeError('tooLong', place());
    },
    end: () => { parser.close(); },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
