/** What the pure folders may know of the Encoding Standard's decoder: browsers, workers and Node have it alike. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

declare const TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/**
 * A decoder that keeps byte order marks: further on in a file they are characters.
 * @throws RangeError when nobody knows the label
 */
export function newDecoder(label: string, fatal: boolean): Decoder {
  return new TextDecoder(label, { fatal, ignoreBOM: true });
}
