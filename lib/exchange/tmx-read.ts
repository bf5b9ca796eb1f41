import type { Side } from './bitext.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import { type FlatRow, type IncomingRow, incomingRow } from './flat-row.ts';
import { knownLanguage, sideOfText } from '../text/language-tags.ts';
import { FIELD_OF_PROPERTY } from './tmx.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Markup inside a segment whose content is the code of some other format, and no text. */
const CODE = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/** TMX of any version: the units that hold Chinese or English; of several variants in one language the first. */
export class TmxHandler implements XmlHandler {
  readonly rows: IncomingRow[] = [];
  /** The languages' codes as they stand in the file. */
  readonly codes = new Set<string>();
  #started = false;
  #unit: FlatRow = {};
  #side: Side | undefined;
  /** The variant at hand names no language: its text tells. */
  #isUnnamed = false;
  #property: string | undefined;
  #text: string | undefined;
  #codeDepth = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#started && name !== 'tmx') throw new ExchangeError('otherFormat', { format: 'TMX', found: name });
    this.#started = true;
    if (this.#codeDepth > 0 || CODE.has(name)) this.#codeDepth++;
    else if (name === 'tu') this.#unit = {};
    else if (name === 'tuv') this.#openVariant(attributes['xml:lang'] ?? attributes['lang'] ?? '');
    else if (name === 'prop') this.#openProperty(attributes['type'] ?? '');
    else if (name === 'seg') this.#text = '';
  }

  text(text: string): number {
    if (this.#codeDepth === 0 && this.#text !== undefined) this.#text += text;
    return this.#text?.length ?? 0;
  }

  close(name: string): void {
    if (this.#codeDepth > 0) this.#codeDepth--;
    else if (name === 'seg') this.#closeText(this.#isUnnamed ? this.#sideTold() : this.#side);
    else if (name === 'prop') this.#closeProperty();
    else if (name === 'tuv') this.#closeVariant();
    else if (name === 'tu' && (this.#unit.zh || this.#unit.en)) this.rows.push(incomingRow(this.#unit));
  }

  #openVariant(code: string): void {
    this.#isUnnamed = code === '';
    if (!this.#isUnnamed) this.codes.add(code);
    const language = knownLanguage(code);
    this.#side = language && this.#unit[language.side] === undefined ? language.side : undefined;
    if (this.#side && language?.tag) this.#unit[`language-${this.#side}`] = language.tag;
  }

  #closeVariant(): void {
    this.#side = undefined;
    this.#isUnnamed = false;
  }

  /** The side that the text of an unnamed variant belongs to, where nothing stands yet. */
  #sideTold(): Side | undefined {
    const side = sideOfText(this.#text ?? '');
    if (side === undefined || this.#unit[side] !== undefined) return undefined;
    this.codes.add(side);
    return side;
  }

  #openProperty(type: string): void {
    this.#property = type;
    this.#text = '';
  }

  #closeProperty(): void {
    const value = this.#text ?? '';
    this.#text = undefined;
    const type = this.#property ?? '';
    const field = FIELD_OF_PROPERTY.get(type);
    if (field) this.#unit[field] = value;
    if (type === 'x-segments' && this.#side) this.#unit[`segments-${this.#side}`] = value;
    if (type === 'x-language-zh' || type === 'x-language-en') {
      this.#unit[type === 'x-language-zh' ? 'language-zh' : 'language-en'] = value;
      this.codes.add(value);
    }
  }

  #closeText(side: Side | undefined): void {
    if (side) this.#unit[side] = this.#text ?? '';
    this.#text = undefined;
  }
}
