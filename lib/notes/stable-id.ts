import { idFrom } from './new-id.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A UUID that is always the same for the same texts. It guards against chance (122 bits), not against malice. */
export function stableId(...texts: readonly string[]): string {
  const words = [0xdeadbeef, 0x41c6ce57, 0x2545f491, 0x9e3779b9].map((seed) => hash(texts.map((text) => `${String(text.length)}:${text}`).join(''), seed));
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word);
  return idFrom(bytes);
}

export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** MurmurHash3's mixing, over UTF-16 units. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    value ^= Math.imul(unit, 0x1b873593);
    value = Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64;
  }
  value = Math.imul((value ^ text.length) ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
