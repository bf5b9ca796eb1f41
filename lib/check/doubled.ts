import type { CheckRow, Draft, SideName } from './check.ts';
import type { Check, RowFacts } from './row-facts.ts';

/** "the the", but "had had", "that that", "Bora Bora" and "very, very" are said. */
const ENGLISH_WORD = /(?<![\p{L}\p{N}'’-])(\p{Ll}+|\p{Lu}\p{Ll}+)\s+\1(?![\p{L}\p{N}'’-])/giu;
const SAID_TWICE = /^(?:had|that|very|so|many|much|more|no|ha|bye|yes|well|really|long|far|never|there|is|her|on|in|out|up|over|again|now|who|do|please|hear|knock|tut|day|years|blah|bla|oh|ah|o)$/i;
/** 的的, 和和 …, and four characters and more that come again at once; 研究研究 is said. */
const CHINESE_WORD = /([的和与或被从])\1(?![确確士当當气氣美])|(\p{Script=Han}{4,12})\2/gu;
const CHINESE_SAID = /目的的|[和与]平|^一|(?:的的|和和)的/u;
/** Shorter segments (Yes. 是的。) recur. */
const LEAST = { zh: 6, en: 16 };

/** Words that stand twice in a row, and segments that repeat the one before. */
export const doubled: Check = {
  ofRow: ({ row }) => [...doubledWords(row, 'zh', CHINESE_WORD), ...doubledWords(row, 'en', ENGLISH_WORD)],
  ofDocument: (rows) => rows.slice(1).flatMap((facts, place) => repeated(rows[place] as RowFacts, facts)),
};

function doubledWords(row: CheckRow, side: SideName, pattern: RegExp): Draft[] {
  const text = row[side];
  return [...text.matchAll(pattern)].flatMap(({ 0: all, 1: first, 2: second, index }) => {
    const word = first ?? second ?? '';
    const around = text.slice(Math.max(0, index - 1), index + all.length + 1);
    // Names and exclamations are doubled with capitals: Pago Pago.
    // "drip drip drip", 一个村子一个村子
    if (/^一/u.test(word) || text.startsWith(word, index + all.length + (side === 'en' ? 1 : 0))) return [];
    const isSaid = side === 'zh' ? CHINESE_SAID.test(around) : SAID_TWICE.test(word) || /^\p{Lu}\p{Ll}*\s+\p{Lu}/u.test(all);
    if (isSaid) return [];
    const span = [{ start: index, end: index + all.length }];
    return [{ severity: 'warning' as const, places: [{ row: row.id, zh: side === 'zh' ? span : [], en: side === 'en' ? span : [] }], message: { id: 'wordDoubled' as const, side, word } }];
  });
}

function repeated({ row: before }: RowFacts, { row }: RowFacts): Draft[] {
  const zh = isSame(before.zh, row.zh, LEAST.zh);
  const en = isSame(before.en, row.en, LEAST.en);
  if (!zh && !en) return [];
  const side = zh && en ? 'both' : zh ? 'zh' : 'en';
  const whole = (text: string, told: boolean) => (told ? [{ start: 0, end: text.length }] : []);
  const places = [before, row].map((each) => ({ row: each.id, zh: whole(each.zh, zh), en: whole(each.en, en) }));
  const text = zh ? row.zh : row.en;
  return [{ severity: 'warning', places, message: { id: 'segmentDoubled', side, text }, concerns: [side, before.zh, before.en, row.zh, row.en] }];
}

function isSame(a: string, b: string, least: number): boolean {
  return b.length >= least && a.trim() === b.trim();
}
