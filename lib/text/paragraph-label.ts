/**
 * The label a paragraph begins with, where it says which of its kind the paragraph is: 第三条 and "Article 3", （二） and "(2)",
 * 问： and "Q:", 王毅： and "Wang Yi:", 1949年10月1日 and "October 1, 1949".
 */
import { readQuantities } from './quantities.ts';

/** What a label counts or names. Items are the numbered paragraphs of any list: 一、 1. (a) II. */
export type LabelKind = 'part' | 'chapter' | 'section' | 'article' | 'item' | 'date' | 'speaker';

export interface ParagraphLabel {
  kind: LabelKind;
  /**
   * What it says, comparable between the languages for every kind but names of speakers: a number; `year-month-day` with what
   * is told; `question`, `answer`; a speaker's name as written. Two values where a letter may be a Roman numeral: (i).
   */
  values: readonly string[];
}

/** A label stands within so many UTF-16 units of the start. */
const REACH = 48;

const ZH_DIVISIONS: Readonly<Record<string, LabelKind>> = { 编: 'part', 編: 'part', 篇: 'part', 部: 'part', 章: 'chapter', 节: 'section', 節: 'section', 条: 'article', 條: 'article' };
const ZH_DIVISION = /^第\s?([〇零一二两兩三四五六七八九十百千\d]{1,8})\s?(编|編|篇|部分|章|节|節|条|條)(?:之[一二三四五六七八九])?(?=[\s：:、,，《（(]|$|\p{Script=Han})/u;
const EN_DIVISION = /^(part|chapter|section|article|art\.|sec\.|chap\.)\s?([IVXLC]{1,7}|\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,6})?)(?=[\s.:,—–-]|$)/i;

const HAN_ITEM = /^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])/u;
const FIGURE_ITEM = /^(?:[（(【[]?(\d{1,3})[）)】\]]|(\d{1,3})\s?[、．.](?!\d))/u;
const LETTER_ITEM = /^(?:[（(]([a-z]|[ivx]{2,5}|[IVX]{1,5})[）)]|([a-hA-H]|[IVX]{1,5}|[ivx]{2,5})\.(?=\s\p{L}))/u;
const CIRCLED = /^[①-⑳]/u;

const QUESTION = /^(?:问|問|提问|记者问?|記者問?|Q|Question|Reporter)\s?\d{0,2}\s?[：:.]/u;
const ANSWER = /^(?:答|答复|A|Answer|Reply)\s?\d{0,2}\s?[：:]/u;
const ZH_SPEAKER = /^([\p{Script=Han}·]{2,12})[：:]/u;
/** Up to five words, each with a capital but for particles. */
const EN_SPEAKER = /^((?:(?:Mr|Ms|Mrs|Dr)\.?\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:of|the|de|van|von|and|\p{Lu}[\p{L}.'’-]*)){0,4})\s?:(?=\s|$)/u;

/** The label at the start of a paragraph, after white space; undefined where there is none. */
export function readParagraphLabel(text: string, language: 'zh' | 'en'): ParagraphLabel | undefined {
  const head = text.slice(0, REACH + 16).trimStart().slice(0, REACH);
  return readDivision(head, language) ?? readItem(head) ?? readSpeaker(head, language) ?? readDate(head, language);
}

function readDivision(head: string, language: 'zh' | 'en'): ParagraphLabel | undefined {
  if (language === 'zh') {
    const [, figure, unit] = ZH_DIVISION.exec(head) ?? [];
    return figure && unit ? { kind: ZH_DIVISIONS[unit.charAt(0)] as LabelKind, values: [String(countOf(`第${figure}`, 'zh'))] } : undefined;
  }
  const [, word, figure] = EN_DIVISION.exec(head) ?? [];
  if (!word || !figure) return undefined;
  const kind = (['part', 'chapter', 'section', 'article'] as const).find((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
  const value = /^[IVXLC]+$/.test(figure) ? romanValue(figure) : countOf(figure, 'en');
  return kind && value > 0 ? { kind, values: [String(value)] } : undefined;
}

function readItem(head: string): ParagraphLabel | undefined {
  const han = HAN_ITEM.exec(head);
  if (han) return item(countOf(`第${han[1] ?? han[2] ?? ''}`, 'zh'));
  const figure = FIGURE_ITEM.exec(head);
  if (figure) return item(Number(figure[1] ?? figure[2]));
  const letter = LETTER_ITEM.exec(head);
  if (letter) return item(...letterValues(letter[1] ?? letter[2] ?? ''));
  return CIRCLED.test(head) ? item(head.charCodeAt(0) - 0x245f) : undefined;
}

function item(...numbers: number[]): ParagraphLabel {
  return { kind: 'item', values: numbers.map(String) };
}

/** A letter's place in the alphabet, a Roman numeral's value, or both. */
function letterValues(letters: string): number[] {
  const values: number[] = [];
  const roman = romanValue(letters.toUpperCase());
  if (letters.length === 1) values.push(letters.toLowerCase().charCodeAt(0) - 0x60);
  if (roman > 0 && roman < 40) values.push(roman);
  return values;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral in capitals up to C; 0 for other letters. */
function romanValue(letters: string): number {
  let value = 0;
  for (let i = 0; i < letters.length; i++) {
    const here = ROMAN[letters.charAt(i)] ?? NaN;
    value += here < (ROMAN[letters.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return value || 0;
}

/** The ordinal or number that an expression is; 0 when it is none. */
function countOf(expression: string, language: 'zh' | 'en'): number {
  const [first] = readQuantities(expression, language);
  if (first?.kind === 'ordinal' || first?.kind === 'number') return first.value;
  return language === 'en' ? (EN_ONES.indexOf(expression.toLowerCase()) + 1) : 0;
}

/** "one" alone is no quantity, but a number behind "Chapter". */
const EN_ONES = ['one'];

function readSpeaker(head: string, language: 'zh' | 'en'): ParagraphLabel | undefined {
  if (QUESTION.test(head)) return { kind: 'speaker', values: ['question'] };
  if (ANSWER.test(head)) return { kind: 'speaker', values: ['answer'] };
  const name = (language === 'zh' ? ZH_SPEAKER : EN_SPEAKER).exec(head)?.[1];
  return name === undefined ? undefined : { kind: 'speaker', values: [name] };
}

/** A date with its year, or with month and day, that the paragraph begins with. */
function readDate(head: string, language: 'zh' | 'en'): ParagraphLabel | undefined {
  const lead = /^(?:\(|（|On |In )?/.exec(head)?.[0].length ?? 0;
  const [first] = readQuantities(head, language);
  if (first?.kind !== 'date' || first.start > lead || first.calendar !== 'gregorian' || (first.year === undefined && first.day === undefined)) return undefined;
  return { kind: 'date', values: [[first.year, first.month, first.day].map((part) => part ?? '').join('-')] };
}
