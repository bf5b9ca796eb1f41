import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Alignment, Segment } from '../../lib/align/alignment.ts';
import { alignParagraphs, type Paragraph } from '../../lib/align/paragraphs.ts';
import { finish } from '../../lib/align/steps.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import { EN_STORY, ZH_STORY } from './story.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const paragraphs = (texts: readonly string[]): Paragraph[] => texts.map((text) => ({ text }));
const align = (zh: readonly string[], en: readonly string[]): Alignment => finish(alignParagraphs(paragraphs(zh), paragraphs(en), lexicon));
const textOf = (texts: readonly string[], segments: readonly Segment[]) => segments.map(({ block, start, end }) => texts[block]?.slice(start, end)).join(' ');
const runs = ({ paragraphs }: Alignment) => paragraphs.map(({ zh, en }) => `${zh.start}-${zh.end}:${en.start}-${en.end}`);

/** All segments of one side, in order, hold every character of the texts that is not white space. */
function expectSide(texts: readonly string[], segments: readonly Segment[]): void {
  let block = 0;
  let at = 0;
  const skipped: string[] = [];
  segments.forEach((segment) => {
    while (block < segment.block) {
      skipped.push((texts[block] ?? '').slice(at));
      block++;
      at = 0;
    }
    expect(segment.block).toBe(block);
    expect(segment.start).toBeGreaterThanOrEqual(at);
    skipped.push((texts[block] ?? '').slice(at, segment.start));
    at = segment.end;
  });
  skipped.push((texts[block] ?? '').slice(at), ...texts.slice(block + 1));
  expect(skipped.join('').trim()).toBe('');
}

function expectWhole(alignment: Alignment, zh: readonly string[], en: readonly string[]): void {
  let i = 0;
  let j = 0;
  for (const bead of alignment.paragraphs) {
    expect([bead.zh.start, bead.en.start]).toEqual([i, j]);
    [i, j] = [bead.zh.end, bead.en.end];
    for (const sentence of bead.sentences) {
      for (const { block } of sentence.zh) expect(block >= bead.zh.start && block < bead.zh.end).toBe(true);
      for (const { block } of sentence.en) expect(block >= bead.en.start && block < bead.en.end).toBe(true);
      expect(sentence.zh.length + sentence.en.length).toBeGreaterThan(0);
    }
  }
  expect([i, j]).toEqual([zh.length, en.length]);
  const sentences = alignment.paragraphs.flatMap((bead) => bead.sentences);
  expectSide(zh, sentences.flatMap((bead) => bead.zh));
  expectSide(en, sentences.flatMap((bead) => bead.en));
}

