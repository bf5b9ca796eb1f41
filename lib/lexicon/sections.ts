/** Opens an asset, the lexicon or the dictionary: checks that it is whole and hands out its sections as typed arrays. */
import { type Layout, checksum, headerBytes } from './format.ts';

/** The asset is not of the kind and version wanted, is cut off, or was changed. */
export class DamagedLexiconError extends Error {
  override readonly name = 'DamagedLexiconError';
  constructor(asset: string, what: string) {
    super(`The ${asset} cannot be read: ${what}. Build the extension again.`);
  }
}

export class Sections<Name extends string> {
  readonly #buffer: ArrayBufferLike;
  readonly #offsets: ReadonlyMap<string, readonly [number, number]>;

  constructor(buffer: ArrayBufferLike, offsets: ReadonlyMap<string, readonly [number, number]>) {
    this.#buffer = buffer;
    this.#offsets = offsets;
  }

  /** A section of single bytes. */
  bytes(name: Name): Uint8Array {
    const [offset, length] = this.#offsets.get(name) ?? [0, 0];
    return new Uint8Array(this.#buffer, offset, length);
  }

  /** A section of 16-bit numbers. */
  units(name: Name): Uint16Array {
    const [offset, length] = this.#offsets.get(name) ?? [0, 0];
    return new Uint16Array(this.#buffer, offset, length / 2);
  }
}

/**
 * The sections of an asset.
 * @throws DamagedLexiconError
 */
export function readSections<Name extends string>(input: ArrayBuffer | Uint8Array, layout: Layout<Name>): Sections<Name> {
  const { what, magic, version, sections } = layout;
  const given = input instanceof Uint8Array ? input : new Uint8Array(input);
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < headerBytes(layout) || bytes.length % 4 !== 0) throw new DamagedLexiconError(what, 'it is cut off');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[0] !== magic) throw new DamagedLexiconError(what, 'it is another kind of file');
  if (words[1] !== version) throw new DamagedLexiconError(what, `it has version ${words[1]} instead of ${version}`);
  if (words[2] !== checksum(words.subarray(3))) throw new DamagedLexiconError(what, 'it is damaged or cut off');

  const offsets = new Map<string, readonly [number, number]>();
  let offset = headerBytes(layout);
  Object.keys(sections).forEach((name, index) => {
    const length = words[3 + index] as number;
    offsets.set(name, [bytes.byteOffset + offset, length]);
    offset += (length + 3) & ~3;
  });
  if (offset !== bytes.length) throw new DamagedLexiconError(what, 'its parts do not add up');
  return new Sections(bytes.buffer, offsets);
}
