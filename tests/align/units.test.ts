import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Bead } from '../../lib/align/alignment.ts';
import { omissionWeights } from '../../lib/align/omissions.ts';
import { alignUnits } from '../../lib/align/units.ts';
import { SENTENCE_WEIGHTS } from '../../lib/align/weights.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import { cpuTime } from '../cpu-time.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const ZH = [
  '清晨，渔夫把船推进河里。',
  '他的女儿坐在船头，数着飞过的鸭子。',
  '“爸爸，今天会下雨吗？”她问。',
  '他没有回答，因为他正在看天边的乌云。',
  '中午的时候，他们已经捕到了十二条鱼。',
  '回家的路上，雨终于下了起来。',
];
const EN = [
  'At dawn the fisherman pushed his boat into the river.',
  'His daughter sat in the bow and counted the ducks that flew past.',
  '"Father, will it rain today?" she asked.',
  'He did not answer, because he was watching the dark clouds on the horizon.',
  'By noon they had caught twelve fish.',
  'On the way home the rain finally began to fall.',
];

const shape = (beads: readonly Bead[]) => beads.map(({ zh, en }) => `${zh.start}-${zh.end}:${en.start}-${en.end}`);

function expectCover(beads: readonly Bead[], zh: number, en: number): void {
  let i = 0;
  let j = 0;
  for (const bead of beads) {
    expect(bead.zh.start).toBe(i);
    expect(bead.en.start).toBe(j);
    expect(bead.zh.end + bead.en.end).toBeGreaterThan(i + j);
    expect(bead.confidence).toBeGreaterThanOrEqual(0);
    expect(bead.confidence).toBeLessThanOrEqual(1);
    i = bead.zh.end;
    j = bead.en.end;
  }
  expect([i, j]).toEqual([zh, en]);
}

