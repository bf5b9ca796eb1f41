/** Small change in Chinese: 3元5角, 一块五, 五毛钱. */
import { tidy } from './numbers.ts';
import { readHan } from './numbers-zh.ts';
import type { Rule } from './quantities-zh.ts';

const DIGIT = '[0-9一二三四五六七八九]';
const CHANGE = new RegExp(`(?<jiao>${DIGIT})(?:[角毛](?:[钱錢]|(?<fen>${DIGIT})分)?|(?<=[块塊]${DIGIT})(?=[\\s，。；、！？,.;)）的]|$))`, 'uy');

function digit(text: string | undefined): number {
  return text === undefined ? 0 : /[0-9]/.test(text) ? Number(text) : readHan(text);
}

/** What 5角4分 adds behind 3元, or 5 behind 3块, and how many characters it takes. */
export function changeAt(text: string, at: number): [number, number] | undefined {
  CHANGE.lastIndex = at;
  const groups = CHANGE.exec(text)?.groups;
  return groups && [tidy(digit(groups.jiao) / 10 + digit(groups.fen) / 100), CHANGE.lastIndex - at];
}

/** 三角 is a triangle, 五角 a part of the Pentagon, and 五毛 a person: those need 钱. */
export const CHINESE_CHANGE: Rule = {
  pattern: /(?<figure>[0-9])(?:角(?![形星度色落楼樓])|毛)[钱錢]?|(?<han>[一二三四五六七八九])[角毛][钱錢]/uy,
  read: ({ figure, han }) => ({ kind: 'money', currency: 'CNY', assumed: true, value: digit(figure ?? han) / 10 }),
};
