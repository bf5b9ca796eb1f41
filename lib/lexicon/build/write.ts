/** Writes the sections of an asset (see format.ts) into one file image. */
import { type Layout, checksum, headerBytes } from '../format.ts';

/** The asset's bytes. Elements are rounded to the width of their section. */
export function writeSections<Name extends string>(layout: Layout<Name>, sections: Readonly<Record<Name, ArrayLike<number>>>): Uint8Array {
  const names = Object.keys(layout.sections) as Name[];
  const sizes = names.map((name) => sections[name].length * layout.sections[name]);
  const padded = (size: number) => (size + 3) & ~3;
  const buffer = new ArrayBuffer(headerBytes(layout) + sizes.reduce((sum, size) => sum + padded(size), 0));
  const words = new Uint32Array(buffer);
  words[0] = layout.magic;
  words[1] = layout.version;
  let offset = headerBytes(layout);
  names.forEach((name, index) => {
    const size = sizes[index] as number;
    words[3 + index] = size;
    const target = layout.sections[name] === 1 ? new Uint8Array(buffer, offset, size) : new Uint16Array(buffer, offset, size / 2);
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

/** Sorted strings in front coding; `expandSorted` reads it. */
export function sortedPool(strings: readonly string[]): { lengths: number[]; shared: number[]; units: number[] } {
  const shared = strings.map((each, at) => {
    const before = strings[at - 1] ?? '';
    let same = 0;
    while (same < Math.min(each.length, before.length, 0xff) && each.charCodeAt(same) === before.charCodeAt(same)) same++;
    return same;
  });
  return { lengths: strings.map((each) => each.length), shared, units: pool(strings.map((each, at) => each.slice(shared[at]))).units };
}

/** Order by UTF-16 units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
