import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TRANSLATION_THRESHOLD, pairScore, translationScore } from '../../lib/align/translation.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
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
    expect(translationScore(ZH_STORY.slice(1, 3), EN_STORY.slice(3), lexicon).verdict).toBe('unrelated');
  });

  it('says when there is too little to tell', () => {
    expect(translationScore(['桥'], ['Bridge'], lexicon).verdict).toBe('too-short');
    expect(translationScore([], EN_STORY, lexicon)).toEqual({ score: 0, verdict: 'too-short' });
    expect(translationScore([], [], lexicon)).toEqual({ score: 0, verdict: 'too-short' });
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
