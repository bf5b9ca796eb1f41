import { declaredEncoding, guessedEncoding, isAscii, SAMPLE_BYTES } from './encoding.ts';
import { ExchangeError } from './exchange-error.ts';
import { type Chunks, type ReadOptions, SLICE_BYTES } from './input.ts';
import { newDecoder } from './text-decoder.ts';

/**
 * The text of a file, slice by slice. Between two slices the caller may stop it, and other tasks come in.
 * @throws ExchangeError `cancelled`, `encoding`, `unknownEncoding`
 */
export async function* decoded(chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<string> {
  const decoder = new FileDecoder(options.encoding);
  let bytes = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      await options.pause?.();
      if (options.signal?.aborted) throw new ExchangeError('cancelled');
      const slice = chunk.subarray(at, at + SLICE_BYTES);
      const text = decoder.write(slice);
      bytes += slice.length;
      options.onProgress?.(bytes);
      if (text !== '') yield text;
    }
  }
  if (options.signal?.aborted) throw new ExchangeError('cancelled');
  const last = decoder.end();
  if (last !== '') yield last;
}

/** Decodes the bytes of one file; what says nothing of its encoding is read as ASCII for as long as it is that. */
class FileDecoder {
  #label: string | undefined;
  #decoder: ReturnType<typeof newDecoder> | undefined;
  /** Bytes that wait until the encoding is known, and how many have gone before them. */
  #waiting = new Uint8Array(0);
  #passed = 0;
  #atStart = true;

  constructor(chosen: string | undefined) {
    this.#label = chosen;
  }

  write(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decode(bytes);
    const all = joined(this.#waiting, bytes);
    this.#waiting = new Uint8Array(0);
    // Even the longest declaration stands in here.
    if (this.#passed === 0 && all.length < 512) return this.#wait(all);
    return this.#begin(all, false);
  }

  end(): string {
    const text = this.#decoder || this.#waiting.length === 0 ? '' : this.#begin(this.#waiting, true);
    return text + this.#decode(undefined);
  }

  #begin(bytes: Uint8Array, complete: boolean): string {
    const known = this.#label ?? (this.#passed === 0 ? declaredEncoding(bytes) : undefined);
    if (known === undefined) {
      if (isAscii(bytes)) {
        this.#passed += bytes.length;
        return asciiText(bytes);
      }
      if (bytes.length < SAMPLE_BYTES && !complete) return this.#wait(bytes);
    }
    this.#label = known ?? guessedEncoding(bytes, this.#passed % 2 === 0);
    try {
      this.#decoder = newDecoder(this.#label, true);
    } catch {
      throw new ExchangeError('unknownEncoding', { encoding: this.#label });
    }
    return this.#decode(bytes);
  }

  #wait(bytes: Uint8Array): string {
    this.#waiting = bytes.slice();
    return '';
  }

  #decode(bytes: Uint8Array | undefined): string {
    let text: string;
    try {
      text = (bytes ? this.#decoder?.decode(bytes, { stream: true }) : this.#decoder?.decode()) ?? '';
    } catch {
      throw new ExchangeError('encoding', { encoding: this.#label ?? '' });
    }
    if (text === '') return '';
    const marked = this.#atStart && this.#passed === 0 && text.startsWith('\ufeff');
    this.#atStart = false;
    if (marked) text = text.slice(1);
    return text;
  }
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const all = new Uint8Array(before.length + after.length);
  all.set(before);
  all.set(after, before.length);
  return all;
}

function asciiText(bytes: Uint8Array): string {
  return newDecoder('utf-8', true).decode(bytes);
}
