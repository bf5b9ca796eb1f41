import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

/** The phenomenon, and the sentences; the text is the sentences joined without a blank. */
const CASES: [string, string[]][] = [
  // Plain ends
  ['full stops', ['天亮了。', '他出门去。']],
  ['questions and exclamations', ['谁在那里？', '是我！', '进来。']],
  ['question, then exclamation mark', ['真的吗？！', '真的。']],
  ['exclamation, then question mark', ['你说什么！？', '再说一遍。']],
  ['three exclamation marks', ['快跑！！！', '桥要塌了。']],
  ['several question marks', ['为什么？？', '没有人知道。']],
  ['no stop at all', ['第一章 河边']],
  ['a text without a last stop', ['雨停了。', '太阳出来了']],
  ['the half-width katakana stop', ['雨停了｡', '太阳出来了｡']],
  ['no cut at commas and enumeration commas', ['山高，水长、路远。', '走吧。']],
  ['semicolons between clauses', ['一是稳定增长；', '二是调整结构；', '三是惠及民生。']],
  ['semicolons between clauses of five characters', ['一是稳增长；', '二是调结构；', '三是惠民生。']],
  ['no cut at a semicolon in a quotation', ['他说：“一是稳定增长；二是调整结构。”', '大家点头。']],
  ['no cut at a semicolon in straight quotation marks', ['他说:"一是稳定增长；二是调整结构。"', '大家点头。']],
  ['no cut at a semicolon in brackets', ['（注：表中数据为初步统计；未含港澳地区。）', '见下页。']],
  ['no cut at a semicolon in a bracket within a sentence', ['三个市（东部的两个沿海城市；西部的一个内陆城市）都来了。', '见下页。']],
  ['no cut between short clauses at semicolons', ['山高，水长；路远、人少。', '走吧。']],
  ['no cut at half-width semicolons', ['山高;水长;路远.', '走吧.']],
  ['no cut at colons', ['结果如下：三人受伤。', '无人死亡。']],
  ['no cut at dashes', ['他来了——带着一条狗。', '狗很老。']],
  ['the middle dot of names', ['约翰·史密斯来了。', '他不说话。']],
  ['a Traditional text', ['這條河很長。', '我們慢慢走。']],
  ['a sentence of one character', ['走。', '好。']],
  ['a rhetorical question', ['难道不是吗？', '当然是。']],

  // Quotation marks
  ['closing quotes stay', ['他说：“走吧。”', '大家都站了起来。']],
  ['several sentences in one quotation', ['他说：“走吧。', '天黑了。”', '大家都站了起来。']],
  ['speech broken by its speaker', ['“走吧，”他说，“天黑了。”', '大家都站了起来。']],
  ['speech before its speaker', ['“走吧！”他说。', '没人动。']],
  ['speech before a speaker of several words', ['“走吧！”他的母亲小声地说。', '这句话是真的。']],
  ['dialogue', ['“你去不去？”', '“不去。”', '“为什么？”']],
  ['corner brackets', ['「走吧！」', '他站了起來。']],
  ['double corner brackets', ['『走吧。』他說。', '沒人動。']],
  ['nested corner brackets', ['他說：「我讀過『春天來了。』」', '大家笑了。']],
  ['nested curly quotation marks', ['他说：“她喊‘救命！’”', '大家笑了。']],
  ['single curly quotation marks', ['他说：‘走吧。’', '大家走了。']],
  ['an inline quotation is not cut', ['他大喊“救命！”然后跳进水里。', '没人听见。']],
  ['an inline question is not cut', ['你懂“为什么？”这三个字吗？', '不懂。']],
  ['several shouts in one inline quotation', ['口号是“快！准！稳！”，大家都记得。', '我也记得。']],
  ['a comma after the quotation', ['“好！”，他说着站了起来。', '门开了。']],
  ['a stop behind the quotation mark', ['这叫“一河两岸”。', '风景很好。']],
  ['straight quotation marks', ['他说:"走吧."', '大家都走了.']],
  ['two sentences in straight quotation marks', ['他说:"走吧。', '天黑了。"', '大家都走了。']],
  ['straight quotation marks one after the other', ['"走吧。"', '"好。"', '两人走了。']],
  ['a quotation mark that never closes', ['“走吧。', '天黑了。', '他没说完。']],
  ['a quotation mark that never opened', ['走吧。”', '他站了起来。']],
  ['a blank before the closing quotation mark', ['他说：“走吧。 ”', '大家都走了。']],
  ['a quotation of dots', ['“……”', '他没说话。']],

  // Brackets and titles
  ['a note in brackets after the stop', ['结果如下。', '（见图1。）', '我们继续。']],
  ['a credit in brackets', ['河水上涨。', '（来源：水利部）']],
  ['a credit in half-width brackets', ['河水上涨。', '(来源:水利部)']],
  ['a credit before the stop', ['河水上涨（来源：水利部）。', '人们撤离。']],
  ['several sentences in brackets', ['（他来了。', '真的。）', '她走了。']],
  ['a bracket within a sentence is not cut', ['这座桥（建于明代。后来重修。）还在使用。', '很结实。']],
  ['a mark in a short bracket', ['他（真的！）来了。', '她没来。']],
  ['square brackets in front', ['【水利】河水上涨。', '人们撤离。']],
  ['a title with a mark in it', ['《你好！朋友》是一本书。', '很好看。']],
  ['a title of a question', ['《为什么？》写得好。', '我读了。']],
  ['a title with its own title', ['他读《论〈春天。〉》。', '很短。']],
  ['footnote marks behind the stop', ['河水上涨。[1]', '人们撤离。']],
  ['footnote marks before the stop', ['河水上涨[1]。', '人们撤离。']],
  ['tortoise-shell footnote marks', ['河水上涨。〔12〕', '人们撤离。']],

  // Ellipses
  ['hesitation is not an end', ['我……我不知道。', '你问他吧。']],
  ['a trailing ellipsis is one', ['他慢慢地走向那座古老的石桥……', '没有人再见过他。']],
  ['an ellipsis at the beginning', ['……他走了。', '她没走。']],
  ['an ellipsis behind a closed clause', ['天黑了……', '他回家。']],
  ['an ellipsis behind a closed clause, before a name', ['他老了……', '王明却不知道。']],
  ['an ellipsis before a word that carries on', ['天黑了……但他没回家。', '她等着。']],
  ['an ellipsis after a particle alone', ['算了……走吧。', '她等着。']],
  ['a single ellipsis character is a pause', ['他想…还是走吧。', '她没走。']],
  ['dots for an ellipsis', ['我...我不知道.', '你问他吧.']],
  ['an ellipsis and a question mark', ['你是说……？', '我没说。']],
  ['a stammer is not an end', ['他昨天在桥头遇到一个小……小孩。', '她没走。']],
  ['spaced dots inside', ['若x. . .y成立，则停。', '否则继续。']],
  ['a stop, then an ellipsis', ['他走了。……', '她没走。']],
  ['Chinese stops for an ellipsis', ['他走了。。。', '她没走。']],
  ['an ellipsis closes a quotation', ['他说：“你看……”', '她没有回答。']],
  ['an ellipsis in an inline quotation', ['他那句“你看……”很轻。', '她没听见。']],

  // Dashes and stage directions
  ['a dash behind a stop', ['他走了。——', '她没走。']],
  ['a dash behind a stop, before a longer text', ['他问谁来了？——', '没有人回答他，因为大家都已经离开了那座古老的石桥。', '天黑了。']],
  ['an attribution', ['学而时习之，不亦说乎？', '——《论语》']],
  ['a dialogue of dashes', ['——你去哪儿？', '——回家。', '——好。']],
  ['applause', ['（掌声）', '谢谢大家。']],
  ['applause between sentences', ['谢谢大家。', '（热烈掌声）', '今天我们来谈谈河。']],
  ['laughter in half-width brackets', ['我也不知道。', '(笑声)', '今天我们来谈谈河。']],
  ['a bracket at the beginning that is no direction', ['（新修的）桥很结实。', '路也好。']],

  // Half-width and Latin
  ['half-width question and exclamation marks', ['你来了!', '吃了吗?', '吃了。']],
  ['half-width stops behind Han', ['他来了.', '我走了.']],
  ['half-width commas and decimals', ['2024年,河水上涨了3.5米。', '村里没事。']],
  ['decimals and per cent signs', ['增长3.5％。', '下降2.1%。']],
  ['version numbers', ['请用2.10.1版。', '旧版不行。']],
  ['amounts', ['每斤$3.50左右。', '不贵。']],
  ['clock times', ['上午9:30开会。', '下午2:00散会。']],
  ['dates with stops', ['他于2024.5.1离开。', '她留下。']],
  ['a web address', ['请看https://www.example.com/a?b=1。', '谢谢。']],
  ['a web address with a question mark before Han', ['请看 https://example.com/?q=河 的结果。', '谢谢。']],
  ['an e-mail address', ['请写信到a.b@example.com。', '谢谢。']],
  ['a Latin name with a mark', ['Yahoo!是一家公司。', '它很有名。']],
  ['an English question', ['Is it true?', '他问。']],
  ['an English greeting', ['Hello!', '你好!']],
  ['an English word with a stop', ['OK.', '我知道了.']],
  ['English in straight quotation marks', ['他说："Good morning."', '然后走了。']],
  ['an abbreviation in straight quotation marks', ['"Mr."是先生。', '他不是。']],
  ['an English title', ['Mr.王来了。', '他很高兴。']],
  ['No. before a number', ['他住在No.5公寓。', '很近。']],
  ['a country', ['他在U.S.和U.K.住过。', '后来回来了。']],
  ['initials', ['J.K.罗琳写了书。', '书很厚。']],
  ['a library', ['我们用Node.js写。', '很快。']],

  // Enumerations
  ['Han numbers in brackets', ['（一）总则。', '（二）细则。']],
  ['Han numbers in half-width brackets', ['(一)总则。', '(二)细则。']],
  ['Han numbers and enumeration commas', ['一、修路。', '二、架桥。']],
  ['figures and stops', ['1.修路。', '2.架桥。']],
  ['figures and enumeration commas', ['1、修路。', '2、架桥。']],
  ['figures in brackets', ['（1）修路。', '（2）架桥。']],
  ['circled figures', ['①修路。', '②架桥。']],
  ['heavenly stems', ['甲、修路。', '乙、架桥。']],
  ['articles', ['第一条 河流属于国家。', '第二条 湖泊也是。']],
  ['items parted by semicolons stay together', ['措施：（一）修路；（二）架桥；（三）种树。', '都有用。']],
  ['first and second in one sentence', ['第一，要快；第二，要稳。', '都要做到。']],
  ['question and answer', ['问：谁修的桥？', '答：村民。']],
  ['speaker labels', ['记者：你怎么看？', '发言人：我们反对。']],
  ['verse with stops', ['白鹭飞过河。', '孩子唱起歌。']],
];

