import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/lexicon/build/compile.ts';
import { ensureLexicon } from '../../lib/lexicon/build/ensure.ts';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { DamagedLexiconError } from '../../lib/lexicon/sections.ts';

let bytes: Uint8Array;
let lexicon: Lexicon;

beforeAll(async () => {
  bytes = readFileSync(await ensureLexicon());
  lexicon = Lexicon.load(bytes);
}, 120_000);

const stems = (word: string) => lexicon.glosses(word).map((gloss) => gloss.stem);
const words = (text: string) => lexicon.segment(text).map(({ start, end }) => text.slice(start, end));

describe('the asset', () => {
  it('stays under 1.2 MB compressed', () => {
    expect(deflateRawSync(bytes, { level: 9 }).length).toBeLessThan(1_200_000);
  });

  it('is the same bytes from the same sources', { timeout: 120_000 }, () => {
    expect(Buffer.compare(compileLexicon(), bytes)).toBe(0);
  });

  it('loads from any alignment and from an ArrayBuffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(Lexicon.load(shifted.subarray(1)).words.size).toBe(lexicon.words.size);
    expect(Lexicon.load(bytes.slice().buffer).words.size).toBe(lexicon.words.size);
  });

  it('refuses damaged bytes by name', () => {
    const changed = bytes.slice();
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    for (const broken of [new Uint8Array(0), bytes.subarray(0, 400), bytes.subarray(0, bytes.length - 4), changed, new Uint8Array(4000)]) {
      expect(() => Lexicon.load(broken)).toThrow(DamagedLexiconError);
    }
  });
});

describe('glosses', () => {
  it.each([['河', 'river'], ['发展', 'develop'], ['公安', 'secur'], ['维和', 'peacekeep'], ['合作', 'cooper'], ['十二', '12']])('%s may be %s', (word, expected) => {
    expect(stems(word)).toContain(expected);
  });

  it('are the same for Traditional characters', () => {
    expect(lexicon.glosses('發展')).toEqual(lexicon.glosses('发展'));
  });

  it('sum to one', () => {
    for (const word of ['河', '打', '国家']) {
      const total = lexicon.glosses(word).reduce((sum, { weight }) => sum + weight, 0);
      expect(total).toBeGreaterThan(0.9);
      expect(total).toBeLessThan(1.1);
    }
  });

  it('are empty for what is no word', () => {
    expect(lexicon.glosses('')).toEqual([]);
    expect(lexicon.glosses('xyz')).toEqual([]);
  });
});

describe('segment', () => {
  it.each([
    ['我们发展合作', ['我们', '发展', '合作']],
    ['中国人民银行', ['中国人民银行']],
    ['研究生命起源', ['研究', '生命', '起源']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers any text', () => {
    const text = '河\ud800abc，水。';
    expect(words(text).join('')).toBe(text);
  });

  it('reads only the given part', () => {
    expect(lexicon.segment('我们发展合作', 2, 4)).toMatchObject([{ start: 2, end: 4 }]);
    expect(lexicon.segment('', 0, 0)).toEqual([]);
  });
});

describe('readings and scripts', () => {
  it('romanises without tones', () => {
    expect(lexicon.romanise('北京')).toBe('beijing');
    expect(lexicon.romanise('女')).toBe('nv');
  });

  it('gives no reading for what has none', () => {
    expect(lexicon.readings('a'.charCodeAt(0))).toEqual([]);
  });

  it('simplifies character for character', () => {
    expect(lexicon.simplify('這條龍 abc')).toBe('这条龙 abc');
    expect(lexicon.simplify('这条河')).toBe('这条河');
    expect(lexicon.simplify('南宁、宁波')).toBe('南宁、宁波');
  });
});
