/**
 * The characters of sorted strings, one after the other, out of their front coding (Witten, Moffat & Bell, *Managing Gigabytes*,
 * 1999, section 4.1): sorted headwords begin as the one before, and a third of the characters need not be stored.
 * @param lengths length of each string in UTF-16 units @param shared how many units each begins with as the string before it does
 * @param rest the other units of all strings
 */
export function expandSorted(lengths: Uint8Array, shared: Uint8Array, rest: Uint16Array | Uint8Array): Uint16Array {
  let size = 0;
  for (const length of lengths) size += length;
  const units = new Uint16Array(size);
  let from = 0;
  let before = 0;
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const start = at;
    for (const end = at + (shared[i] as number); at < end; at++) units[at] = units[before++] as number;
    for (const end = start + (lengths[i] as number); at < end; at++) units[at] = rest[from++] as number;
    before = start;
  }
  return units;
}
