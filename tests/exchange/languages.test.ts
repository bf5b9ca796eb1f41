import { describe, expect, test } from 'vitest';
import { chineseTagOf, knownLanguage, sideOfText } from '../../lib/text/language-tags.ts';
import { readBitext } from '../../lib/exchange/read.ts';
import { utf8 } from './bitexts.ts';

describe('codes of languages', () => {
  test.each([
    ['zh-CN', 'zh', 'zh-Hans'],
    ['zh_cn', 'zh', 'zh-Hans'],
    ['ZH-SG', 'zh', 'zh-Hans'],
    ['zh-Hans', 'zh', 'zh-Hans'],
    ['zh-Hans-HK', 'zh', 'zh-Hans'],
    ['zh-CHS', 'zh', 'zh-Hans'],
    ['zh-TW', 'zh', 'zh-Hant'],
    ['zh-HK', 'zh', 'zh-Hant'],
    ['zh-Hant-CN', 'zh', 'zh-Hant'],
    ['cmn-Hant-TW', 'zh', 'zh-Hant'],
    ['zh', 'zh', undefined],
    ['chi', 'zh', undefined],
    ['zho', 'zh', undefined],
    ['en', 'en', 'en'],
    ['eng', 'en', 'en'],
    ['EN-us', 'en', 'en-US'],
    ['en_GB', 'en', 'en-GB'],
    ['en-Latn-AU', 'en', 'en-AU'],
    ['en-US-x-private', 'en', 'en-US'],
    ['en-001', 'en', 'en-001'],
  ])('%s', (code, side, tag) => {
    expect(knownLanguage(code)).toEqual({ side, tag });
  });

  test.each(['de', 'ja-JP', '', 'english', 'zhx', '*all*'])('%j is neither', (code) => {
    expect(knownLanguage(code)).toBeUndefined();
  });
});

test.each([
  [['这是汉语'], 'zh-Hans'],
  [['這是漢語', '河'], 'zh-Hant'],
  [['河'], 'zh-Hans'],
  [[], 'zh-Hans'],
])('the script of %j', (texts, tag) => {
  expect(chineseTagOf(texts)).toBe(tag);
});

test.each([
  ['河水', 'zh'],
  ['Qt 是一个框架', 'zh'],
  ['The word 河 means river.', 'en'],
  ['1999', undefined],
  ['', undefined],
])('the language of %j', (text, side) => {
  expect(sideOfText(text)).toBe(side);
});

describe('TMX of others', () => {
  const read = async (...units: string[]) => readBitext('tmx', utf8(`<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`));
  const variant = (code: string, text: string, attribute = 'xml:lang') => `<tuv ${attribute}="${code}"><seg>${text}</seg></tuv>`;

  test('takes a variant without a code for what its text is', async () => {
    const [document] = await read('<tu><tuv><seg>漢語</seg></tuv><tuv xml:lang="en"><seg>Chinese</seg></tuv></tu>', '<tu><tuv><seg>River</seg></tuv><tuv><seg>河</seg></tuv></tu>', '<tu><tuv><seg>12</seg></tuv><tuv xml:lang="en"><seg>Twelve</seg></tuv></tu>');
    expect(document?.paragraphs.map(({ rows: [row] }) => [row?.zh[0]?.text, row?.en[0]?.text])).toEqual([['漢語', 'Chinese'], ['河', 'River'], [undefined, 'Twelve']]);
    await expect(read('<tu><tuv><seg>eau</seg></tuv><tuv xml:lang="fr"><seg>eau</seg></tuv></tu>')).rejects.toMatchObject({ problem: 'languageMissing' });
  });

  test('of several languages keeps two, of several variants the first', async () => {
    const [document] = await read(`<tu creationdate="20200101T000000Z">${variant('de', 'Fluss')}${variant('en-US', 'River')}${variant('zh-CN', '河水')}${variant('en-GB', 'Brook')}</tu>`, `<tu creationdate="20210101T000000Z">${variant('de', 'Berg')}</tu>`, `<tu>${variant('zh-CN', '山')}</tu>`);
    expect(document).toEqual({
      titles: {},
      languages: { zh: 'zh-Hans', en: 'en-US' },
      paragraphs: [{ rows: [{ zh: [{ text: '河水' }], en: [{ text: 'River' }], confirmed: false }] }, { rows: [{ zh: [{ text: '山' }], en: [], confirmed: false }] }],
    });
  });

  test('with a code that does not say which Chinese it is: the characters say it', async () => {
    expect(await read(`<tu>${variant('zh', '漢語', 'lang')}${variant('EN', 'Chinese', 'lang')}</tu>`)).toMatchObject([{ languages: { zh: 'zh-Hant', en: 'en' } }]);
  });

  test('with inline codes keeps the text and not the codes', async () => {
    const [document] = await read(`<tu><note>Not text</note>${variant('zh', '清<hi type="x">河</hi><ph x="1">&lt;br/></ph>。')}${variant('en', '<bpt i="1">&lt;b <sub>alt text</sub>></bpt>Clear<ept i="1">&lt;/b></ept> <![CDATA[<river>]]>')}</tu>`);
    expect(document?.paragraphs[0]?.rows[0]).toMatchObject({ zh: [{ text: '清河。' }], en: [{ text: 'Clear <river>' }] });
  });

  test('changed by another program: marks of sentences that no longer fit are dropped', async () => {
    const [document] = await read(`<tu>${variant('zh', '河水清了').replace('<seg>', '<prop type="x-segments">0-3 3-9</prop><seg>')}${variant('en', 'Clear')}</tu>`);
    expect(document?.paragraphs[0]?.rows[0]?.zh).toEqual([{ text: '河水清了' }]);
  });
});
