/** Writes the sections of format.ts into one file image. */
import { HEADER_BYTES, MAGIC, SECTIONS, VERSION, checksum, type SectionName } from '../format.ts';

/** The asset's bytes. Elements are rounded to the width of their section. */
export function writeSections(sections: Readonly<Record<SectionName, readonly number[]>>): Uint8Array {
  const names = Object.keys(SECTIONS) as SectionName[];
  const sizes = names.map((name) => sections[name].length * SECTIONS[name]);
  const padded = (size: number) => (size + 3) & ~3;
  const buffer = new ArrayBuffer(HEADER_BYTES + sizes.reduce((sum, size) => sum + padded(size), 0));
  const words = new Uint32Array(buffer);
  words[0] = MAGIC;
  words[1] = VERSION;
  let offset = HEADER_BYTES;
  names.forEach((name, index) => {
    const size = sizes[index] as number;
    words[3 + index] = size;
    const target = SECTIONS[name] === 1 ? new Uint8Array(buffer, offset, size) : new Uint16Array(buffer, offset, size / 2);
    target.set(sections[name]);
    offset += padded(size);
  });
  words[2] = checksum(words.subarray(3));
  return new Uint8Array(buffer);
}

/** Strings as lengths and one pool of UTF-16 units. */
export function pool(strings: readonly string[]): { lengths: number[]; units: number[] } {
  const units: number[] = [];
  for (const each of strings) for (let i = 0; i < each.length; i++) units.push(each.charCodeAt(i));
  return { lengths: strings.map((each) => each.length), units };
}
