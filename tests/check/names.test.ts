import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../lib/check/check.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { checked, told } from './checked.ts';

const options: CheckOptions = {};
beforeAll(async () => {
  const lexicon = await loadLexicon();
  options.readingsOf = (char) => lexicon.readings(char);
});

/** Pairs, and what is told of names. */
const CASES: Record<string, [pairs: [string, string][], findings: string[]]> = {
  'a name in pinyin': [[['李明霞修好了钟。', 'Li Mingxia mended the clock.']], []],
  'the given name first': [[['李明霞修好了钟。', 'Mingxia Li mended the clock.']], []],
  'a hyphen and capitals': [[['李明霞修好了钟。', 'LI Ming-xia mended the clock.']], []],
  'a given name misspelled': [[['李明霞修好了钟。', 'Li Mingxiu mended the clock.']], ['name nameDiffers 李明霞 ~ Li Mingxiu']],
  'a surname misspelled': [[['张文斌来了。', 'Zhan Wenbin came.']], ['name nameDiffers 张文斌 ~ Zhan Wenbin']],
  'a surname that reads otherwise as a word': [[['单明霞来了。', 'Shan Mingxia came.']], []],
  'another person': [[['李明霞修好了钟。', 'Wang Fang mended the clock.']], []],
  'a surname of two characters': [[['欧阳明霞来了。', 'Ouyang Mingxia came.']], []],
  'a given name misspelled after a surname of two characters': [[['欧阳明霞来了。', 'Ouyang Mingxiu came.']], ['name nameDiffers 欧阳明霞 ~ Ouyang Mingxiu']],
  'a rarer surname': [[['习明霞来了。', 'Xi Mingxiu came.']], ['name nameDiffers 习明霞 ~ Xi Mingxiu']],
  'provinces': [[['陕西和山西、河南的渡口', 'Ferries in Shanxi, Shaanxi and Henan']], []],
  'one province for another': [[['山西的渡口', 'Ferries in Shaanxi']], ['name nameDiffers 山西 ~ Shaanxi']],
  'a province that the English does not name': [[['山西的渡口', 'Ferries in the province']], []],
  'a town': [[['在杭州市的渡口', 'Ferries in Hangzhou']], []],
  'a town misspelled': [[['在杭州市的渡口', 'Ferries in Hanzhou']], ['name nameDiffers 杭州 ~ Hanzhou']],
  'towns with a spelling of their own': [[['台北市和哈尔滨市', 'Taipei and Harbin']], []],
  'another town': [[['杭州市的渡口', 'Ferries in Suzhou']], []],
  'a place': [[['长岛的钟。', 'The clock of Long Island.']], []],
  'one name spelled two ways': [[['李明霞来了。', 'Li Mingxia came.'], ['李明霞走了。', 'Mingxia Li left.']], ['name nameSpelledTwoWays 李明霞 ~ Li Mingxia']],
  'one name in other characters': [[['李明霞来了。', 'Li Mingxia came.'], ['李明侠走了。', 'Li Mingxia left.']], ['name nameSpelledTwoWays 李明霞 ~ Li Mingxia']],
  'a foreign name spelled two ways': [[['安娜·贝克尔来了。', 'Anna Becker came.'], ['安娜·贝克尔走了。', 'Anna Beker left.']], ['name nameSpelledTwoWays 安娜·贝克尔 ~ Anna Becker']],
  'a foreign name in other characters': [[['安娜·贝克尔来了。', 'Anna Becker came.'], ['安娜·贝克儿走了。', 'Anna Becker left.']], ['name nameSpelledTwoWays 安娜·贝克尔 ~ Anna Becker']],
  'two people of like names': [[['安娜·贝克尔来了。', 'Anna Becker came.'], ['安娜·沃尔夫走了。', 'Anna Wolff left.']], []],
};

describe('the check of names', () => {
  it.each(Object.entries(CASES))('%s', (_, [pairs, findings]) => {
    expect(checked(pairs, options).map((finding) => told(finding, pairs))).toEqual(findings);
  });

  it('tells how the characters read', () => {
    expect(checked([['李明霞修好了钟。', 'Li Mingxiu mended the clock.']], options).map(({ message }) => message)).toEqual([{ id: 'nameDiffers', zh: '李明霞', en: 'Li Mingxiu', reading: 'Li Mingxia' }]);
  });

  it('points at every row that holds one of the spellings', () => {
    const [finding] = checked([['李明霞来了。', 'Li Mingxia came.'], ['好。', 'All right then.'], ['李明霞走了。', 'Mingxia Li left.']], options);
    expect(finding?.places.map(({ row }) => row)).toEqual(['r0', 'r2']);
  });

  it('says nothing of pinyin where it does not know how characters read', () => {
    expect(checked([['李明霞修好了钟。', 'Li Mingxiu mended the clock.']])).toEqual([]);
  });
});
