import { beforeAll, describe, expect, it } from 'vitest';
import { shortFormTypes, spelledOut } from '../../lib/align/spelled-out.ts';
import { finish } from '../../lib/align/steps.ts';
import { alignUnits } from '../../lib/align/units.ts';
import { Vocabulary } from '../../lib/align/vocabulary.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

describe('spelledOut', () => {
  it.each<[string[], string[]]>([
    [['港口警务办公室（以下简称“港警办”）已搬迁。', '港警办同意。'], ['', ' 港口警务办公室']],
    [['昨天港口警务办公室（HPO）搬迁。', '港口警务办公室同意。'], ['', ' HPO']],
    [['只出现一次的名称（HPO）。'], ['']],
    [['没有（真的）定义。'], ['']],
  ])('adds to Chinese units what their short forms mean: %j', (units, added) => {
    expect(finish(spelledOut(units))).toEqual(units.map((text, k) => text + (added[k] ?? '')));
  });

  it('tells what English short forms are made of', () => {
    const vocabulary = new Vocabulary();
    for (const word of ['hpo', 'harbour', 'polic', 'offic']) vocabulary.intern(word);
    const followers = finish(shortFormTypes(['The Harbour Police Office (HPO) moved.'], vocabulary));
    expect([...followers].map(([part, [form]]) => [vocabulary.keys[part], vocabulary.keys[form?.type ?? -1], form?.share])).toEqual([
      ['harbour', 'hpo', 1 / 3], ['polic', 'hpo', 1 / 3], ['offic', 'hpo', 1 / 3],
    ]);
  });

  it('lets a short form be paired with the name', () => {
    const zh = ['港口警务办公室公布了新规定。', '渔民协会表示反对。', '港口警务办公室没有回应。', '渔民协会请求会面。'];
    const en = ['The Harbour Police Office (HPO) published new rules.', 'The Fishermen’s Association (FA) objected.', 'The HPO did not answer.', 'FA: a meeting, please.'];
    expect(alignUnits(zh, en, lexicon).map((bead) => `${bead.zh.start}-${bead.zh.end}:${bead.en.start}-${bead.en.end}`)).toEqual(['0-1:0-1', '1-2:1-2', '2-3:2-3', '3-4:3-4']);
  });
});
