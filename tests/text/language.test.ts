import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refineLanguage } from '../../lib/text/language-franc.ts';
import { type BlockLanguage, identifyLanguage } from '../../lib/text/language.ts';

const CASES: [string, BlockLanguage, string][] = [
  ['Simplified prose', 'zh-Hans', '这条河从村子中间流过，夏天的时候孩子们都在水里玩。'],
  ['Traditional prose', 'zh-Hant', '這條河從村子中間流過，夏天的時候孩子們都在水裡玩。'],
  ['a short Chinese heading', 'zh-Hans', '第一章'],
  ['a Traditional heading', 'zh-Hant', '總則'],
  ['Chinese with English terms', 'zh-Hans', '公司用 TypeScript 和 React 写了新的 API 接口，性能提高了一倍。'],
  ['Chinese with half-width punctuation', 'zh-Hans', '2021年,他们搬到了北京,住在一间小屋里.'],
  ['English prose', 'en', 'The river runs through the middle of the village, and children play in it all summer.'],
  ['English with full-width punctuation', 'en', 'The mayor said，“We will rebuild the bridge。”'],
  ['English with a Han word in it', 'en', 'The character 河 means a river in most of the north of China.'],
  ['an English heading without function words', 'en', 'Introduction'],
  ['a numbered English heading', 'en', 'Article 12'],
  ['a shouted English heading', 'en', 'CHAPTER TWO'],
  ['an English dateline', 'en', 'SHANGHAI, March 3 (Xinhua)'],
  ['an English title of long words', 'en', 'International Cooperation and Environmental Protection'],
  ['Japanese', 'other', 'この川は村の真ん中を流れています。'],
  ['Korean', 'other', '강은 마을 한가운데를 흐른다.'],
  ['Russian', 'other', 'Река течёт через деревню.'],
  ['French', 'other', 'La rivière coule au milieu du village et les enfants y jouent tout l’été.'],
  ['German', 'other', 'Der Fluss fließt mitten durch das Dorf und die Kinder spielen dort.'],
  ['Spanish', 'other', 'El río corre por el centro del pueblo y los niños juegan en él.'],
  ['pinyin with tones', 'other', 'Hé liú guò cūnzi zhōngjiān'],
  ['program text', 'other', 'if (x > 0) { y = f(x); z += y * 2; }'],
  ['nothing', 'unknown', ''],
  ['white space', 'unknown', ' \u3000\n'],
  ['a number', 'unknown', '2024-05-06 12:30'],
  ['one short word', 'unknown', 'Foo'],
];

describe('identifyLanguage', () => {
  it.each(CASES)('%s is %s', (_, language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it('answers for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['zh-Hans', 'zh-Hant', 'en', 'other', 'unknown']).toContain(identifyLanguage(text));
      }),
    );
  });
});

describe('refineLanguage', () => {
  it('leaves decided languages alone', () => {
    expect(refineLanguage('anything at all', 'zh-Hans')).toBe('zh-Hans');
    expect(refineLanguage('Bonjour tout le monde, comment allez-vous aujourd’hui', 'en')).toBe('en');
  });

  it('does not guess at short text', () => {
    expect(refineLanguage('Foo', 'unknown')).toBe('unknown');
  });

  it('recognises a longer third language', () => {
    expect(refineLanguage('Rzeka płynie przez środek wioski, dzieci bawią się latem nad wodą', 'unknown')).toBe('other');
  });
});
