/** A part of a text: half-open UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}
