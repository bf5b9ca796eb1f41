import type { Span } from '../text/span.ts';
import { findAsides } from './asides.ts';
import type { Draft, SideName } from './check.ts';
import type { Check, RowFacts } from './row-facts.ts';

/** Closing marks by their opening ones; half and full width are one kind, because writers mix them. */
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '《': '》', '〈': '〉', '「': '」', '『': '』', '“': '”' };
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSERS).map(([opener, closer]) => [closer, opener]));
const WIDE: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']' };
const MARK = /[()（）[\]［］【】《》〈〉「」『』“”]/gu;
/** "a)", "1)" and ":)" close nothing. */
const CLOSES_NOTHING = /(?:^|[\s，。；;,])(?:[A-Za-z]|\d{1,3}|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$|[:;=]-?$/u;
/** A quotation may run over so many rows. */
const FARTHEST = 40;
/** Within so many characters a straight quotation mark is looked for. */
const FARTHEST_STRAIGHT = 400;

/** An opening mark that waits for its partner. */
interface Waiting {
  mark: string;
  index: number;
  at: number;
}

/** Brackets and quotation marks without a partner, or in other numbers than on the other side. */
export const brackets: Check = {
  ofRow: (facts) => (facts.isPaired ? [...compareBrackets(facts), ...compareQuotes(facts)] : []),
  ofDocument: (rows) => [...unpaired(rows, 'zh'), ...unpaired(rows, 'en')],
};

/** A row is often a sentence of a longer quotation: partners are looked for across rows. */
function unpaired(rows: readonly RowFacts[], side: SideName): Draft[] {
  const drafts: Draft[] = [];
  let open: Waiting[] = [];
  const report = (index: number, at: number, mark: string, partner: string) => {
    const { row } = rows[index] as RowFacts;
    const span = [{ start: at, end: at + 1 }];
    drafts.push({ severity: 'error', places: [{ row: row.id, zh: side === 'zh' ? span : [], en: side === 'en' ? span : [] }], message: { id: 'markUnpaired', side, mark, partner } });
  };
  const giveUp = (waiting: readonly Waiting[]) => waiting.forEach(({ index, at, mark }) => report(index, at, mark, CLOSERS[mark] ?? ''));
  for (const [index, { row }] of rows.entries()) {
    const text = row[side];
    const first = text.search(/\S/u);
    giveUp(open.filter((each) => index - each.index > FARTHEST));
    open = open.filter((each) => index - each.index <= FARTHEST);
    for (const { 0: char, index: at } of text.matchAll(MARK)) {
      const mark = WIDE[char] ?? char;
      if (mark in CLOSERS) {
        // Each paragraph of a long quotation opens it anew, and only the last closes it.
        if (mark === '“' && at === first) open = open.filter((each) => each.mark !== '“' || each.index === index);
        open.push({ mark, index, at });
        continue;
      }
      const place = open.findLastIndex((each) => each.mark === OPENERS[mark]);
      if (place >= 0) {
        giveUp(open.slice(place + 1));
        open = open.slice(0, place);
      } else if (!closesNothing(text, mark, at)) report(index, at, char, OPENERS[mark] ?? '');
    }
  }
  giveUp(open);
  return drafts;
}

/** A list marker, or the end of a quotation that a straight mark opened. */
function closesNothing(text: string, mark: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST_STRAIGHT), at);
  if (mark === '”') return (before.match(/"/g)?.length ?? 0) % 2 === 1;
  return mark === ')' && CLOSES_NOTHING.test(before.slice(-6));
}

/** 渡口（ferry）: a gloss in the other language has no counterpart there. */
const CHINESE_BRACKETS = /[（(［[](?=[^（）()［］[\]]*\p{Script=Han})[^（）()［］[\]]*[）)］\]]/gu;
const ENGLISH_BRACKETS = /[([（](?=[^()[\]（）]*\p{Script=Latin}{2})[^()[\]（）\p{Script=Han}]*[)\]）]/gu;

/** Brackets on one side only. What the other side has in brackets, if only a figure, is as good as a counterpart. */
function compareBrackets({ row }: RowFacts): Draft[] {
  const zh = told(row.zh, CHINESE_BRACKETS);
  const en = told(row.en, ENGLISH_BRACKETS);
  const isMissing = (ours: readonly Span[], theirs: string) => ours.length > 0 && !/[（(［[]/u.test(theirs);
  return isMissing(zh, row.en) || isMissing(en, row.zh) ? [differing(row.id, 'brackets', zh, en)] : [];
}

/** A short form behind its long one, the agency of a dateline, and 和（或）, which is "and/or": the other language has other ways for them. */
const NO_ASIDE = /^[（(［[](?:(?:the )?[A-Z][A-Za-z]{0,3}[A-Z&][A-Za-z&-]{0,6}s?|Xinhua|CNS|Reuters|AP|AFP|[或及和与與])[）)］\]]$/u;

/** References to literature are left out as often as not. */
function told(text: string, pattern: RegExp): Span[] {
  const citations = findAsides(text).filter(({ kind }) => kind === 'citation');
  return spansOf(text, pattern).filter(({ start, end }) => !NO_ASIDE.test(text.slice(start, end)) && !citations.some((each) => each.start === start));
}

/** What is said: a clause at least. A word in quotation marks, or a title, is in italics or bare on the other side. */
const CHINESE_SPEECH = /[“「『"][^“”「」『』"]*(?:[，。？！；][^“”「」『』"]*|[^“”「」『』"]{12})[”」』"]/gu;
const ENGLISH_SPEECH = /["“](?=[^"“”]*[,.?!;])(?=(?:[^"“”\s]+\s+){3})[^"“”]+["”]/gu;

function compareQuotes({ row }: RowFacts): Draft[] {
  const zh = spansOf(row.zh, CHINESE_SPEECH);
  const en = spansOf(row.en, ENGLISH_SPEECH);
  const isMissing = (zh.length > 0 && !/["“”‘’']/u.test(row.en)) || (en.length > 0 && !/[“”「」『』"‘’《]/u.test(row.zh));
  return isMissing ? [differing(row.id, 'quotes', zh, en)] : [];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ start: index, end: index + all.length }));
}

function differing(row: string, marks: 'brackets' | 'quotes', zh: readonly Span[], en: readonly Span[]): Draft {
  return { severity: 'warning', places: [{ row, zh, en }], message: { id: 'marksDiffer', marks, zh: zh.length, en: en.length } };
}