/** The phenomenon, the text as it stands, the sentences. */
const RAW: [string, string, string[]][] = [
  ['items without stops, Han numbers', '一、修路 二、架桥 三、种树', ['一、修路', '二、架桥', '三、种树']],
  ['items without stops, in brackets', '（九）修路 （十）架桥 （十一）种树', ['（九）修路', '（十）架桥', '（十一）种树']],
  ['items without stops, figures', '1. 修路 2. 架桥', ['1. 修路', '2. 架桥']],
  ['items without stops, circled', '①修路 ②架桥', ['①修路', '②架桥']],
  ['full-width Latin stops', '河水很深． 约翰．史密斯不走．', ['河水很深．', '约翰．史密斯不走．']],
  ['verse without stops', '白鹭飞过河 孩子唱起歌', ['白鹭飞过河 孩子唱起歌']],
  ['ideographic blanks between sentences', '\u3000\u3000天亮了。\u3000他出门去。', ['天亮了。', '他出门去。']],
  ['a blank inside a sentence', '天 亮 了。', ['天 亮 了。']],
  ['an English sentence behind', '天亮了。The sun rose.', ['天亮了。', 'The sun rose.']],
  ['nothing but marks', '。。', ['。。']],
  ['nothing', '', []],
];

describe('Chinese sentences', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(cut(sentences.join(''), 'zh-Hans')).toEqual(sentences);
  });

  it.each(RAW)('%s', (_, text, sentences) => {
    expect(cut(text, 'zh-Hans')).toEqual(sentences);
  });
});
