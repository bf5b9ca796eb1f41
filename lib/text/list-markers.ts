/** Numbers, letters and bullets in front of the items of a list: "1.", "(2)", "a)", "•", "①", "Article 5.", 一、, （二）. */

const BULLETS = '•⁃▪●◦‣';
/** A marker at the start of a sentence; no stop inside it ends anything. */
const MARKER = new RegExp(
  `\\s*(?:[${BULLETS}]\\s?)?(?:(?:Article|ARTICLE|Section|SECTION|Chapter|CHAPTER|Sec\\.|SEC\\.|Art\\.|Chap\\.|Part|Rule|Step|Clause|Lesson|Question|Figure|Fig\\.|Table|Example)\\s)?(?:` +
    '\\(?\\d{1,3}(?:\\.\\d{1,3})*\\.?\\)|\\d{1,3}(?:\\.\\d{1,3})*\\.(?=\\s|$)|[0-9０-９]{1,3}．|\\(?[A-Za-z]\\.?\\)|\\(?[ivx]{1,5}\\)|[ivx]{1,5}\\.(?=\\s)|[A-Za-z]\\.(?=\\s)|[IVX]{1,5}\\.(?=\\s)|[①-⑳]|\\d{1,3}、|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|（\\d{1,3}）)',
  'y',
);
const BULLET = new RegExp(`\\s*([${BULLETS}])`, 'y');

export interface ListMarker {
  /** The offset behind the marker. */
  end: number;
  /** How the next item of the same list would begin; empty where that cannot be told. */
  next: string;
}

/** The marker at the start of a sentence, after white space; undefined where there is none. */
export function listMarkerAt(text: string, start: number): ListMarker | undefined {
  MARKER.lastIndex = BULLET.lastIndex = start;
  const bullet = BULLET.exec(text)?.[1];
  const marker = MARKER.exec(text)?.[0];
  if (marker === undefined) return bullet === undefined ? undefined : { end: BULLET.lastIndex, next: bullet };
  return { end: start + marker.length, next: bullet ?? successor(marker.trim()) };
}

const HAN_NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** "1)" → "2)", "a." → "b.", "(i)" → "(ii)", "①" → "②". Sections (2.1.), capital Roman numerals and named parts have whole sentences behind them. */
function successor(marker: string): string {
  const number = /^[(（]?(\d+)\.?[)）、]?$/.exec(marker)?.[1];
  if (number !== undefined) return marker.replace(number, String(Number(number) + 1));
  const letter = /^\(?([a-hA-H])\.?\)?$/.exec(marker)?.[1];
  if (letter !== undefined) return marker.replace(letter, String.fromCharCode(letter.charCodeAt(0) + 1));
  const roman = ROMAN.indexOf(/^\(?([ivx]+)[.)]$/.exec(marker)?.[1] ?? '');
  if (roman >= 0) return roman + 1 < ROMAN.length ? marker.replace(ROMAN[roman] as string, ROMAN[roman + 1] as string) : '';
  if (/^[①-⑲]$/.test(marker)) return String.fromCharCode(marker.charCodeAt(0) + 1) + marker.slice(1);
  const han = /^[（(]?([一二三四五六七八九十]+)[）)、]$/.exec(marker)?.[1];
  const next = han === undefined ? '' : (HAN_NUMERALS[HAN_NUMERALS.indexOf(han) + 1] ?? '');
  return han === undefined || next === '' ? '' : marker.replace(han, next);
}

/** Words after which a number belongs to the sentence: "in 2. The". */
const LEADS_ON = /(?:^|[^\p{L}])(?:\p{Lu}\p{L}*|in|at|of|to|by|from|for|with|than|and|or|no|number|part|page|step|the|on|about)$/u;

/** Whether the next item of a list begins at an offset, with white space before it. */
export function nextItemAt(text: string, at: number, next: string): boolean {
  if (next === '' || !text.startsWith(next, at)) return false;
  const behind = text.slice(at + next.length, at + next.length + 3);
  if (!/[.)]$/.test(next) || /[一二三四五六七八九十]/.test(next)) return true;
  if (!/^\s\S/.test(behind)) return false;
  // "(a) the name; (b) the address" is one sentence.
  const stopOnly = !next.includes(')') || /^\([a-z]/.test(next);
  return !stopOnly || (/^\s[\p{Lu}\p{Script=Han}]/u.test(behind) && !LEADS_ON.test(text.slice(Math.max(0, at - 16), at).trimEnd()));
}
