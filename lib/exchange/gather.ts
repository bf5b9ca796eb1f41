import type { BitextDocument, BitextHead, BitextParagraph } from './bitext.ts';
import type { IncomingRow } from './flat-row.ts';
import { chineseTagOf } from '../text/language-tags.ts';

/** A piece of a document that is read: some of its paragraphs, whole. The pieces of a document come one after the other. */
export interface BitextPart {
  /** Counts the documents of the file from 0. */
  document: number;
  head: BitextHead;
  paragraphs: BitextParagraph[];
}

/** So many rows make a part, unless a paragraph has more. */
const PART_ROWS = 1000;
/** A paragraph has no more rows than this: a table that says "1" in every line would not fill the memory. */
const PARAGRAPH_ROWS = 20_000;

/** Gathers rows into paragraphs and documents: a document ends where what is known of it changes. */
export class Gatherer {
  readonly #name: string | undefined;
  #document = -1;
  #key: string | undefined;
  #incoming: IncomingRow['head'] = { titles: {}, languages: {} };
  #head: BitextHead | undefined;
  #paragraphs: BitextParagraph[] = [];
  #paragraph: string | undefined;
  #rows = 0;

  /** @param name stands as the source of documents that name none. */
  constructor(name: string | undefined) {
    this.#name = name;
  }

  *add({ head, paragraph, row }: IncomingRow): Generator<BitextPart> {
    const key = `${paragraph?.split('.', 1)[0] ?? ''} ${JSON.stringify({ ...head, languages: null })}`;
    if (key !== this.#key || this.#otherChinese(head)) {
      yield* this.end();
      this.#key = key;
      this.#incoming = head;
      this.#head = undefined;
      this.#document++;
      this.#paragraph = undefined;
    }
    // A unit says only the languages that it holds.
    this.#incoming = { ...this.#incoming, languages: { ...head.languages, ...known(this.#incoming.languages) } };
    const last = this.#paragraphs.at(-1);
    if (last && paragraph !== undefined && paragraph === this.#paragraph && last.rows.length < PARAGRAPH_ROWS) {
      last.rows.push(row);
    } else {
      if (this.#rows >= PART_ROWS) yield* this.end();
      this.#paragraphs.push({ rows: [row] });
      this.#paragraph = paragraph;
    }
    this.#rows++;
  }

  #otherChinese({ languages }: IncomingRow['head']): boolean {
    const before = this.#incoming.languages.zh;
    return before !== undefined && languages.zh !== undefined && languages.zh !== before;
  }

  /** What is left, if anything is. */
  *end(): Generator<BitextPart> {
    if (this.#paragraphs.length === 0) return;
    this.#head ??= this.#settledHead();
    yield { document: this.#document, head: this.#head, paragraphs: this.#paragraphs };
    this.#paragraphs = [];
    this.#rows = 0;
  }

  #settledHead(): BitextHead {
    const { languages, ...rest } = this.#incoming;
    const zh = languages.zh ?? chineseTagOf(this.#chineseTexts());
    const source = rest.source ?? this.#name;
    return { ...rest, languages: { zh, en: languages.en ?? 'en' }, ...(source === undefined ? {} : { source }) };
  }

  *#chineseTexts(): Generator<string> {
    for (const { rows } of this.#paragraphs) for (const { zh } of rows) for (const { text } of zh) yield text;
  }
}

/** Without what is not known, which would cover what is. */
function known<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The parts of a file, put together. */
export function documentsOf(parts: Iterable<BitextPart>): BitextDocument[] {
  const documents: BitextDocument[] = [];
  for (const { document, head, paragraphs } of parts) {
    const before = documents[document];
    if (before) for (const paragraph of paragraphs) before.paragraphs.push(paragraph);
    else documents[document] = { ...head, paragraphs: [...paragraphs] };
  }
  return documents;
}
