/** Reads the bytes of an HTML page as text, in the encoding that a browser would take. */

/** Browsers look for a declaration in so many bytes (HTML, “prescan a byte stream to determine its encoding”). */
const PRESCAN_BYTES = 1024;

/**
 * @param contentType the answer's `Content-Type` header. @returns the text; damaged bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = byteOrderMark(bytes) ?? charsetOf(contentType) ?? declaredCharset(bytes);
  const decoder = label === null ? null : decoderFor(label);
  return (decoder ?? guessDecoder(bytes)).decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

/** The charset of a `Content-Type`, of a header or of a `meta`. */
function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(contentType)?.[1] ?? null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES)).replace(/<!--.*?(?:-->|$)/gsu, '');
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)["']/iu.exec(start)?.[1];
  const [meta] = /<meta\s[^>]*charset\s*=[^>]*/iu.exec(start) ?? [];
  const label = xml ?? (meta === undefined ? null : charsetOf(meta));
  // Who can read the declaration as ASCII does not read UTF-16.
  return label && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

/** Null for labels that no browser knows. */
function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Undeclared: UTF-8 where it is that, else the encoding of old Chinese pages. */
function guessDecoder(bytes: Uint8Array): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('gb18030');
  }
}
