/** The bytes of a file, in pieces of any size; one piece may be all of it. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface ReadOptions {
  /** Asked between two slices; an `AbortSignal` is one. */
  signal?: { readonly aborted: boolean };
  /** Lets other tasks in between two slices. */
  pause?: () => Promise<unknown>;
  /** Called with the number of bytes that have been read. */
  onProgress?: (bytes: number) => void;
  /** A file with more rows than this is refused: who keeps it, must be able to open it again. */
  mostRows?: number;
  /** The encoding that a person has chosen, as a label of the Encoding Standard; otherwise it is told from the bytes. */
  encoding?: string;
  /** Stands as the source of documents that name none: the file's name. */
  name?: string;
}

/** So much is read between two pauses. */
export const SLICE_BYTES = 128 * 1024;

/** In UTF-16 units: what is longer is a file with an unclosed quotation mark or tag, and would fill the memory. */
export const LONGEST_TEXT = 4 * 1024 * 1024;
