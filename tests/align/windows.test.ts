import { beforeAll, describe, expect, it } from 'vitest';
import { alignUnits, alignmentOf } from '../../lib/align/units.ts';
import { ownDocument } from '../../lib/commands/bench/own-document.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

/** The stock of sentences again and again, each round with a number of its own, so that the rounds can be told apart. */
function longText(sentences: number): { zh: string[]; en: string[] } {
  const { zh, en } = ownDocument();
  const rounds = Array.from({ length: Math.ceil(sentences / (zh.length + 1)) }, (_, round) => round);
  return {
    zh: rounds.flatMap((round) => [`第${round + 1}章`, ...zh]),
    en: rounds.flatMap((round) => [`Chapter ${round + 1}`, ...en]),
  };
}

describe('a text longer than one window', () => {
  it('is paired as well at the seams as elsewhere', () => {
    const { zh, en } = longText(5_000);
    const beads = alignUnits(zh, en, lexicon);
    const right = beads.filter((bead) => bead.zh.start === bead.en.start && bead.zh.end === bead.en.end && bead.zh.end - bead.zh.start === 1);
    expect(right.length / zh.length).toBeGreaterThan(0.99);
    expect(beads.at(-1)).toMatchObject({ zh: { end: zh.length }, en: { end: en.length } });
  }, 60_000);

  it('is found again behind a long part that only one side has', () => {
    const { zh, en } = longText(4_000);
    const gap = 900;
    const beads = alignUnits(zh, [...en.slice(0, 1_000), ...en.slice(1_000 + gap)], lexicon);
    const behind = beads.filter((bead) => bead.zh.start >= 1_000 + gap && bead.en.start === bead.zh.start - gap && bead.zh.end - bead.zh.start === 1);
    expect(behind.length / (zh.length - 1_000 - gap)).toBeGreaterThan(0.95);
  }, 60_000);

  it('yields often', () => {
    const { zh, en } = longText(1_000);
    let steps = 0;
    for (const share of alignmentOf(zh, en, lexicon)) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      steps++;
    }
    expect(steps).toBeGreaterThan(500);
  }, 60_000);
});
