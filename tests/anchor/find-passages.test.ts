import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnchorText } from '../../lib/anchor/anchor-text.ts';
import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import { findPassages, type AnchoredPassage, type SidesOfPage } from '../../lib/anchor/find-passages.ts';
import type { Side, Stretch } from '../../lib/notes/note.ts';

const STOP = '慢车在这一站停一分钟，不上人也不下人，连车门都懒得打开，站台上有一棵槐树，槐树下有一个信号员，信号员向司机挥一挥手里的小旗，司机也向他招一招手，又往前开到下一站去，下一站还是这样。';
const LINES = ['慢车上的一夜', STOP, '卖豆角的大姐把筐放在座位上，自己坐在地板上，她说豆角怕压，她不怕。', STOP, '对面的老人从布袋里掏出一副象棋，问谁肯陪他下。', STOP, '天亮以后，慢车到了终点。'];
const PAGE = LINES.join('\n');

/** A page of Chinese, and of English where there is one; hints are the passages' own unless told. */
function pageOf(zh: string, { hints = [], en = '', rendering = () => null }: { hints?: readonly number[]; en?: string; rendering?: SidesOfPage<AnchoredPassage>['renderingOf'] } = {}): SidesOfPage<AnchoredPassage> {
  const texts: Record<Side, AnchorText> = { zh: new AnchorText(zh), en: new AnchorText(en) };
  return { textOf: (side) => texts[side], placesOf: ({ side }) => (side === 'zh' ? hints : []), renderingOf: rendering };
}

const at = (start: number, length: number): Stretch => ({ start, end: start + length });
const passageAt = (text: string, stretch: Stretch, side: Side = 'zh'): AnchoredPassage => ({ side, quote: describeQuote(text, stretch) });
const nth = (text: string, word: string, number: number): number => text.split(word).slice(0, number).join(word).length;
const find = (page: SidesOfPage<AnchoredPassage>, ...passages: AnchoredPassage[]) => findPassages(page, passages);

describe('a word that stands several times', () => {
  test.each([1, 2, 3, 4, 5, 6])('in the page and in its paragraph is found where it was marked: %i', (number) => {
    const place = at(nth(PAGE, '槐树', number), 2);
    const passage = passageAt(PAGE, place);
    expect(find(pageOf(PAGE, { hints: [place.start] }), passage)).toEqual([place]);
    const moved = { start: place.start + 4, end: place.end + 4 };
    expect(find(pageOf(`新闻。\n${PAGE}`, { hints: [place.start] }), passage)).toEqual([moved]);
  });

  test('is found by what stands around it although another one stands where it stood', () => {
    const place = at(nth(PAGE, '豆角', 2), 2);
    const hint = nth(PAGE, '豆角', 1);
    expect(find(pageOf(PAGE, { hints: [hint] }), passageAt(PAGE, place))).toEqual([place]);
    expect(find(pageOf(PAGE, { hints: [hint, place.start] }), passageAt(PAGE, place))).toEqual([place]);
  });

  test('of places that are as good, the one that the rendering names comes before the one that is nearest to where it stood', () => {
    const en = 'The slow train stops here for one minute.';
    const second = at(nth(PAGE, '信号员，', 2), 3);
    const passages = [passageAt(PAGE, second), passageAt(en, at(0, en.length), 'en')];
    // A line was put before it, as long as what is between the two: where it stood, the one before it stands now.
    const line = `${'新'.repeat(nth(PAGE, STOP, 2) - nth(PAGE, STOP, 1) - 1)}\n`;
    const later = line + PAGE;
    const page = (hints: readonly number[]) => pageOf(later, { en, hints, rendering: (side) => (side === 'en' ? at(line.length + nth(PAGE, STOP, 2), STOP.length) : null) });
    expect(find(page([second.start - 3]), ...passages)).toEqual([{ start: second.start + line.length, end: second.end + line.length }, at(0, en.length)]);
    expect(find(page([]), ...passages)).toEqual([{ start: second.start + line.length, end: second.end + line.length }, at(0, en.length)]);
  });

  test('within its rendering’s sentence, the one nearest to where it stood', () => {
    const en = 'One, one, one.';
    const row = `开头。${'一个，'.repeat(40)}结尾。`;
    const place = at(3 + 3 * 20, 2);
    const page = pageOf(`新${row}`, { en, hints: [place.start], rendering: () => at(2, row.length) });
    expect(find(page, passageAt(row, place), passageAt(en, at(0, en.length), 'en'))[0]?.start).toBe(place.start + 1);
  });

  test('is an orphan where nothing tells which one it was, or where one selector says this and another that', () => {
    const [first, second] = [nth(PAGE, '挥一挥', 1), nth(PAGE, '挥一挥', 2)];
    const passage = passageAt(PAGE, at(first, 3));
    const later = `新闻。\n${PAGE}`;
    expect(find(pageOf(later), passage)).toEqual([null]);
    expect(find(pageOf(later, { hints: [first + 5, second + 5] }), passage)).toEqual([null]);
    expect(find(pageOf(later, { hints: [first, first + 5] }), passage)).toEqual([at(first + 4, 3)]);
  });
});

