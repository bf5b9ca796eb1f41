/** Names for findings that stay the same when rows are moved, merged elsewhere, or read again. */

/** A key of 14 letters and digits for some strings; the order counts, white space at the ends and between words does not. */
export function keyOf(parts: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const unit of unitsOf(parts)) {
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(36).padStart(7, '0') + (low >>> 0).toString(36).padStart(7, '0');
}

/** The UTF-16 units of all parts, each part followed by a unit that no text holds. */
function* unitsOf(parts: readonly string[]): Generator<number, void> {
  for (const part of parts) {
    const text = part.normalize('NFC').replace(/\s+/gu, ' ').trim();
    for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
    yield 0xffff;
  }
}
