import type { BitextParagraph, BitextRow, BitextSegment } from './bitext.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import { type IncomingRow, paragraphMark } from './flat-row.ts';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';
import { type JsonPiece, JsonScanner } from './json-scanner.ts';
import { knownLanguage } from '../text/language-tags.ts';
import type { PageReport } from './report.ts';
import { bitextOfReport } from './report-bitext.ts';

type Fields = Readonly<Record<string, unknown>>;
type Head = IncomingRow['head'];

/** A document is held whole up to so many paragraphs: then what is known of it may also stand after them. */
const HELD_PARAGRAPHS = 20_000;

/** Our own format, or the lines that `npm run pairs -- --json` prints. */
export async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  const scanner = new JsonScanner();
  const reader = new PieceReader();
  for await (const text of texts) for (const piece of scanner.write(text)) yield* reader.rows(piece);
  scanner.end();
}

class PieceReader {
  #documents = 0;
  #paragraphs = 0;
  #held: BitextParagraph[] = [];
  #early: Head = { titles: {}, languages: {} };

  *rows(piece: JsonPiece): Generator<IncomingRow> {
    if (piece.kind === 'root') {
      yield* this.#root(piece);
    } else if (piece.kind === 'paragraph') {
      this.#held.push(paragraphOf(piece));
      if (this.#held.length >= HELD_PARAGRAPHS) yield* this.#release(this.#early);
    } else if (!piece.complete) {
      this.#early = headOf(piece);
    } else {
      const head = headOf(piece);
      const late = JSON.stringify(head) !== JSON.stringify(this.#early);
      if (late && this.#paragraphs > 0) throw new ExchangeError('malformed', { line: piece.line, column: 1 });
      yield* this.#release(head);
      this.#documents++;
      this.#paragraphs = 0;
    }
  }

  *#root({ value, complete, line }: JsonPiece): Generator<IncomingRow> {
    const root = fieldsOf(value, line);
    if (root['format'] === JSON_FORMAT && root['version'] === JSON_VERSION) return;
    // A page that could not be opened.
    if (complete && typeof root['page'] === 'string' && typeof root['error'] === 'string') return;
    if (!complete || !isReportLine(root)) {
      const found = typeof root['format'] === 'string' ? `${root['format'].slice(0, 40)} ${String(Number(root['version']))}` : '';
      throw new ExchangeError('otherFormat', { format: `JSON (${JSON_FORMAT} ${String(JSON_VERSION)})`, found });
    }
    for (const { paragraphs, ...head } of bitextOfReport(root.page, root)) {
      this.#held = paragraphs;
      yield* this.#release(head);
      this.#documents++;
      this.#paragraphs = 0;
    }
  }

  *#release(head: Head): Generator<IncomingRow> {
    for (const { rows } of this.#held) {
      this.#paragraphs++;
      for (const row of rows) yield { head, paragraph: paragraphMark(this.#documents + 1, this.#paragraphs), row };
    }
    this.#held = [];
  }
}

function isReportLine(fields: Fields): fields is { page: string } & PageReport & Fields {
  const texts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');
  const sentence = (value: unknown): boolean => isFields(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' && typeof value['confidence'] === 'number';
  const pair = (value: unknown): boolean => isFields(value) && texts(value['zh']) && texts(value['en']) && Array.isArray(value['sentences']) && value['sentences'].every(sentence);
  const article = (value: unknown): boolean => isFields(value) && texts(value['languages']) && Array.isArray(value['pairs']) && value['pairs'].every(pair);
  return typeof fields['page'] === 'string' && Array.isArray(fields['articles']) && fields['articles'].every(article);
}

function headOf({ value, line }: JsonPiece): Head {
  const fields = fieldsOf(value, line);
  const head: Head = { titles: {}, languages: {} };
  const titles = isFields(fields['titles']) ? fields['titles'] : {};
  for (const side of ['zh', 'en'] as const) if (typeof titles[side] === 'string') head.titles[side] = titles[side];
  const languages = isFields(fields['languages']) ? Object.values(fields['languages']) : [];
  for (const code of languages) {
    const language = typeof code === 'string' ? knownLanguage(code) : undefined;
    if (language?.side === 'zh') head.languages.zh = language.tag;
    if (language?.side === 'en') head.languages.en = language.tag;
  }
  for (const name of ['source', 'site', 'published', 'saved'] as const) {
    const text = fields[name];
    if (typeof text === 'string') head[name] = text;
  }
  return head;
}

function paragraphOf({ value, line }: JsonPiece): BitextParagraph {
  const { rows } = fieldsOf(value, line);
  if (!Array.isArray(rows)) throw new ExchangeError('malformed', { line, column: 1 });
  return { rows: rows.map((row) => rowOf(fieldsOf(row, line), line)) };
}

function rowOf(fields: Fields, line: number): BitextRow {
  const row: BitextRow = { zh: segmentsOf(fields['zh'], line), en: segmentsOf(fields['en'], line), confirmed: fields['confirmed'] === true };
  const { confidence, notes } = fields;
  if (typeof confidence === 'number' && confidence >= 0 && confidence <= 1) row.confidence = confidence;
  if (Array.isArray(notes) && notes.length) row.notes = notes.map(String);
  return row;
}

function segmentsOf(value: unknown, line: number): BitextSegment[] {
  if (!Array.isArray(value)) throw new ExchangeError('malformed', { line, column: 1 });
  return value.flatMap((segment) => {
    const { text, edited } = fieldsOf(segment, line);
    if (typeof text !== 'string') throw new ExchangeError('malformed', { line, column: 1 });
    if (text === '') return [];
    return [edited === true ? { text, edited } : { text }];
  });
}

function fieldsOf(value: unknown, line: number): Fields {
  if (!isFields(value)) throw new ExchangeError('malformed', { line, column: 1 });
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
