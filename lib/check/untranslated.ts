import type { Span } from '../text/span.ts';
import type { CheckRow, Draft } from './check.ts';
import type { Check } from './row-facts.ts';

/** So many Han characters in a row are no gloss. */
const HAN_RUN = /\p{Script=Han}(?:[\p{Script=Han}\s，。、；：？！“”《》（）]{2,}\p{Script=Han}|\p{Script=Han}{2,})/gu;
/** Five words of small letters in a row are no name. */
const ENGLISH_RUN = /(?<![\p{L}'’-])(?:\p{Script=Latin}[\p{Script=Latin}'’-]{0,30}[ ,;:]{1,3}){4,}\p{Script=Latin}[\p{Script=Latin}'’-]*/gu;

/** Rows with an empty side, and text of the other language that was left standing. */
export const untranslated: Check = {
  ofRow: ({ row }) => {
    const [hasZh, hasEn] = [/[\p{L}\p{N}]/u.test(row.zh), /[\p{L}\p{N}]/u.test(row.en)];
    if (!hasZh && !hasEn) return [];
    if (!hasZh || !hasEn) return [empty(row, hasZh)];
    return [...left(row, 'en', HAN_RUN), ...left(row, 'zh', ENGLISH_RUN)];
  },
};

function empty({ id, zh, en }: CheckRow, hasZh: boolean): Draft {
  const whole = (text: string): Span[] => (text === '' ? [] : [{ start: 0, end: text.length }]);
  return { severity: 'warning', places: [{ row: id, zh: hasZh ? whole(zh) : [], en: hasZh ? [] : whole(en) }], message: { id: 'sideEmpty', side: hasZh ? 'en' : 'zh' } };
}

/** A gloss in brackets or quotation marks is meant to stand there, and so is English that both sides hold, such as a title. */
function left(row: CheckRow, side: 'zh' | 'en', pattern: RegExp): Draft[] {
  const text = row[side];
  const foreign = side === 'en' ? /\p{Script=Han}/u : /[A-Za-z] [a-z]/;
  if (!foreign.test(text)) return [];
  const small = (run: string) => side === 'en' || (run.match(/(?<![\p{L}])\p{Ll}/gu)?.length ?? 0) >= 3;
  return [...text.matchAll(pattern)].filter(({ 0: run, index }) => small(run) && !(side === 'zh' && row.en.includes(run)) && !isGloss(text, index, index + run.length)).map(({ 0: run, index }) => {
    const span = [{ start: index, end: index + run.length }];
    return { severity: 'error', places: [{ row: row.id, zh: side === 'zh' ? span : [], en: side === 'en' ? span : [] }], message: { id: 'leftUntranslated', side, text: run } };
  });
}

function isGloss(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return /[（(“"「『《‘[][^（）()“”"「」『』《》‘’[\]]*$/u.test(before) && /^[^（(“「『《‘[]*[）)”"」』》’\]]/u.test(text.slice(end, end + 60));
}
