import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileDictionary, writeDictionary } from '../../lib/lexicon/build/compile-dictionary.ts';
import { ensureDictionary } from '../../lib/lexicon/build/ensure.ts';
import { readableEntries, type WordEntry } from '../../lib/lexicon/build/readable-entries.ts';
import { readSenses } from '../../lib/lexicon/build/senses.ts';
import { syllablesWithMarks } from '../../lib/lexicon/build/tone-marks.ts';
import { Dictionary } from '../../lib/lexicon/dictionary.ts';
import { DamagedLexiconError } from '../../lib/lexicon/sections.ts';

let bytes: Uint8Array;
let dictionary: Dictionary;

beforeAll(async () => {
  bytes = readFileSync(await ensureDictionary());
  dictionary = Dictionary.load(bytes);
}, 120_000);

const pinyin = (word: string) => dictionary.lookUp(word).map((entry) => entry.pinyin);
const senses = (word: string) => dictionary.lookUp(word)[0]?.senses ?? [];

describe('tone marks', () => {
  it.each([
    ['gong1 an1', 'gōng ān'],
    ['hao3', 'hǎo'],
    ['jie2 gou4', 'jié gòu'],
    ['liu2 gui4', 'liú guì'],
    ['nu:3 er2', 'nǚ ér'],
    ['lu:e4', 'lüè'],
    ['LU:3', 'LǙ'],
    ['Ou1 zhou1', 'Ōu zhōu'],
    ['xiong2', 'xióng'],
    ['ma5', 'ma'],
    ['zhe4 r5', 'zhèr'],
    ['yi1 hui4 r5', 'yī huìr'],
    ['m2', 'ḿ'],
    ['ng4', 'ǹg'],
    ['san1 Q', 'sān Q'],
    ['zi4 xia4 , zi4 shang4', 'zì xià, zì shàng'],
    ['xx5', ''],
    ['', ''],
  ])('%s is written %s', (numbered, marked) => {
    expect(syllablesWithMarks(numbered).join(' ')).toBe(marked);
  });

  it('stand once in each syllable, and change no letter', () => {
    const syllable = fc.tuple(fc.constantFrom('a', 'bei', 'dou', 'gui', 'liu', 'nu:e', 'lu:', 'xiong', 'shuang', 'er', 'Yue'), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1 }), (syllables) => {
        const marked = syllablesWithMarks(syllables.map(([letters, tone]) => `${letters}${tone}`).join(' ')).map((each) => each.normalize('NFD'));
        expect(marked.map((each) => each.replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC'))).toEqual(syllables.map(([letters]) => letters.replace('u:', 'ü')));
        expect(marked.map((each) => (each.match(/[\u0300\u0301\u0304\u030c]/g) ?? []).length)).toEqual(syllables.map(([, tone]) => (tone === 5 ? 0 : 1)));
      }),
    );
  });

  it('leave garbage alone', () => {
    fc.assert(fc.property(fc.string(), (garbage) => void syllablesWithMarks(garbage)));
  });
});

describe('senses', () => {
  it('are told without the dictionary’s apparatus', () => {
    const { own } = readSenses(['earth', 'the Yellow Emperor 黃帝|黄帝[Huang2 di4]', 'behavior; conduct (Taiwan pr. [xing4])', 'CL:片[pian4]', 'Taiwan pr. [di5]', 'see also 土地[tu3 di4]', '(slang) dirt']);
    expect(own).toEqual(['earth', 'the Yellow Emperor 黄帝', 'behavior; conduct', '(slang) dirt']);
  });

  it('that only point elsewhere are told apart, with the reading', () => {
    expect(readSenses(['variant of 麵|面[mian4]'])).toEqual({ own: [], references: ['variant of 面 (miàn)'], targets: ['面'], isSpelling: true });
    expect(readSenses(['see 公安縣|公安县[Gong1 an1 Xian4]']).isSpelling).toBe(false);
  });

  it('are never long, and garbage is no error', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 })), (definitions) => {
        for (const sense of readSenses(definitions).own) expect(sense.length).toBeLessThanOrEqual(112);
      }),
    );
  });

  it('name no other script, no reading in brackets, and no measure word anywhere', () => {
    for (const word of ['公安', '打', '地', '皇帝', '行', '了', '说', '中国', '人民']) {
      for (const entry of dictionary.lookUp(word)) expect(entry.senses.join('\n')).not.toMatch(/\||\[[a-z]+\d|CL:|pr\. /i);
    }
  });
});

