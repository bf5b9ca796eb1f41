/** Errors put into correct renderings, the same at every run. */
import { findAsides } from '../../check/asides.ts';
import { isFirm } from '../../check/quantity-weight.ts';
import { type Quantity, readQuantities } from '../../text/quantities.ts';
import { sameQuantity } from '../../text/same-quantity.ts';
import { Draw } from './gate-cases.ts';

/** `small number dropped` (two, first, half …, list numbers) stands apart: faithful renderings leave those to another word as often. */
export const ERRORS = ['digit changed', '万/亿 confused', 'year shifted', 'percent for point', 'number dropped', 'small number dropped'] as const;
export type PlantedKind = (typeof ERRORS)[number];

export interface Sides {
  zh: string;
  en: string;
}

export interface PlantedError {
  kind: PlantedKind;
  before: Sides;
  after: Sides;
}

/** All errors that some pairs have room for, one at a time. */
export function plantErrors(pairs: readonly Sides[]): PlantedError[] {
  const draw = new Draw(7);
  return pairs.flatMap((before) => {
    const [zh, en] = [readQuantities(before.zh, 'zh'), readQuantities(before.en, 'en')];
    const rendered = en.filter((each) => isTold(each, before, zh) && !isInAddress(before.en, each.start));
    const edits = rendered.flatMap((quantity) => editsOf(before.en, quantity, draw)).map(([kind, text]) => ({ kind, before, after: { zh: before.zh, en: text } }));
    const scales = zh.flatMap((quantity) => confused(before.zh, quantity)).map((text) => ({ kind: '万/亿 confused' as const, before, after: { zh: text, en: before.en } }));
    return [...edits, ...scales];
  });
}

/** Numbers of web addresses are none. */
function isInAddress(text: string, at: number): boolean {
  return /(?:https?:\/\/|www\.)\S*$/i.test(text.slice(0, at));
}

/** Whether the Chinese tells the quantity, too: in the same figures, or as the readers understand it. */
function isTold({ start, end, ...value }: Quantity, { zh, en }: Sides, quantities: readonly Quantity[]): boolean {
  const figures = /\d[\d,]*(?:\.\d+)?/.exec(en.slice(start, end))?.[0].replaceAll(',', '');
  const plain = zh.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return (figures !== undefined && new RegExp(`(?<![\\d.])${figures.replace('.', '\\.')}(?![\\d.]\\d|\\d)`).test(plain)) || quantities.some((each) => sameQuantity(value, each) !== 'different' && !(value.kind === 'date' && value.year !== undefined && each.kind === 'date' && each.year !== value.year));
}

/** What can go wrong with one quantity of the English text: the kind of error and the text with it. */
function editsOf(text: string, quantity: Quantity, draw: Draw): [PlantedKind, string][] {
  const { start, end } = quantity;
  const told = text.slice(start, end);
  const put = (instead: string): string => text.slice(0, start) + instead + text.slice(end);
  const isLabel = findAsides(text).some((aside) => aside.kind === 'label' && aside.start <= start && end <= aside.end);
  const edits: [PlantedKind, string][] = [[isFirm(quantity, text) && !isLabel ? 'number dropped' : 'small number dropped', put('').replace(/ {2,}/g, ' ')]];
  const digit = changedDigit(told, draw);
  if (digit !== undefined) edits.push(['digit changed', put(digit)]);
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?![\d,.]\d|\d)/.exec(told);
  if (year && (quantity.kind === 'date' || quantity.kind === 'number')) {
    const shift = [1, -1, 2, 10, -10, 100, -100][draw.below(7)] as number;
    edits.push(['year shifted', put(told.slice(0, year.index) + String(Number(year[0]) + shift) + told.slice(year.index + 4))]);
  }
  if (quantity.kind === 'points') edits.push(['percent for point', put(told.replace(/percentage[ -]points?/i, 'percent'))]);
  if (quantity.kind === 'percent') edits.push(['percent for point', put(told.replace(/\s?(?:%|％|percent|per cent)(?!.*(?:%|％|percent|per cent))/i, ' percentage points'))]);
  return edits.filter(([, after]) => after !== text);
}

/** Another digit at one place, never a nought in front. */
function changedDigit(told: string, draw: Draw): string | undefined {
  const places = [...told.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[draw.below(Math.max(1, places.length))];
  if (place === undefined) return undefined;
  const other = (Number(told.charAt(place)) + 1 + draw.below(8)) % 10 || 1;
  const digit = String(other) === told.charAt(place) ? (other % 9) + 1 : other;
  return told.slice(0, place) + String(digit) + told.slice(place + 1);
}

/** 3万 as 3亿 and the reverse. */
function confused(text: string, { start, end }: Quantity): string[] {
  const told = text.slice(start, end);
  const unit = /(?<=[\d一二三四五六七八九十百千两几数])[万萬亿億]/u.exec(told);
  if (!unit) return [];
  const other = ({ 万: '亿', 萬: '億', 亿: '万', 億: '萬' } as const)[unit[0] as '万'];
  return [text.slice(0, start) + told.slice(0, unit.index) + other + told.slice(unit.index + 1) + text.slice(end)];
}
