/** What stands on a fixture page, read from its source without a browser. */

const unread = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'rt', 'rp']);
const inline = new Set(['a', 'abbr', 'b', 'br', 'code', 'em', 'font', 'i', 'img', 'q', 'ruby', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'wbr']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

/** Stands in `visibleText` where one block ends and the next begins. */
export const border = '\u0000';

/** A text without its white space, in which two ways to write the same sentence are the same. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/gu, '');

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`the check does not know ${whole}`);
    return character;
  });
}

/** What a reader sees (shadow roots and frames written into the page included), squeezed, with `border` between blocks. */
export function visibleText(html: string): string {
  const pieces: string[] = [];
  let hiddenIn = '';
  for (const [token] of html.matchAll(/<!--[^]*?-->|<[/!]?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|<|[^<]+/gi)) {
    const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (hiddenIn) {
      if (tag?.[1] && name === hiddenIn) hiddenIn = '';
    } else if (tag) {
      if (unread.has(name) && !/\sshadowrootmode=/i.test(token)) hiddenIn = name;
      if (!inline.has(name) && !unread.has(name)) pieces.push(border);
      const framed = /\ssrcdoc="([^"]*)"/i.exec(token)?.[1];
      if (framed !== undefined) pieces.push(visibleText(decode(framed)));
    } else if (!token.startsWith('<')) pieces.push(decode(token));
  }
  return squeeze(pieces.join(''));
}

/** Where `part` stands in `text`: every position. */
export function positions(text: string, part: string): number[] {
  if (!part) throw new RangeError('nothing stands everywhere');
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
