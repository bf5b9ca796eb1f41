import { beforeAll, describe, expect, it } from 'vitest';
import { type Bitext, readBitext, wholeRange } from '../../lib/align/bitext.ts';
import { measureOrder, type Order } from '../../lib/align/order.ts';
import { finish } from '../../lib/align/steps.ts';
import { alignRange } from '../../lib/align/units.ts';
import { SENTENCE_WEIGHTS } from '../../lib/align/weights.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import { EN_STORY, OTHER_STORY, ZH_STORY } from './story.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

function orderOf(zh: readonly string[], en: readonly string[]): { order: Order; bitext: Bitext } {
  const bitext = finish(readBitext(zh, en, lexicon));
  return { order: finish(measureOrder(bitext, alignRange(bitext, wholeRange(bitext), SENTENCE_WEIGHTS))), bitext };
}

describe('measureOrder', () => {
  it('finds a translation in place and nothing reversed', () => {
    const { inPlace, reversed } = orderOf(ZH_STORY.slice(0, 5), EN_STORY).order;
    expect(inPlace).toBeGreaterThan(0.1);
    expect(reversed).toBeLessThan(0.001);
  });

  it('finds paragraphs that changed places', () => {
    expect(orderOf(ZH_STORY.slice(0, 5), EN_STORY.toReversed()).order.reversed).toBeGreaterThan(0.02);
    expect(orderOf(ZH_STORY.slice(2, 4), EN_STORY.slice(2, 4).toReversed()).order.reversed).toBeGreaterThan(0.02);
  });

  it('finds another text not in place', () => {
    expect(orderOf(ZH_STORY.slice(0, 5), OTHER_STORY).order.inPlace).toBeLessThan(0.03);
  });

  it('finds long parts that changed places, beyond the number of runs', () => {
    const times = (list: readonly string[]) => Array.from({ length: 20 }, () => list).flat();
    const [zh, en] = [[...times(ZH_STORY.slice(1, 2)), ...times(ZH_STORY.slice(3, 4))], [...times(EN_STORY.slice(3, 4)), ...times(EN_STORY.slice(1, 2))]];
    expect(orderOf(zh, en).order.reversed).toBeGreaterThan(0.02);
  });

  it('is nothing without text, and leaves the scratch empty', () => {
    for (const [zh, en] of [[[], []], [[], EN_STORY], [ZH_STORY, []], [[''], ['']]] as const) {
      const { order, bitext } = orderOf(zh, en);
      expect(Object.values(order).every(Number.isFinite)).toBe(true);
      expect(order.reversed).toBe(0);
      expect(bitext.scratch.every((value) => value === 0)).toBe(true);
    }
  });
});