describe('where a passage stood', () => {
  test('the selectors are asked one after the other, and none any more once one fits', () => {
    const place = at(nth(PAGE, '象棋', 1), 2);
    const asked: number[] = [];
    const page: SidesOfPage<AnchoredPassage> = {
      ...pageOf(PAGE),
      *placesOf() {
        for (const start of [7, place.start, 9]) yield (asked.push(start), start);
      },
    };
    expect(find(page, passageAt(PAGE, place))).toEqual([place]);
    expect(asked).toEqual([7, place.start]);
  });

  test('the same words in another article are not the passage', () => {
    const other = '秋天的集市\n老板说，今年的南瓜卖得便宜，旁边摊上摆着象棋和旧书，没有人来问。\n傍晚下了一场小雨。';
    const passage = passageAt(PAGE, at(nth(PAGE, '象棋', 1), 2));
    expect(find(pageOf(other, { hints: [other.indexOf('象棋'), 0] }), passage)).toEqual([null]);
  });

  test('what was kept of the text’s beginning stands only there', () => {
    const row = '目录：河水清清，两岸是柳树和芦苇，再往上走就是老磨坊，磨坊的门总是开着，门前晒着半院子的渔网，网上落着几只麻雀。';
    const later = `${'前言在这里。'.repeat(9)}${row}\n别的话。`;
    expect(find(pageOf(later, { hints: [54] }), passageAt(row, at(0, 2)))).not.toEqual([at(0, 2)]);
    expect(find(pageOf(`编者按${row}`, { hints: [3] }), passageAt(row, at(0, 5)))).toEqual([at(3, 5)]);
  });

  const few = fc.constantFrom('河水', '清清', '的', '两岸', '柳树', '，', '。', '\n');
  const textOf = (minLength: number) => fc.array(few, { minLength, maxLength: minLength + 20 }).map((parts) => parts.join(''));

  test('wherever the selectors lead, a passage is found in its own place where all of its words and context stand but once, or nowhere', () => {
    const exact = fc.array(few, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').trim()).filter((words) => /^\p{L}.*\p{L}$/su.test(words));
    let found = 0;
    fc.assert(fc.property(textOf(40), exact, textOf(40), textOf(0), textOf(0), fc.array(fc.nat(300), { maxLength: 3 }), (before, words, after, above, below, hints) => {
      const start = before.length;
      const quote = describeQuote(before + words + after, at(start, words.length));
      const later = `${above}\n${before}${words}${after}\n${below}`;
      const bare = later.replaceAll(/\s/gu, '');
      const whole = (quote.prefix + words + quote.suffix).replaceAll(/\s/gu, '');
      fc.pre(bare.indexOf(whole) === bare.lastIndexOf(whole));
      const [place] = find(pageOf(later, { hints }), { side: 'zh', quote });
      if (place) expect(place).toEqual(at(start + above.length + 1, words.length));
      if (place) found++;
    }), { numRuns: 1_000 });
    expect(found).toBeGreaterThan(900);
  });

  test('selectors that lead nowhere are as good as none', () => {
    const anywhere = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, PAGE.length, Number.NaN, Infinity, 0.5));
    const passage = passageAt(PAGE, at(nth(PAGE, '象棋', 1), 2));
    const later = `新。${PAGE}`;
    fc.assert(fc.property(fc.array(anywhere.filter((hint) => !(hint >= 0 && hint < later.length && Number.isInteger(hint)))), (hints) => {
      expect(find(pageOf(later, { hints }), passage)).toEqual([at(nth(later, '象棋', 1), 2)]);
    }));
  });
});
