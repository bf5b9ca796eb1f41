import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { alignParagraphs } from '../../lib/align/paragraphs.ts';
import { finish } from '../../lib/align/steps.ts';
import { TRANSLATION_THRESHOLD, judge, pairScore, readSigns, scoreBeads, translationScore } from '../../lib/align/translation.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { NEWS_EVENTS } from '../../lib/commands/bench/event-reports.gold.ts';
import { loadLexicon } from './lexicon.ts';
import { EN_STORY, OTHER_STORY, ZH_STORY } from './story.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

describe('translationScore', () => {
  it('knows a translation', () => {
    expect(translationScore(ZH_STORY, EN_STORY, lexicon)).toMatchObject({ verdict: 'translation' });
  });

  it('knows one of two paragraphs', () => {
    expect(translationScore(ZH_STORY.slice(1, 3), EN_STORY.slice(1, 3), lexicon).verdict).toBe('translation');
  });

  it('refuses another text', () => {
    const { score, verdict } = translationScore(ZH_STORY, OTHER_STORY, lexicon);
    expect(verdict).toBe('unrelated');
    expect(score).toBeLessThan(TRANSLATION_THRESHOLD);
  });

  it('refuses other parts of the same article', () => {
    expect(translationScore(ZH_STORY.slice(1, 3), EN_STORY.slice(3), lexicon).verdict).not.toBe('translation');
  });

  it('refuses a translation in another order', () => {
    const [first, ...rest] = EN_STORY;
    expect(translationScore(ZH_STORY, EN_STORY.toReversed(), lexicon).verdict).toBe('unrelated');
    expect(translationScore(ZH_STORY, [...rest.slice(2), ...rest.slice(0, 2), first as string], lexicon).verdict).not.toBe('translation');
    expect(translationScore(ZH_STORY.slice(2, 4), EN_STORY.slice(2, 4).toReversed(), lexicon).verdict).not.toBe('translation');
  });

  it.each(NEWS_EVENTS)('never takes two short reports of one event for translations, but knows both translations: $name', ({ reports: [one, other] }) => {
    for (const { zh, en } of [one, other]) expect(translationScore(zh, en, lexicon).verdict).toBe('translation');
    expect(translationScore(one.zh, other.en, lexicon).verdict).not.toBe('translation');
    expect(translationScore(other.zh, one.en, lexicon).verdict).not.toBe('translation');
  });

  it.each(NEWS_EVENTS)('nor their first sentences: $name', ({ reports: [one, other] }) => {
    expect(translationScore(one.zh.slice(0, 1), other.en.slice(0, 1), lexicon).verdict).not.toBe('translation');
    expect(translationScore(other.zh.slice(0, 1), one.en.slice(0, 1), lexicon).verdict).not.toBe('translation');
  });

  it('refuses one language twice, however well it explains itself', () => {
    const times = (texts: readonly string[]) => Array.from({ length: 20 }, () => texts).flat();
    for (const texts of [ZH_STORY, EN_STORY, times(ZH_STORY), times(EN_STORY)]) expect(translationScore(texts, texts, lexicon)).toEqual({ score: 0, verdict: 'unrelated' });
    expect(translationScore(EN_STORY, ZH_STORY, lexicon).verdict).toBe('unrelated');
  });

  it('says when there is too little to tell', () => {
    expect(translationScore(['桥'], ['Bridge'], lexicon).verdict).toBe('too-short');
    expect(translationScore([], EN_STORY, lexicon)).toEqual({ score: 0, verdict: 'too-short' });
    expect(translationScore([], [], lexicon)).toEqual({ score: 0, verdict: 'too-short' });
  });
});

describe('judge', () => {
  const clear = { coverage: 0.4, merged: 0, inPlace: 0.1, reversed: 0, tokens: 200 };

  it('tells from few words only what is clear', () => {
    const weights = { bias: 0, coverage: 1, merged: 0, inPlace: 0, reversed: 0 };
    expect(judge(clear, weights).verdict).toBe('translation');
    expect(judge({ ...clear, tokens: 50 }, weights).verdict).toBe('too-short');
    expect(judge({ ...clear, tokens: 50 }).verdict).toBe('translation');
    expect(judge({ ...clear, coverage: 0, inPlace: 0, tokens: 50 }).verdict).toBe('unrelated');
    expect(judge({ ...clear, tokens: 5 }).verdict).toBe('too-short');
    expect(judge({ ...clear, tokens: 0 })).toEqual({ score: 0, verdict: 'too-short' });
  });

  it('gives a score between 0 and 1 for whatever is measured', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (zh, en) => {
        const { score } = judge(readSigns(zh, en, lexicon));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('scoreBeads', () => {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ text }));

  it('measures the chosen beads of an alignment as a text of their own', () => {
    const { bitext, units } = finish(alignParagraphs(paragraphs([...ZH_STORY.slice(0, 5), '石头很重。']), paragraphs([...EN_STORY, ...OTHER_STORY]), lexicon));
    const all = finish(scoreBeads(bitext, units.flat()));
    const own = finish(scoreBeads(bitext, units.slice(0, 5).flat()));
    expect(own.verdict).toBe('translation');
    expect(own.score).toBeGreaterThanOrEqual(all.score);
    expect(bitext.scratch.every((value) => value === 0)).toBe(true);
    expect(finish(scoreBeads(bitext, []))).toEqual({ score: 0, verdict: 'too-short' });
  });
});

describe('pairScore', () => {
  it('is highest for the right paragraph', () => {
    for (const [index, zh] of ZH_STORY.slice(0, 5).entries()) {
      const scores = EN_STORY.map((en) => pairScore(zh, en, lexicon));
      expect(scores.indexOf(Math.max(...scores))).toBe(index);
      expect(scores[index]).toBeGreaterThan(0.5);
    }
  });

  it('is low for another text', () => {
    for (const zh of ZH_STORY) for (const en of OTHER_STORY) expect(pairScore(zh, en, lexicon)).toBeLessThan(0.5);
  });

  it('is nothing where there is nothing', () => {
    expect(pairScore('', 'word', lexicon)).toBe(0);
    expect(pairScore('桥', '', lexicon)).toBe(0);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (zh, en) => {
        const score = pairScore(zh, en, lexicon);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
