import type { Side } from './bitext.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import { FLAT_FIELDS, type FlatField, type FlatRow, type IncomingRow, incomingRow, paragraphMark } from './flat-row.ts';
import { knownLanguage } from '../text/language-tags.ts';
import { DOCUMENT_CATEGORY, ROW_CATEGORY } from './xliff.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Elements that hold proposals, the original's code or another program's data, none of it text of the document. */
const PASSED_OVER = new Set(['matches', 'alt-trans', 'seg-source', 'originalData', 'skeleton', 'skl', 'glossary', 'bpt', 'ept', 'it', 'ph', 'sub', 'changeTrack']);
const KNOWN: ReadonlySet<string> = new Set(FLAT_FIELDS);
const CONFIRMED = /^(?:final|reviewed|signed-off)$/u;

/** XLIFF 2.x, and 1.2 as far as it says the same: files, units, sources and targets with their state. */
export class XliffHandler implements XmlHandler {
  readonly rows: IncomingRow[] = [];
  readonly codes = new Set<string>();
  #version = '';
  #languages: Partial<Record<'source' | 'target', string>> = {};
  #file = 0;
  #unit = 0;
  #head: FlatRow = {};
  /** Metadata of the unit's rows, by the ids of their segments. */
  #metadata = new Map<string, FlatRow>();
  #row: FlatRow = {};
  #passing = 0;
  /** Whether the file, its unit, or the text in it says that white space is part of the text; otherwise it may be indentation. */
  #preserved = { file: false, unit: false, text: false };
  #group: { category: string; id: string } | undefined;
  #meta: string | undefined;
  #text: string | undefined;
  /** Code of the text's language: its own, or that of the file. */
  #language: string | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#version === '') this.#openRoot(name, attributes);
    else if (this.#passing > 0 || PASSED_OVER.has(name)) this.#passing++;
    else if (name === 'file') this.#openFile(attributes);
    else if (name === 'unit' || name === 'trans-unit') this.#openUnit(name, attributes);
    else if (name === 'segment') this.#openSegment(attributes);
    else if (name === 'source' || name === 'target') this.#openText(name, attributes);
    else if (name === 'cp') this.text(codePoint(attributes['hex']));
    else this.#openMetadata(name, attributes);
  }

  text(text: string): number {
    if (this.#passing === 0 && this.#text !== undefined) this.#text += text;
    return this.#text?.length ?? 0;
  }

  close(name: string): void {
    if (this.#passing > 0) this.#passing--;
    else if (name === 'source' || name === 'target') this.#closeText();
    else if (name === 'segment' || name === 'trans-unit') this.#closeRow();
    else if (name === 'meta') this.#closeMeta();
  }

  #openRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'xliff') throw new ExchangeError('otherFormat', { format: 'XLIFF', found: name });
    this.#version = attributes['version'] ?? '2.0';
    this.#setLanguages(attributes['srcLang'], attributes['trgLang']);
  }

  #openFile(attributes: Readonly<Record<string, string>>): void {
    this.#file++;
    this.#unit = 0;
    this.#head = {};
    this.#preserved.file = preserves(attributes, false);
    const original = attributes['original'];
    if (original) this.#head.page = original;
    if (attributes['source-language']) this.#setLanguages(attributes['source-language'], attributes['target-language']);
  }

  #setLanguages(source: string | undefined, target: string | undefined): void {
    this.#languages = { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
    for (const code of [source, target]) if (code !== undefined) this.codes.add(code);
  }

  #openUnit(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#unit++;
    this.#preserved.unit = preserves(attributes, this.#preserved.file);
    this.#metadata = new Map();
    if (name === 'trans-unit') this.#row = { confirmed: attributes['approved'] ?? 'no' };
  }

  #openSegment({ id = '', state = '' }: Readonly<Record<string, string>>): void {
    this.#row = { ...this.#metadata.get(id), confirmed: CONFIRMED.test(state) ? 'yes' : 'no' };
  }

  #openText(name: 'source' | 'target', attributes: Readonly<Record<string, string>>): void {
    const { state, 'xml:lang': code } = attributes;
    this.#text = '';
    this.#language = code ?? this.#languages[name];
    this.#preserved.text = preserves(attributes, this.#preserved.unit);
    if (code !== undefined) this.codes.add(code);
    if (state !== undefined && CONFIRMED.test(state)) this.#row.confirmed = 'yes';
  }

  #closeText(): void {
    const language = knownLanguage(this.#language ?? '');
    const text = this.#preserved.text ? this.#text : this.#text?.trim().replace(/\s*\n\s*/gu, ' ');
    if (language && text) {
      this.#row[language.side] = text;
      if (language.tag) this.#row[`language-${language.side}`] ??= language.tag;
    }
    this.#text = undefined;
  }

  #closeRow(): void {
    const languages = this.#headLanguages();
    if (this.#row.zh || this.#row.en) {
      this.rows.push(incomingRow({ ...this.#row, ...languages, ...this.#head, paragraph: paragraphMark(this.#file, this.#unit) }));
    }
    this.#row = {};
  }

  /** Of a file whose rows may all lack one side. */
  #headLanguages(): FlatRow {
    const known = Object.values(this.#languages).map(knownLanguage).filter((language) => language?.tag !== undefined);
    return Object.fromEntries(known.map((language) => [`language-${language?.side ?? ''}` satisfies `language-${Side | ''}`, language?.tag]));
  }

  #openMetadata(name: string, { category = '', id = '', type = '' }: Readonly<Record<string, string>>): void {
    if (name === 'metaGroup') this.#group = { category, id };
    if (name !== 'meta') return;
    this.#meta = type;
    this.#text = '';
  }

  #closeMeta(): void {
    const value = this.#text ?? '';
    const field = this.#meta ?? '';
    this.#text = undefined;
    if (!KNOWN.has(field) || !this.#group) return;
    const { category, id } = this.#group;
    if (category === DOCUMENT_CATEGORY) this.#head[field as FlatField] = value;
    if (category === ROW_CATEGORY) this.#metadata.set(id, { ...this.#metadata.get(id), [field]: value });
  }
}

function preserves({ 'xml:space': space }: Readonly<Record<string, string>>, inherited: boolean): boolean {
  return space === undefined ? inherited : space === 'preserve';
}

function codePoint(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