describe('alignUnits', () => {
  it('pairs sentence with sentence', () => {
    expect(shape(alignUnits(ZH, EN, lexicon))).toEqual(ZH.map((_, k) => `${k}-${k + 1}:${k}-${k + 1}`));
  });

  it('joins what one side says in two sentences', () => {
    const en = [EN[0], 'His daughter sat in the bow.', 'She counted the ducks that flew past.', ...EN.slice(2)] as string[];
    expect(shape(alignUnits(ZH, en, lexicon))).toContain('1-2:1-3');
    const zh = [...ZH.slice(0, 4), '中午了。', '他们已经捕到了十二条鱼。', ZH[5]] as string[];
    expect(shape(alignUnits(zh, EN, lexicon))).toContain('4-6:4-5');
  });

  it('leaves alone what has no counterpart', () => {
    const en = [...EN.slice(0, 3), 'This photograph was taken by a reporter of the Evening Post and may not be reproduced.', ...EN.slice(3)];
    expect(shape(alignUnits(ZH, en, lexicon))).toContain('3-3:3-4');
  });

  it('leaves sentences alone more readily in a text that leaves others out', () => {
    const weights = omissionWeights(
      Array.from({ length: 60 }, (_, k) => ({ zh: { start: k, end: k + 1 }, en: { start: k, end: k % 6 ? k + 1 : k }, confidence: 1, posterior: 1 })),
      SENTENCE_WEIGHTS,
    );
    expect(weights?.shape10).toBeGreaterThan(SENTENCE_WEIGHTS.shape10 + 1);
    expect(weights?.shape01).toBe(SENTENCE_WEIGHTS.shape01);
  });

  it('expects nothing to be left out of a text that shows no gap, or hardly one', () => {
    const beads = Array.from({ length: 200 }, (_, k) => ({ zh: { start: k, end: k + 1 }, en: { start: k, end: k ? k + 1 : k }, confidence: 1, posterior: 1 }));
    expect(omissionWeights(beads, SENTENCE_WEIGHTS)).toBeUndefined();
    expect(omissionWeights([], SENTENCE_WEIGHTS)).toBeUndefined();
  });

  it('reads Traditional Chinese as well', () => {
    const traditional = ['清晨，漁夫把船推進河裡。', '他的女兒坐在船頭，數著飛過的鴨子。', '他沒有回答，因為他正在看天邊的烏雲。'];
    expect(shape(alignUnits(traditional, [EN[0], EN[1], EN[3]] as string[], lexicon))).toHaveLength(3);
  });

  it('is sure of clear pairs', () => {
    for (const bead of alignUnits(ZH, EN, lexicon)) expect(bead.confidence).toBeGreaterThan(0.9);
  });

  it('is not sure which of three short sentences has no counterpart', () => {
    const doubtful = alignUnits(['好。', '行。', '嗯。'], ['Fine.', 'Yes.'], lexicon);
    expect(Math.max(...doubtful.map(({ confidence }) => confidence))).toBeLessThan(0.9);
  });

  it.each([
    ['今天股市大跌，投资者纷纷抛售。', 'The museum opened a new wing for ancient bronzes.'],
    ['渔夫把船推进河里。', 'Parliament will vote on the new tax next Thursday.'],
    ['医生建议他每天散步。', 'The bridge was closed for repairs in 1987.'],
  ])('doubts two sentences that only stand beside each other: %s', (zh, en) => {
    const [bead] = alignUnits([zh], [en], lexicon);
    expect(bead?.posterior).toBeGreaterThan(0.9);
    expect(bead?.confidence).toBeLessThan(0.35);
  });

  it('doubts one foreign sentence among good pairs, and not its neighbours', () => {
    const en = EN.map((text, k) => (k === 3 ? 'Parliament will vote on the new tax on imported cars and trucks next Thursday.' : text));
    const beads = alignUnits(ZH, en, lexicon);
    expect(beads.filter(({ confidence }) => confidence > 0.9)).toHaveLength(5);
    expect(Math.min(...beads.map(({ confidence }) => confidence))).toBeLessThan(0.35);
  });

  it.each([['是的。', 'Yes.'], ['好。', 'All right.'], ['谢谢！', 'Thank you!']])('does not doubt short sentences in their place: %s', (zh, en) => {
    const beads = alignUnits([...ZH.slice(0, 3), zh, ...ZH.slice(3)], [...EN.slice(0, 3), en, ...EN.slice(3)], lexicon);
    expect(beads[3]?.confidence).toBeGreaterThan(0.6);
  });

  it('leaves blank units alone and pairs the rest as without them', () => {
    expect(shape(alignUnits(['', '你好。', '再见。'], ['Hello.', 'Goodbye.'], lexicon))).toEqual(['0-1:0-0', '1-2:0-1', '2-3:1-2']);
    expect(shape(alignUnits(['你好。', '再见。', '\u3000'], ['Hello.', ' ', 'Goodbye.', ''], lexicon))).toEqual(['0-1:0-1', '1-1:1-2', '1-2:2-3', '2-3:3-3', '3-3:3-4']);
  });

  it('is deterministic', () => {
    expect(alignUnits(ZH, EN, lexicon)).toEqual(alignUnits(ZH, EN, lexicon));
  });

  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['no English', ZH, []],
    ['no Chinese', [], EN],
    ['empty units', ['', ' ', ''], ['', '\u3000']],
    ['the same language on both sides', EN, EN],
    ['one against hundreds', [ZH[0] as string], Array.from({ length: 300 }, () => EN[0] as string)],
    ['hundreds against one', Array.from({ length: 300 }, () => ZH[0] as string), [EN[0] as string]],
    ['lone surrogates and control characters', ['\ud800他\u0000', '\udfff'], ['\ud83d a\u0007b', '\u0000']],
    ['huge units', ['河'.repeat(100_000)], ['river '.repeat(20_000)]],
    ['huge units without a blank', ['1'.repeat(100_000)], ['x'.repeat(100_000)]],
  ])('covers both sides: %s', (_, zh, en) => {
    expectCover(alignUnits(zh, en, lexicon), zh.length, en.length);
  });

  it('covers both sides of anything', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...ZH, ...EN));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.array(unit, { maxLength: 40 }), (zh, en) => {
        expectCover(alignUnits(zh, en, lexicon), zh.length, en.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes time in proportion to the length', () => {
    const time = (copies: number) => {
      const zh = Array.from({ length: copies }, (_, k) => `${ZH[k % ZH.length]}${k}号`);
      const en = Array.from({ length: copies }, (_, k) => `${EN[k % EN.length]} Number ${k}.`);
      return cpuTime(() => alignUnits(zh, en, lexicon));
    };
    time(500);
    expect(time(6000)).toBeLessThan(40 * Math.max(20, time(600)));
  }, 60_000);
});