describe('looking up', () => {
  it.each([
    ['公安', 'gōng ān', 'public security'],
    ['警察', 'jǐng chá', 'police; police officer'],
    ['女儿', 'nǚ ér', 'daughter'],
    ['这儿', 'zhèr', 'here'],
    ['發展', 'fā zhǎn', 'development'],
    ['頭髮', 'tóu fa', 'hair (on the head)'],
  ])('%s: %s, %s', (word, reading, sense) => {
    expect(pinyin(word)[0]).toBe(reading);
    expect(senses(word)).toContain(sense);
  });

  it('gives both forms, whichever was asked for', () => {
    expect(dictionary.lookUp('社區')).toEqual(dictionary.lookUp('社区'));
    expect(dictionary.lookUp('社區')[0]).toMatchObject({ simplified: '社区', traditional: '社區' });
    expect(dictionary.lookUp('人民')[0]).toMatchObject({ simplified: '人民', traditional: '人民' });
  });

  it('gives the entries that a Traditional character has, and all that a Simplified one has', () => {
    expect(dictionary.lookUp('髮').map((entry) => entry.traditional)).toEqual(['髮']);
    expect(dictionary.lookUp('发').map((entry) => entry.traditional)).toEqual(['發', '髮']);
    expect(dictionary.lookUp('后')[0]?.senses[0]).toBe('back');
    expect(dictionary.lookUp('后', true)[0]?.senses[0]).toBe('empress');
  });

  it.each([
    ['的', 'de'],
    ['了', 'le'],
    ['着', 'zhe'],
    ['都', 'dōu'],
    ['还', 'hái'],
    ['里', 'lǐ'],
    ['长', 'cháng'],
    ['行', 'xíng'],
    ['重', 'zhòng'],
    ['看', 'kàn'],
    ['东西', 'dōng xi'],
    ['会', 'huì'],
    ['好', 'hǎo'],
  ])('%s is first of all %s', (word, reading) => {
    expect(pinyin(word)[0]).toBe(reading);
  });

  it('has the meaning of every day first', () => {
    expect(senses('里')).toContain('inside');
  });

  it('has surnames last', () => {
    for (const word of ['李', '王', '黄', '任', '石']) {
      expect(senses(word)[0]).not.toMatch(/surname/);
      expect(dictionary.lookUp(word).at(-1)?.senses[0]).toMatch(/^surname/);
    }
  });

  it('finds nothing for what is no word', () => {
    for (const word of ['', 'police', '囗囗囗', '\ud800', '公安公']) expect(dictionary.lookUp(word)).toEqual([]);
  });
});

describe('the longest word at an offset', () => {
  it.each([
    ['我们发展经济', 2, '发展'],
    ['我們發展經濟', 2, '發展'],
    ['中国人民银行行长', 0, '中国人民银行'],
    ['很长', 1, '长'],
  ])('%s, %i: %s', (text, offset, word) => {
    const found = dictionary.longestAt(text, offset);
    expect(found && text.slice(found.start, found.end)).toBe(word);
    expect(found?.entries.length).toBeGreaterThan(0);
  });

  it('stays within its bounds', () => {
    expect(dictionary.longestAt('发展', 0, 1)?.end).toBe(1);
    for (const [offset, end] of [[2, 2], [5, 9], [0, 0]] as const) expect(dictionary.longestAt('发展', offset, end)).toBeNull();
  });

  it('finds in any text only what looks up', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('公', '安', '發', '展', '的', '长', 'a', '\ud800') }), fc.nat(20), (text, offset) => {
        const found = dictionary.longestAt(text, offset);
        if (found) expect(dictionary.lookUp(text.slice(found.start, found.end))).toEqual(found.entries);
      }),
    );
  });
});

