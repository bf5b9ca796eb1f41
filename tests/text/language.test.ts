import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refineLanguage } from '../../lib/text/language-franc.ts';
import { type BlockLanguage, identifyLanguage } from '../../lib/text/language.ts';
import { cpuTime } from '../cpu-time.ts';

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
  ['a greeting with a contraction and a name', 'en', "Hi, I'm Lukas Du."],
  ['a caption with a hyphen', 'en', 'Qt Widgets - Extra classes that draw buttons and lists.'],
  ['a short note', 'en', 'Small remark: posts and a footer.'],
  ['a heading of two words', 'en', 'Last Thoughts'],
  ['a heading of two technical words', 'en', 'Component lifecycle'],
  ['a heading of three words', 'en', 'High build cost'],
  ['an imperative of two words', 'en', 'Stay calm.'],
  ['a heading that asks', 'en', 'Why Rivers?'],
  ['a list item', 'en', 'Step 2: Install Git'],
  ['a shouted end', 'en', 'ENDS'],
  ['a credit', 'en', 'Photo: Lin Bo'],
  ['a byline', 'en', 'By Lin Bo and Gao Ya'],
  ['names joined by and', 'en', 'Lin Bo and Gao Ya'],
  ['a place and its country', 'en', 'Nanjing, China'],
  ['a university of a Chinese name', 'en', 'Zhejiang University Press'],
  ['English words that could be pinyin', 'en', 'He can make a change'],
  ['more words that could be pinyin', 'en', 'Long ago, a hen sang.'],
  ['a proverb', 'en', 'No wind no waves'],
  ['a title without function words', 'en', 'Ming dynasty tea poems'],
  ['a technical title', 'en', 'Deep learning frameworks compared'],
  ['a contraction alone', 'en', "Don't worry"],
  ['a curly contraction', 'en', 'What’s inside'],
  ['a foreign name in English', 'en', 'The Musée du Louvre and the café were closed to visitors.'],
  ['a foreign place', 'en', 'Los Angeles and La Paz are cities'],
  ['English with lost blanks', 'en', 'Therivers of the north arelonger than those of thesouth.'],
  ['English with a web address', 'en', 'Read more at https://example.com/a/b and tell us.'],
  ['English with a call of a function', 'en', 'You should call open() before close() and then wait for the result.'],
  ['English with several Han words', 'en', 'He wrote 你好 on the wall and left the house.'],
  ['full-width letters', 'en', 'The ＡＢＣ of the river'],
  ['nothing but full-width letters', 'en', 'Ｔｈｅ ｒｉｖｅｒ ｉｓ ｌｏｎｇ．'],
  ['Chinese that ends in English terms', 'zh-Hans', '用 Vue Router 和 Pinia 构建 Electron 应用'],
  ['Chinese with a long product name', 'zh-Hans', '在 Windows Subsystem for Linux 中安装 Docker Desktop'],
  ['a Chinese note full of names', 'zh-Hans', '简单说明：GitLab Pages + Hugo（ananke 主题）。'],
  ['names and few words of Chinese', 'zh-Hans', 'Qt QML - 用于 QML 和 JavaScript 的类'],
  ['English with a Chinese name', 'en', 'Minister Wang Lei (王磊局长) met the mayor on Monday.'],
  ['a heading of English first', 'zh-Hans', 'Qt Quick - 用于界面的类。'],
  ['a heading of one term', 'zh-Hans', 'Vue.js 入门'],
  ['Chinese with an English quotation', 'zh-Hans', '他在墙上写了“Carpe diem”，然后离开了这座房子。'],
  ['a Chinese line with an address', 'zh-Hans', '网址：https://www.example.com/very/long/path/of/words/index.html'],
  ['Classical Chinese', 'zh-Hant', '學而時習之，不亦樂乎。'],
  ['Hong Kong Chinese', 'zh-Hant', '市民應留意最新的天氣消息。'],
  ['Taiwanese terms', 'zh-Hant', '請點選這個連結來下載軟體。'],
  ['a Chinese name', 'zh-Hans', '林波'],
  ['a Chinese date', 'zh-Hans', '2024年3月5日'],
  ['Japanese', 'other', 'この川は村の真ん中を流れています。'],
  ['Korean', 'other', '강은 마을 한가운데를 흐른다.'],
  ['Russian', 'other', 'Река течёт через деревню.'],
  ['French', 'other', 'La rivière coule au milieu du village et les enfants y jouent tout l’été.'],
  ['German', 'other', 'Der Fluss fließt mitten durch das Dorf und die Kinder spielen dort.'],
  ['Spanish', 'other', 'El río corre por el centro del pueblo y los niños juegan en él.'],
  ['pinyin with tones', 'other', 'Hé liú guò cūnzi zhōngjiān'],
  ['katakana', 'other', 'コンピュータの設定'],
  ['Japanese with many Kanji', 'other', '東京都知事は新しい橋を建設する計画を発表した。'],
  ['Korean with Hanja', 'other', '한강(漢江)은 길다.'],
  ['Ukrainian', 'other', 'Річка тече через село.'],
  ['Greek', 'other', 'Ο ποταμός είναι μακρύς.'],
  ['Arabic', 'other', 'النهر طويل جدا'],
  ['Thai', 'other', 'แม่น้ำยาวมาก'],
  ['Hindi', 'other', 'नदी बहुत लंबी है'],
  ['a short French line', 'other', 'Je ne sais pas'],
  ['a French greeting', 'other', 'Bonjour à tous'],
  ['a short German line', 'other', 'Ich sehe dich nicht'],
  ['a German greeting', 'other', 'Guten Abend, wie geht es dir?'],
  ['a Spanish greeting', 'other', 'Buenas tardes, ¿cómo se llama usted?'],
  ['a short Spanish line', 'other', 'La noche es larga'],
  ['a Spanish line of articles', 'other', 'El perro de la casa'],
  ['Portuguese', 'other', 'O rio não é muito longo para nós.'],
  ['Italian', 'other', 'Il fiume che passa nel paese non è lungo.'],
  ['Dutch', 'other', 'De rivier is niet lang en het dorp is klein, dat weet ik.'],
  ['Vietnamese', 'other', 'Con sông chảy qua làng, trẻ em chơi dưới nước.'],
  ['a short Vietnamese line', 'other', 'Hôm nay trời đẹp quá'],
  ['Indonesian', 'other', 'Sungai ini tidak panjang dan saya suka'],
  ['pinyin with tones and a stop', 'other', 'Wǒ jiā zhù zài hé biān.'],
  ['pinyin with tone numbers', 'other', 'wo3 jia1 zhu4 zai4 he2 bian1'],
  ['pinyin without tones', 'other', 'wo jia zhu zai he bian'],
  ['a greeting in pinyin', 'other', 'ni hao ma wo hen hao'],
  ['verse in pinyin', 'other', 'Chun mian bu jue xiao'],
  ['pinyin with English-looking words', 'other', 'wo men dou shi hao peng you'],
  ['pinyin in words', 'other', 'zhongguo renmin de shenghuo'],
  ['a heading in toned pinyin', 'other', 'Dì yī zhāng'],
  ['a Spanish line with a noun for each article', 'other', 'El perro corre por el bosque.'],
  ['a Dutch line', 'other', 'De president heeft gisteren gesproken'],
  ['a German line that ends in an English word', 'other', 'Die Regierung kündigte an.'],
  ['an Indonesian line', 'unknown', 'Rapat dimulai pada pukul sembilan pagi.'],
  ['a Spanish headline without a function word', 'unknown', 'Gobierno anuncia medidas'],
  ['a French heading that could be English but for its article', 'unknown', 'La situation economique'],
  ['a German line without accents', 'other', 'Der Minister wurde am Montag entlassen.'],
  ['an Italian line', 'other', 'Il governo ha presentato la riforma alla Camera.'],
  ['a Swedish line', 'other', 'Regeringen har inte fattat beslut.'],
  ['a Portuguese headline', 'unknown', 'Presidente fala sobre o clima'],
  ['a newspaper named after a foreign name', 'en', 'Los Angeles Times report'],
  ['a heading with a loan word', 'en', 'Sichuan opera troupe'],
  ['a heading of three plain words', 'en', 'Water quality reports'],
  ['a heading with a shared word', 'en', 'Life in Sichuan'],
  ['a heading of a verb and a loan', 'en', 'Visit to Peru'],
  ['a headline of shared words', 'en', 'Man of the hour'],
  ['a title without a sign of its language', 'en', 'Tang dynasty poems'],
  ['Taipei in Traditional characters', 'zh-Hant', '臺北'],
  ['clocks in Traditional characters', 'zh-Hant', '鐘錶'],
  ['inside in Traditional characters', 'zh-Hant', '裡面'],
  ['inside in the other Traditional form', 'zh-Hant', '心裏話'],
  ['later in Traditional characters', 'zh-Hant', '後來'],
  ['Hong Kong forms that are Simplified elsewhere', 'zh-Hant', '隨着'],
  ['an empress in either script', 'zh-Hans', '皇后'],
  ['a village in either script', 'zh-Hans', '村里'],
  ['a name in pinyin', 'unknown', 'Lin Xiaobo'],
  ['a name like an ending of English', 'unknown', 'Xu Jinping'],
  ['a list of names', 'unknown', 'Lin Bo, Gao Ya, Wang Fang'],
  ['a name with du', 'unknown', 'Lukas Du'],
  ['a Western name', 'unknown', 'Carlo Rossi'],
  ['a product', 'unknown', 'GitLab'],
  ['an abbreviation', 'unknown', 'OECD'],
  ['an import', 'unknown', 'import os; print("x")'],
  ['an assignment', 'unknown', 'const total = 4; let half = total / 2;'],
  ['a shell command', 'unknown', 'npm install --save-dev prettier'],
  ['a commit', 'unknown', 'git commit -m "fix"'],
  ['a query', 'unknown', 'SELECT name FROM rivers WHERE id = 7;'],
  ['markup', 'unknown', '<p class="a">text</p>'],
  ['an arrow function', 'unknown', 'items.map((item) => item.name);'],
  ['a web address', 'unknown', 'https://www.example.com/path/to/the/page.html'],
  ['an address without a scheme', 'unknown', 'www.example.com'],
  ['an e-mail address', 'unknown', 'some.body@example.com'],
  ['program text', 'unknown', 'if (x > 0) { y = f(x); z += y * 2; }'],
  ['nothing', 'unknown', ''],
  ['white space', 'unknown', ' \u3000\n'],
  ['a number', 'unknown', '2024-05-06 12:30'],
  ['marks', 'unknown', '*** --- ***'],
  ['one letter', 'unknown', 'B'],
  ['one short word', 'unknown', 'Foo'],
];

describe('identifyLanguage', () => {
  it.each(CASES)('%s is %s', (_, language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it('is linear', () => {
    for (const unit of ['a', 'a ', 'a.', '(', 'aa@', 'www.', '河', 'x = ', "'s", '<a', 'zhang']) {
      expect(cpuTime(() => void identifyLanguage(unit.repeat(200_000 / unit.length)))).toBeLessThan(4000);
    }
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
