/** Opens the lexicon's asset: checks that it is whole and hands out its sections as typed arrays. */
import { HEADER_BYTES, MAGIC, SECTIONS, VERSION, checksum, type SectionName } from './format.ts';

/** The asset is not a lexicon of this version, is cut off, or was changed. */
export class DamagedLexiconError extends Error {
  override readonly name = 'DamagedLexiconError';
  constructor(what: string) {
    super(`The lexicon cannot be read: ${what}. Build the extension again.`);
  }
}

export class Sections {
  readonly #buffer: ArrayBufferLike;
  readonly #offsets: ReadonlyMap<string, readonly [number, number]>;

  constructor(buffer: ArrayBufferLike, offsets: ReadonlyMap<string, readonly [number, number]>) {
    this.#buffer = buffer;
    this.#offsets = offsets;
  }

  /** A section of single bytes. */
  bytes(name: SectionName): Uint8Array {
    const [offset, length] = this.#offsets.get(name) ?? [0, 0];
    return new Uint8Array(this.#buffer, offset, length);
  }

  /** A section of 16-bit numbers. */
  units(name: SectionName): Uint16Array {
    const [offset, length] = this.#offsets.get(name) ?? [0, 0];
    return new Uint16Array(this.#buffer, offset, length / 2);
  }
}

/**
 * The sections of an asset.
 * @throws DamagedLexiconError
 */
export function readSections(input: ArrayBuffer | Uint8Array): Sections {
  const given = input instanceof Uint8Array ? input : new Uint8Array(input);
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0) throw new DamagedLexiconError('it is cut off');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[0] !== MAGIC) throw new DamagedLexiconError('it is another kind of file');
  if (words[1] !== VERSION) throw new DamagedLexiconError(`it has version ${words[1]} instead of ${VERSION}`);
  if (words[2] !== checksum(words.subarray(3))) throw new DamagedLexiconError('it is damaged or cut off');

  const offsets = new Map<string, readonly [number, number]>();
  let offset = HEADER_BYTES;
  Object.keys(SECTIONS).forEach((name, index) => {
    const length = words[3 + index] as number;
    offsets.set(name, [bytes.byteOffset + offset, length]);
    offset += (length + 3) & ~3;
  });
  if (offset !== bytes.length) throw new DamagedLexiconError('its parts do not add up');
  return new Sections(bytes.buffer, offsets);
}
