/**
 * Text directives of addresses: `#:~:text=prefix-,start,end,-suffix` leads a browser to a passage
 * (https://wicg.github.io/scroll-to-text-fragment). Matching begins and ends at words.
 */

/** A longer passage is named by its beginning and its end (UTF-16 units). */
const LONGEST = 120;
/** So long a beginning, end or neighbour tells a passage from others. */
const PART = 32;

/**
 * The directive of a passage, without the `#`.
 * @param before @param after what stands around the passage in its paragraph: named where the passage alone is not `unique`.
 */
export function textFragment(passage: string, { before = '', after = '', unique = true } = {}): string {
  const text = passage.trim();
  const whole = text.length <= LONGEST ? encode(text) : `${encode(head(text))},${encode(tail(text))}`;
  const prefix = unique ? '' : tail(before.trim());
  const suffix = unique || prefix ? '' : head(after.trim());
  return `:~:text=${prefix && `${encode(prefix)}-,`}${whole}${suffix && `,-${encode(suffix)}`}`;
}

/** The address with the directive in place of whatever directive or hash it had. */
export function addressOfPassage(address: string, fragment: string): string {
  const hash = address.indexOf('#');
  return `${hash < 0 ? address : address.slice(0, hash)}#${fragment}`;
}

/** What means something in a directive is written as what it is, and so is everything that an address cannot hold. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-!'()*]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function head(text: string): string {
  let end = 0;
  for (const { index, segment } of words(text)) {
    if (index > 0 && index + segment.length > PART) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trim();
}

function tail(text: string): string {
  let start = text.length;
  for (const { index } of words(text).reverse()) {
    if (start < text.length && text.length - index > PART) break;
    start = index;
  }
  return text.slice(start).replace(/^[^\p{L}\p{N}]+(?=.*[\p{L}\p{N}])/su, '').trim();
}

function words(text: string): { index: number; segment: string }[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
}
