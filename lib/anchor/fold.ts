/**
 * Texts as they are compared: what a re-encoding, a re-wrapping or another editor's habits change is alike. White space, what is
 * invisible, combining marks, quotation marks and dashes are left out; widths, letter case and, with `Simplify`, scripts are one.
 */

/** Replaces Traditional characters by Simplified ones, one for one. */
export type Simplify = (text: string) => string;

export interface Folded {
  text: string;
  /** The code units of `text`. */
  units: Uint16Array;
  /** For each unit the UTF-16 offset of the character that it comes from. */
  origins: Uint32Array;
}

const LEFT_OUT = /[\s\p{Cc}\p{Cf}\p{M}\p{Pd}\p{Pi}\p{Pf}\p{Zs}\u115f\u1160\u3164\uffa0\u2212\u2500\u2501'"`´＂＇「」『』﹁﹂﹃﹄〝〞〟„‚‟‛′″]/u;
/** What NFKD does not make alike. */
const ALIKE: Readonly<Record<string, string>> = { '。': '.', '、': ',', '《': '<', '〈': '<', '》': '>', '〉': '>', '〔': '(', '〕': ')', '【': '[', '】': ']', '·': '.', '・': '.', '•': '.', '‧': '.', '∶': ':', ß: 'ss', ı: 'i', ſ: 's', æ: 'ae', œ: 'oe', ø: 'o' };

const AMPERSAND = 0x26;
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[lr][ds]quo|[mn]dash|[enm]?[mn]sp|nbsp|shy|hellip|quot|apos|amp|lt|gt);/iy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', hellip: '.' };

/** In the table of units: not looked up yet, left out, not one unit for one. */
const [UNKNOWN, NONE, SEVERAL] = [0, 1, 2];

export class Folder {
  readonly #simplify: Simplify | undefined;
  readonly #table = new Uint16Array(0x10000);
  readonly #several = new Map<number, string>();

  constructor(simplify?: Simplify) {
    this.#simplify = simplify;
  }

  fold(text: string): Folded {
    let units = new Uint16Array(text.length + 16);
    let origins = new Uint32Array(text.length + 16);
    let length = 0;
    const grow = (): void => {
      const [larger, further] = [new Uint16Array(2 * units.length), new Uint32Array(2 * units.length)];
      larger.set(units);
      further.set(origins);
      [units, origins] = [larger, further];
    };
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const known = this.#table[unit] || this.#lookUp(unit);
      if (known === NONE) continue;
      if (unit === AMPERSAND) {
        ENTITY.lastIndex = i;
        const [entity, name = ''] = ENTITY.exec(text) ?? [];
        if (entity) {
          // Of an entity that a page shows instead of its character, mostly a mark or a blank, little is left.
          const kept = ENTITIES[name];
          if (kept !== undefined) {
            units[length] = kept.charCodeAt(0);
            origins[length++] = i;
          }
          i += entity.length - 1;
          continue;
        }
      }
      // No character folds to more than eighteen units.
      if (length + 20 > units.length) grow();
      if (known > SEVERAL) {
        units[length] = known;
        origins[length++] = i;
        continue;
      }
      const point = text.codePointAt(i) ?? unit;
      const several = this.#several.get(point) ?? this.#lookUpSeveral(point);
      for (let k = 0; k < several.length; k++) {
        units[length] = several.charCodeAt(k);
        origins[length++] = i;
      }
      if (point > 0xffff) i++;
    }
    units = units.subarray(0, length);
    return { text: stringOf(units), units, origins: origins.subarray(0, length) };
  }

  #lookUp(unit: number): number {
    let value = SEVERAL;
    if ((unit & 0xf800) !== 0xd800) {
      const folded = this.#foldPoint(unit);
      value = folded === '' ? NONE : folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
      if (value === UNKNOWN) value = NONE;
    }
    return (this.#table[unit] = value);
  }

  #lookUpSeveral(point: number): string {
    const folded = this.#foldPoint(point);
    this.#several.set(point, folded);
    return folded;
  }

  #foldPoint(point: number): string {
    const char = String.fromCodePoint(point);
    if (LEFT_OUT.test(char)) return '';
    let folded = '';
    for (const part of char.normalize('NFKD').toLowerCase()) if (!LEFT_OUT.test(part)) folded += ALIKE[part] ?? part;
    // An ellipsis is as good as a full stop, which is as good as the two dozen dots of a table of contents.
    if (/^\.+$/u.test(folded)) folded = '.';
    return this.#simplify && folded.length === 1 ? this.#simplify(folded) : folded;
  }
}

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) parts.push(String.fromCharCode(...units.subarray(at, at + CHUNK)));
  return parts.join('');
}
const CHUNK = 8192;

/** Whether two texts say the same in folded form; not for texts in which nothing but white space and marks is left. */
export function sameWords(a: string, b: string, folder = new Folder()): boolean {
  const folded = folder.fold(a).text;
  return folded !== '' && folded === folder.fold(b).text;
}
