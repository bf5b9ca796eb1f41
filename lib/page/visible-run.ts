import type { LineBreak } from '../text/split-languages.ts';

/** A stretch of a text node that stands unchanged in the run's text. Offsets are UTF-16. */
export interface Piece {
  node: Text;
  /** First character inside the node. */
  from: number;
  /** First character inside the text of the run. */
  start: number;
  length: number;
}

/** What is known of the text of a node from the elements around it. Asked only where it matters: the browser answers slowly. */
export interface TextStyle {
  /** Newlines of the source show (`white-space: pre` and its kin). */
  readonly preserveNewlines: boolean;
  readonly inLink: boolean;
  readonly bold: boolean;
}

/** Characters that show nothing: zero-width spaces and joiners between letters, byte order marks, soft hyphens. */
const INVISIBLE = '\u00ad\u200b\u2060\ufeff';
const SPACE = ' \\t\\n\\r\\f\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const SHOWN = `[^${SPACE}${INVISIBLE}]+`;
/** Single spaces between words stay inside a chunk, so that well-kept source is one chunk a text node. */
const CHUNK = new RegExp(`[${SPACE}${INVISIBLE}]+|${SHOWN}(?: ${SHOWN})*`, 'g');
const BLANK = new RegExp(`^[${SPACE}${INVISIBLE}]`);
/** Most texts between elements are nothing but white space, and most others are one chunk: neither need be taken apart. */
const ALL_BLANK = new RegExp(`^[${SPACE}${INVISIBLE}]+$`);
const ODD_SPACE = new RegExp(`^ |  | $|[${SPACE.slice(1)}${INVISIBLE}]`);
const SHOWS_SPACE = new RegExp(`[${SPACE}]`);
/** A newline between two of these shows as nothing (CSS Text 3, segment break transformation). */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
const ENDS_SENTENCE = /[.!?。！？…]["'”’」』）)\]]*$/;

/**
 * The text of one block-level element as it shows, collected node by node, with a map back to the text nodes. White space
 * is collapsed as HTML does, and U+3000 and no-break spaces with it: they serve as padding on Chinese pages.
 */
export class VisibleRun {
  text = '';
  readonly pieces: Piece[] = [];
  readonly breaks: LineBreak[] = [];
  /** Characters of the text that stand inside links. */
  linked = 0;

  readonly #styled: { style: TextStyle; length: number }[] = [];
  #space = false;
  #newline = false;
  #lineBreaks = 0;
  /** The end of the text, kept beside it: to look at the end of a string that grows is to copy it. */
  #tail = '';

  /**
   * @param data the text of the node, or a stretch of it.
   * @param at where in the node the stretch begins.
   */
  addText(node: Text, data: string, style: TextStyle, at = 0): void {
    if (ALL_BLANK.test(data)) return this.#addBlank(data, style);
    if (data !== '' && !ODD_SPACE.test(data)) return this.#addVisible(node, at, data, style);
    for (const match of data.matchAll(CHUNK)) {
      if (BLANK.test(match[0])) this.#addBlank(match[0], style);
      else this.#addVisible(node, at + match.index, match[0], style);
    }
  }

  addLineBreak(): void {
    this.#lineBreaks++;
    this.#space = true;
  }

  /** Whether the text can be parted here without cutting a sentence. */
  get atEnd(): boolean {
    return this.#lineBreaks > 1 || ENDS_SENTENCE.test(this.#tail);
  }

  /** How many characters of the text stand in bold type. Looks at all of it. */
  countBold(): number {
    return this.#styled.reduce((sum, { style, length }) => sum + (style.bold ? length : 0), 0);
  }

  #addBlank(blank: string, style: TextStyle): void {
    if (!SHOWS_SPACE.test(blank)) return; // a zero-width character inside a word
    this.#space = true;
    if (!blank.includes('\n')) return;
    this.#newline = true;
    if (style.preserveNewlines) this.#lineBreaks += blank.split('\n').length - 1;
  }

  #addVisible(node: Text, from: number, visible: string, style: TextStyle): void {
    this.#closeGap(visible);
    const start = this.text.length;
    const last = this.pieces.at(-1);
    if (last?.node === node && last.from + last.length === from && last.start + last.length === start) {
      last.length += visible.length;
    } else this.pieces.push({ node, from, start, length: visible.length });
    this.text += visible;
    this.#tail = visible.length > 2 ? visible.slice(-3) : (this.#tail + visible).slice(-3);
    if (style.inLink) this.linked += visible.length;
    const styled = this.#styled.at(-1);
    if (styled?.style === style) styled.length += visible.length;
    else this.#styled.push({ style, length: visible.length });
  }

  #closeGap(next: string): void {
    if (this.text) {
      const kind = this.#lineBreaks > 1 ? 'blank' : this.#lineBreaks ? 'line' : this.#newline ? 'soft' : null;
      const silent = kind === 'soft' && WIDE.test(this.#tail.slice(-1)) && WIDE.test(next.slice(0, 1));
      if (this.#space && !silent) this.text += ' ';
      if (kind) this.breaks.push({ offset: this.text.length, kind });
    }
    this.#space = this.#newline = false;
    this.#lineBreaks = 0;
  }
}
