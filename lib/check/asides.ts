/** Figures of a text that tell nothing of its matter, and are compared among themselves: labels, references, parts of names. */
import { readHan } from '../text/numbers-zh.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';

/** What a figure belongs to. Labels: (1), ①, "1." and 二、 at the start of a line; citations: (Miller 1997, 12); names: COVID-19, HTTP2, cm2. */
const ASIDE_KINDS = ['address', 'label', 'citation', 'name'] as const;
type AsideKind = (typeof ASIDE_KINDS)[number];

/** A place whose figures are set apart, with what the other side must hold, too. */
export interface Aside extends Span {
  kind: AsideKind;
  text: string;
  sign: string;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const AUTHOR = `(?:(?!(?:${MONTH})\\b)\\p{Lu}[\\p{Script=Latin}.’'-]{0,24}|and|et|al\\.|de|van|von|see|in|&|[\\p{Script=Han}·]{2,12})`;
/** (Names parted by commas and blanks, a year, and what follows it). */
const CITATION = new RegExp(`[（(]${AUTHOR}(?:[,，;；\\s]{1,2}${AUTHOR}){0,12}[,，;；\\s]{0,2}(?:19|20)\\d\\d[a-z]?(?!\\s?[年\\d])(?:[,，:：;；]\\s?[^（）()年]{0,120})?[）)]`, 'gu');

/** A pattern out of its alternatives. */
function anyOf(flags: string, ...alternatives: readonly RegExp[]): RegExp {
  return new RegExp(alternatives.map(({ source }) => `(?:${source})`).join('|'), flags);
}

const PATTERNS: Readonly<Record<AsideKind, RegExp>> = {
  address: /https?:\/\/[^\s\p{Script=Han}]+/gu,
  label: anyOf(
    'gmu',
    // "1." and 二、 at the start of a line; a number of several parts (1.1) is the name of its section.
    /(?<=^[ \t]*)[（(]?(?:\d{1,2}(?:[)）]|[.．、](?!\d))|[一二三四五六七八九十]{1,3}(?:[)）]|、(?![一二三四五六七八九十])))/u,
    // (1) anywhere; behind a figure it is a paragraph of the article.
    /(?<![\p{Script=Latin}\d）)])[（([](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）\]]/u,
    /(?<!\d|[\p{Script=Latin}\d][ \u00a0])\d{1,2}\.\)/u,
    /[①-⑳]/u,
  ),
  citation: CITATION,
  name: anyOf(
    'gu',
    // 100cm2: the exponent of a unit.
    /(?<=\d\s?)[kcdm]?m[23](?![\p{Script=Latin}\d])/u,
    // v1.6
    /(?<![\p{Script=Latin}\d@#/._])v\d{1,3}(?:\.\d{1,3})+/u,
    // HTTP2, n8n; RMB300 is money.
    /(?<![\p{Script=Latin}\d@#/._])(?!(?:RMB|USD|CNY|HKD|EUR|GBP|NT|US|HK)\d)\p{Script=Latin}+\d{1,4}[A-Za-z\d]*(?!\d|\.\d|%)/u,
    // COVID-19, but "Mid-1970s" is a time.
    /(?<![\p{Script=Latin}\d@#/._])(?!Mid-)\p{Lu}\p{Script=Latin}*-\d{1,4}[A-Za-z\d]*(?!\d|\.\d|%)/u,
    // 4Runner
    /(?<![\p{Script=Latin}\d@#/._])\d{1,2}\p{Lu}[A-Za-z]*\p{Ll}[A-Za-z]*(?!\d|\.\d|%)/u,
  ),
};
/** What "5GHz" and "3rd" end in: no names. */
const MEASURED = /^\d+(?:[KMGT]?Hz|[KMGT]?eV|[KMGT]?B|[kKM]?W|Pa|kPa|MPa|st|nd|rd|th|St|Nd|Rd|Th)/;

/** The asides of a text; addresses and citations hold no others. */
export function findAsides(text: string): Aside[] {
  if (!/[\d①-⑳、]|[（(][一二三四五六七八九十]/u.test(text)) return [];
  const found = ASIDE_KINDS.flatMap((kind) =>
    [...text.matchAll(PATTERNS[kind])].filter(({ 0: all }) => !MEASURED.test(all)).map(({ 0: all, index }) => ({ kind, text: all, start: index, end: index + all.length, sign: signOf(kind, all) })),
  );
  const wide = found.filter(({ kind }) => kind === 'citation' || kind === 'address');
  return found.filter((each) => wide.includes(each) || !wide.some(({ start, end }) => start <= each.start && each.end <= end));
}

/** What both sides share of an aside: a label's number, a citation's years and pages, a name in small letters. */
function signOf(kind: AsideKind, text: string): string {
  const plain = text.normalize('NFKC');
  if (kind === 'name') return plain.toLowerCase().replace(/-/g, '');
  const figures = plain.match(/\d+/g) ?? [];
  if (kind === 'citation') return figures.join(' ');
  return figures[0] ?? String(readHan(plain.replace(/[^一二三四五六七八九十]/gu, '')));
}

/** An aside as a bare number, to be told of. */
export function asQuantity({ start, end, sign }: Aside): Quantity {
  return { start, end, kind: 'number', value: Number(/\d+/.exec(sign)?.[0] ?? 0) };
}

/** Asides that the other side contradicts. A side without any of a kind has chosen to do without. */
export function openAsides(own: readonly Aside[], other: readonly Aside[], otherText: string): Aside[] {
  const left = beyond(own, other);
  const rivals = beyond(other, own);
  return left.filter((each) => {
    if (each.kind === 'address') return false;
    if (each.kind === 'name') return isRenamed(each, rivals, otherText);
    const theirs = other.filter(({ kind }) => kind === each.kind).flatMap(({ sign }) => sign.split(' '));
    if (each.kind === 'label') return theirs.length > 0 && !theirs.includes(each.sign);
    return theirs.length > 0 ? !each.sign.split(' ').every((figure) => theirs.includes(figure)) : hasBareCitation(each, otherText);
  });
}

/** What a list holds more often than another. */
function beyond(asides: readonly Aside[], others: readonly Aside[]): Aside[] {
  const signs = others.map(({ kind, sign }) => `${kind} ${sign}`);
  return asides.filter(({ kind, sign }) => {
    const place = signs.indexOf(`${kind} ${sign}`);
    if (place >= 0) signs.splice(place, 1);
    return place < 0;
  });
}

/** HTTP2 against HTTP1 or a bare HTTP; that a name is not there at all, is not a matter of figures. */
function isRenamed({ sign }: Aside, rivals: readonly Aside[], otherText: string): boolean {
  const letters = sign.replace(/\d+/g, '#');
  if (rivals.some((each) => each.sign.replace(/\d+/g, '#') === letters)) return true;
  const bare = sign.replace(/[\d.]+/g, '');
  const figures = /\d+/.exec(sign)?.[0] ?? '';
  // "B-12" is vitamin B 12.
  if (!/^[kcdm]?m[23]$/.test(sign) && new RegExp(`(?<![\\p{Script=Latin}\\d])${figures}(?!\\d)`, 'u').test(otherText)) return false;
  return bare !== '' && bare !== 'a' && bare !== 'i' && new RegExp(`(?<![\\p{Script=Latin}])${bare}(?![\\p{Script=Latin}\\d'’])`, 'iu').test(otherText);
}

/** (Miller) where the own side has (Miller, 1997). */
function hasBareCitation({ text }: Aside, otherText: string): boolean {
  const names = lettersOf(text);
  return [...otherText.matchAll(/[（(]([^（）()]{2,120})[)）]/gu)].some(([, inside = '']) => lettersOf(inside) === names);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '').toLowerCase();
}
