/** Pinyin as people write it, from pinyin as CC-CEDICT does: "nu:3" is nǚ. */

/** The combining marks of the four tones; the fifth, neutral one has none. */
const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300'];
const SYLLABLE = /^([A-Za-zÜü:]+)([1-5])$/;
/** What stands for a reading that is not known. */
const UNKNOWN = 'xx5';

/**
 * The syllables with tone marks. The r of 儿 belongs to the syllable before it (这儿: zhèr), and so does a comma.
 * @param pinyin syllables with tone numbers, separated by blanks; letters and signs that are no syllables stay as they are
 */
export function syllablesWithMarks(pinyin: string): string[] {
  const marked: string[] = [];
  for (const each of pinyin.split(' ')) {
    if (each === '' || each === UNKNOWN) continue;
    const belongsToLast = (each === 'r5' || each === ',') && marked.length > 0;
    marked.push(belongsToLast ? `${marked.pop() ?? ''}${each.charAt(0)}` : withMark(each));
  }
  return marked;
}

/** One syllable: the mark stands on a or e, on the o of ou, else on the last vowel; m and ng carry it themselves. */
function withMark(syllable: string): string {
  const [, written = '', tone = ''] = SYLLABLE.exec(syllable) ?? [];
  if (!written) return syllable;
  const letters = written.replace(/u:/g, 'ü').replace(/U:/g, 'Ü').replace(/v/g, 'ü');
  const mark = MARKS[Number(tone)] ?? '';
  const place = markPlace(letters);
  return `${letters.slice(0, place + 1)}${mark}${letters.slice(place + 1)}`.normalize('NFC');
}

function markPlace(letters: string): number {
  const low = letters.toLowerCase();
  const open = low.search(/[ae]/);
  if (open >= 0) return open;
  if (low.includes('ou')) return low.indexOf('ou');
  const vowels = [...low.matchAll(/[iouü]/g)];
  const last = vowels.at(-1);
  return last ? last.index : Math.max(0, low.search(/[mn]/));
}
