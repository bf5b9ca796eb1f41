import { newDecoder } from './text-decoder.ts';

/**
 * The encoding of a file, told from its first bytes: a byte order mark, the XML declaration, or what the bytes can be at
 * all. Labels are those of the Encoding Standard.
 */

/** So many bytes tell an encoding. */
export const SAMPLE_BYTES = 64 * 1024;

const MARKS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The characters that Chinese texts of any kind are full of, in both scripts; bytes read in a wrong encoding show few of them. */
const FREQUENT = new Set('的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年，。、：；“”《》');

/** What a file says of its encoding, if it does: by a mark or, where it is XML, by its declaration. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return mark[1];
  const wide = wideXml(bytes);
  if (wide !== undefined) return wide;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1]?.toLowerCase();
  // Such a declaration cannot be true: it is readable with one byte a character.
  return label !== undefined && /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/u.test(label) ? undefined : label;
}

/** XML in UTF-16 without a mark begins with `<` and a zero, in the one order or the other. */
function wideXml(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 ? 'utf-16be' : undefined;
}

/** Whether plain ASCII and nothing else stands here, so that the encoding need not be known yet. */
export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0);
}

/**
 * The encoding of a file that says nothing of it.
 * @param bytes its beginning, or its first bytes beyond ASCII
 * @param evenStart whether they begin at an even place in the file, as a character of UTF-16 does
 */
export function guessedEncoding(bytes: Uint8Array, evenStart = true): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = zeroBytes(sample);
  // Latin text in UTF-16 is UTF-8 with a zero for every other character.
  if (isUtf8(sample) && zeros.even + zeros.odd < sample.length / 5) return 'utf-8';
  const wide = evenStart ? wideByZeros(zeros, sample.length) : undefined;
  if (wide !== undefined) return wide;
  const candidates = evenStart && sample.length % 2 === 0 ? ['gb18030', 'utf-16le', 'utf-16be'] : ['gb18030'];
  const scored = candidates.map((label) => ({ label, score: likeness(sample, label) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).label;
}

interface Zeros {
  even: number;
  odd: number;
}

function zeroBytes(bytes: Uint8Array): Zeros {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 ? 'odd' : 'even']++;
  return zeros;
}

/** Latin text in UTF-16 has zero bytes, always on the same side; so has 一 on the other side, and a few zeros say nothing. */
function wideByZeros({ even, odd }: Zeros, length: number): string | undefined {
  if (even + odd < Math.max(1, length / 10)) return undefined;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : undefined;
}

/** The end of the sample may cut a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    newDecoder('utf-8', true).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The share of frequent Chinese characters, less what no text holds. */
function likeness(bytes: Uint8Array, label: string): number {
  const text = newDecoder(label, false).decode(bytes, { stream: true });
  let frequent = 0;
  let odd = 0;
  for (const char of text) {
    if (FREQUENT.has(char)) frequent++;
    else if (/[\ufffd\p{Co}\p{Cn}\p{Cs}]|[\p{Cc}--[\t\n\r]]/v.test(char)) odd++;
  }
  return (frequent - odd * 2) / Math.max(1, text.length);
}