describe('alignParagraphs', () => {
  it('leaves lines alone that one language has between title and text', () => {
    const zh = ['夜渡', '夜班渡轮十一点开船，面包店开门时到岸。', '乘客有四种：睡觉的，睡不着的，打牌的，还有厨师。', '厨师告诉我，他横渡海峡九千次，却从来没有在白天见过它。'];
    const en = [
      'The Night Ferry', 'By Mei Ho', 'March 3, 2021', 'The night ferry leaves at eleven and arrives when the bakers open.',
      'There are four kinds of passengers: those who sleep, those who cannot, those who play cards, and the cook.',
      'The cook told me that he had crossed the strait nine thousand times and had never seen it by day.',
    ];
    const alignment = finish(alignParagraphs(zh.map((text, at) => ({ text, heading: at === 0 })), en.map((text, at) => ({ text, heading: at === 0 })), lexicon));
    expectWhole(alignment, zh, en);
    expect(runs(alignment)).toEqual(['0-1:0-1', '1-1:1-2', '1-1:2-3', '1-2:3-4', '2-3:4-5', '3-4:5-6']);
  });

  it('joins a credit line of its own to the paragraph that ends with it', () => {
    expect(runs(align(ZH_STORY, EN_STORY))).toEqual(['0-1:0-1', '1-2:1-2', '2-3:2-3', '3-4:3-4', '4-6:4-5']);
  });

  it('pairs the credit line with the last English sentence', () => {
    const last = align(ZH_STORY, EN_STORY).paragraphs.at(-1)?.sentences ?? [];
    expect(last.map(({ zh, en }) => [textOf(ZH_STORY, zh), textOf(EN_STORY, en)])).toEqual([
      [ZH_STORY[4], EN_STORY[4]?.split(' (')[0]],
      ['(来源:市文化局)', '(Source: Municipal Bureau of Culture)'],
    ]);
  });

  it('keeps together what crosses: the second English sentence runs over the Chinese ；', () => {
    const third = align(ZH_STORY, EN_STORY).paragraphs[2]?.sentences ?? [];
    expect(third.map(({ zh, en }) => `${zh.length}-${en.length}`)).toEqual(['1-1', '2-2']);
  });

  it('leaves a paragraph without a counterpart unpaired', () => {
    const en = [...EN_STORY.slice(0, 3), 'Photographs of the quarry, taken last summer by volunteers, hang in the library until Sunday.', ...EN_STORY.slice(3)];
    expect(runs(align(ZH_STORY, en))).toContain('3-3:3-4');
  });

  it('covers every sentence once', () => {
    expectWhole(align(ZH_STORY, EN_STORY), ZH_STORY, EN_STORY);
  });

  it('doubts a foreign sentence that stands between two pairs', () => {
    const en = EN_STORY.map((text, k) => (k === 1 ? 'Add two spoons of butter and stir until the onions turn brown.' : text));
    const alignment = align(ZH_STORY, en);
    const foreign = alignment.paragraphs.flatMap(({ sentences }) => sentences).find(({ en: [segment] }) => segment?.block === 1);
    expect(foreign?.confidence).toBeLessThan(0.5);
  });

  it('tells its progress, rising, and can be left at any step', () => {
    const steps = alignParagraphs(paragraphs(ZH_STORY), paragraphs(EN_STORY), lexicon);
    const told: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('can be left in the middle, and asked anew', () => {
    const steps = alignParagraphs(paragraphs(ZH_STORY), paragraphs(EN_STORY), lexicon);
    for (let step = steps.next(); !step.done && step.value < 0.5; ) step = steps.next();
    steps[Symbol.dispose]();
    expect(steps.next()).toEqual({ done: true, value: undefined });
    expect(runs(align(ZH_STORY, EN_STORY))).toHaveLength(5);
  });

  it('says nothing of distance where the paragraphs have no places', () => {
    // Which paragraphs have no counterpart cannot be told: nearness would decide, were the paragraphs counted a side at a time.
    const [zh, en] = [paragraphs(Array.from({ length: 6 }, () => '他走了。')), paragraphs(Array.from({ length: 5 }, () => 'He left.'))];
    const numbered = (side: readonly Paragraph[], from: number) => side.map((paragraph, k) => ({ ...paragraph, place: from + k }));
    const apart = finish(alignParagraphs(numbered(zh, 0), numbered(en, 1000), lexicon));
    expect(finish(alignParagraphs(zh, en, lexicon))).toEqual(apart);
  });

  it('leaves a blank paragraph alone and pairs the rest as without it', () => {
    expect(runs(align(['', '你好。', '  ', '再见。'], ['Hello.', '\u3000', 'Goodbye.', '']))).toEqual(['0-1:0-0', '1-2:0-1', '2-3:1-1', '3-3:1-2', '3-4:2-3', '4-4:3-4']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['one side', ZH_STORY, []],
    ['the other side', [], EN_STORY],
    ['blank paragraphs', ['', ' '], ['\u3000', '']],
    ['the same language twice', ZH_STORY, ZH_STORY],
    ['one paragraph against many', [ZH_STORY.join('')], Array.from({ length: 200 }, (_, k) => EN_STORY[k % 5] as string)],
    ['a paragraph of 100,000 characters', ['他走了。'.repeat(25_000)], ['He left. '.repeat(11_000)]],
    ['a paragraph of 130,000 sentences', [], ['Go on. '.repeat(130_000)]],
    ['strange characters', ['\ud800。\u0000', '\u0007'], ['\udc00. \u0000', 'a']],
  ])('has a defined result for %s', (_, zh, en) => {
    expectWhole(align(zh, en), zh, en);
  }, 60_000);

  it('has a defined result for anything', () => {
    const paragraph = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...ZH_STORY, ...EN_STORY));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 15 }), fc.array(paragraph, { maxLength: 15 }), (zh, en) => {
        expectWhole(align(zh, en), zh, en);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