describe('the asset', () => {
  it('stays under 1.3 MB in the package', () => {
    expect(deflateRawSync(bytes, { level: 9 }).length).toBeLessThan(1_300_000);
    expect(dictionary.size).toBe(56_000);
  });

  it('is the same bytes from the same sources', { timeout: 120_000 }, () => {
    expect(Buffer.compare(compileDictionary(), bytes)).toBe(0);
  });

  it('loads from any alignment', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(Dictionary.load(shifted.subarray(1)).lookUp('公安')).toEqual(dictionary.lookUp('公安'));
    expect(Dictionary.load(bytes.slice().buffer).size).toBe(dictionary.size);
  });

  it('refuses damaged bytes by name', () => {
    const changed = bytes.slice();
    changed[9000] = (changed[9000] ?? 0) ^ 1;
    for (const broken of [new Uint8Array(0), bytes.subarray(0, 400), bytes.subarray(0, bytes.length - 4), changed, new Uint8Array(4000)]) {
      expect(() => Dictionary.load(broken)).toThrow(/^The dictionary cannot be read/);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
        expect(() => Dictionary.load(garbage)).toThrow(DamagedLexiconError);
      }),
    );
  });

  it('gives back what was written', () => {
    const word = fc.string({ unit: fc.constantFrom('公', '安', '發', '发', '展', '儿', '龜'), minLength: 1, maxLength: 5 });
    const entry: fc.Arbitrary<WordEntry> = fc.record({
      traditional: word,
      syllables: fc.array(fc.constantFrom('gōng', 'ān', 'fā', 'zhèr', 'Q'), { maxLength: 5 }),
      senses: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((sense) => !/[\t\n]/.test(sense) && sense.isWellFormed()), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.dictionary(word, fc.array(entry, { minLength: 1, maxLength: 4 })), (written) => {
        const read = Dictionary.load(writeDictionary(new Map(Object.entries(written))));
        for (const [head, entries] of Object.entries(written)) {
          const told = read.lookUp(head).slice(0, entries.length);
          expect(told).toEqual(entries.map(({ traditional, syllables, senses: each }) => ({ simplified: head, traditional, pinyin: syllables.join(' '), senses: each })));
          for (const { traditional } of entries) expect(read.lookUp(traditional).some((each) => each.traditional === traditional)).toBe(true);
        }
      }),
    );
  });
});

describe('the entries of a word', () => {
  it('leave rare spellings out, unless there is nothing else, and then bring the senses from where they point', () => {
    const entries = readableEntries(
      [
        { traditional: '麪', simplified: '面', pinyin: 'mian4', english: ['variant of 麵|面[mian4]'] },
        { traditional: '麵', simplified: '面', pinyin: 'mian4', english: ['flour', 'noodles'] },
        { traditional: '麪條', simplified: '麪条', pinyin: 'mian4 tiao2', english: ['variant of 麵|面[mian4]'] },
        { traditional: 'T恤', simplified: 'T恤', pinyin: 'T xu4', english: ['T-shirt'] },
      ],
      new Map(),
    );
    expect(Object.fromEntries(entries)).toEqual({
      面: [{ traditional: '麵', syllables: ['miàn'], senses: ['flour', 'noodles'] }],
      麪条: [{ traditional: '麪條', syllables: ['miàn', 'tiáo'], senses: ['variant of 面 (miàn)', 'flour', 'noodles'] }],
    });
  });
});
