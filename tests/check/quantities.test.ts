import { describe, expect, it } from 'vitest';
import { checked, toldOf } from './checked.ts';

const OPTIONS = { referenceYear: 2024 };

/** Correct renderings, by the trap that checkers fall into. */
const RIGHT: Record<string, [string, string][]> = {
  '万, 亿 and 万亿': [['全国人口超过14亿。', 'The country has more than 1.4 billion people.'], ['仓库里有3万册书。', 'The store holds 30 thousand books.'], ['投资达2万亿元。', 'Investment came to 2 trillion yuan.'], ['1.2万名学生报名。', 'Some 12,000 students applied.'], ['约有三百五十万棵树。', 'There are about 3.5 million trees.']],
  'doubling': [['产量翻一番。', 'Output doubled.'], ['产量翻了两番。', 'Output quadrupled.'], ['鱼的数量增长到3倍。', 'The number of fish tripled.'], ['鱼的数量增长了3倍。', 'The number of fish quadrupled.']],
  'per cent and points': [['价格上涨百分之五。', 'Prices rose by 5 percent.'], ['占5％。', 'It makes up five per cent.'], ['比率上升2.5个百分点。', 'The rate is up 2.5 points.'], ['百分之百可靠。', 'It is absolutely reliable.'], ['失业率下降2.5个百分点。', 'Unemployment fell by 2.5 percentage points.'], ['三成居民反对。', 'Thirty percent of the residents are against it.']],
  'shares': [['三分之二的店铺关门了。', 'Two thirds of the shops have closed.'], ['一半的座位空着。', 'Half of the seats are empty.'], ['三成受访者不知道。', 'Three in ten respondents do not know.'], ['五分之二的人来过。', 'Two out of every five people have been here.'], ['只有十分之一的种子发芽。', 'Only one tenth of the seeds sprouted.'], ['误差只有百万分之一。', 'The error is one part in a million.']],
  'decades and centuries': [['20世纪80年代建成。', 'It was built in the 1980s.'], ['上世纪90年代很流行。', 'It was in fashion in the 1990s.'], ['二十世纪二三十年代的海报。', 'Posters of the 1920s and 1930s.'], ['17到18世纪的瓷器。', 'China of the 17th and 18th centuries.'], ['这出自20世纪。', 'It is from the Twentieth Century.'], ['十年后他回来了。', 'A decade later he came back.']],
  'dates': [['3月5日开幕。', 'It opens on March 5.'], ['2024年3月5日开幕。', 'It opened on 5 March 2024.'], ['民国38年的地图。', 'A map of 1949.'], ['农历三月初五赶集。', 'The fair is on the fifth day of the third lunar month.'], ['去年通车。', 'It was opened last year.'], ['去年通车。', 'It was opened in 2023.'], ['早上八点出发。', 'They left at eight in the morning.'], ['3月5日开会。', 'They met on Tuesday.'], ['5日，他们开会。', 'They met on Tuesday.'], ['农历八月十五吃月饼。', 'Moon cakes are eaten at the Mid-Autumn Festival.'], ['农历正月十五', 'January 15 of the lunar calendar'], ['民国三十八年的地图。', 'A map of the 38th year of the Republic of China.'], ['19世纪末20世纪初的房子。', 'Houses of the late 19th and early 20th centuries.'], ['午夜12时关灯。', 'The lights go out at midnight.'], ['12点开饭。', 'Lunch is at noon.']],
  'events named by their day': [['五四运动', 'the May Fourth Movement'], ['九一八事变', 'the September 18 Incident'], ['“七七”事变', 'the July 7 Incident'], ['一二·九运动', 'the December 9th Movement'], ['“5·12”地震', 'the May 12 earthquake'], ['“9·11”之后', 'after 9/11'], ['双十一', "Singles' Day"], ['十一黄金周', 'the National Day holiday']],
  'five-year plans': [['“十四五”规划', 'the 14th Five-Year Plan'], ['十二五时期', 'the Twelfth Five-Year Plan period'], ['第十三个五年规划', 'the 13th Five-Year Plan']],
  'ordinals and number words': [['这是第十支队伍。', 'This is the 10th team.'], ['首次展出。', 'It is on show for the first time.'], ['两个人都来了。', 'Both came.'], ['他俩走了。', 'The two of them left.'], ['廿四个灯笼。', 'Twenty-four lanterns.'], ['8个国家参加。', 'Eight countries took part.'], ['第二次世界大战期间。', 'During World War II.'], ['第一章 渡口', 'CHAPTER I THE FERRY'], ['三十六岁的木匠。', 'A carpenter of six-and-thirty.'], ['十几岁的孩子。', 'Teenagers.'], ['1988年的毕业生。', "The class of '88."], ['第三产业', 'the tertiary industry'], ['三天两头下雨。', 'It rains every other day.'], ['是那里的六倍。', 'It is six times larger than there.']],
  'ranges and approximations': [['每组5-10人。', 'Groups of 5 to 10 people.'], ['三五个孩子。', 'Three to five children.'], ['三五个孩子。', 'A few children.'], ['两三条船。', 'Several boats.'], ['一百多人到场。', 'More than a hundred people came.'], ['三十余家商店。', 'Over 30 shops.'], ['近三百户。', 'Nearly 300 households.'], ['几十艘船。', 'Dozens of boats.'], ['13.97亿人。', '1.4 billion people.'], ['数以百万计的鸟。', 'Millions of birds.'], ['重40 kg到60 kg。', 'It weighs 40 to 60 kg.']],
  'money': [['门票30元。', 'Tickets are 30 yuan.'], ['花了300元人民币。', 'It cost RMB 300.'], ['收入5亿美元。', 'They earned $500 million.'], ['每杯20港元。', 'HK$20 a cup.'], ['罚款五万元。', 'A fine of 50,000 yuan.'], ['门票30元。', 'Tickets are HK$30.'], ['先是10美元，后来15元。', 'First US$10, then US$15.']],
  'no numbers': [['万一下雨，就改天。', 'Should it rain, we will choose another day.'], ['一些船统一漆成蓝色。', 'Some boats were all painted blue.'], ['“一带一路”合作。', 'Cooperation under the Belt and Road Initiative.'], ['那是一块石头。', 'It was a stone.'], ['3.2 成分', '3.2 Ingredients'], ['货比三家不吃亏。', 'It pays to compare prices.']],
  'figures that are no matter': [['（一）修桥；（二）铺路。', '(1) mend the bridge; (2) pave the road.'], ['①桥；②路。', '(1) the bridge; (2) the road.'], ['1.桥：木头的。', 'Bridge: of wood.'], ['如图2-1所示。', 'As Figure 2.1 shows.'], ['新冠疫情期间关门。', 'It was closed during COVID-19.'], ['河水是活的。', 'The river is alive (Miller 1997, 12).'], ['约100000只鸟。', 'About 100 000 birds.'], ['见 https://example.org/a1', 'See https://example.org/b2']],
};

/** Wrong renderings, and what is told of them. */
const WRONG: [string, string, string][] = [
  ['全国人口超过14亿。', 'The country has more than 14 billion people.', 'number scaleDiffers 14亿 ~ 14 billion'],
  ['仓库里有3万册书。', 'The store holds 300 million books.', 'number scaleDiffers 3万 ~ 300 million'],
  ['这里有1.2万只鸟。', 'There are 1,200 birds here.', 'number scaleDiffers 1.2万 ~ 1,200'],
  ['鱼的数量翻两番。', 'The number of fish doubled.', 'number quantityDiffers 翻两番 ~ doubled'],
  ['三分之二的店铺关门了。', 'A quarter of the shops have closed.', 'number quantityDiffers 三分之二 ~ A quarter'],
  ['来了十二个人。', 'Fifteen people came.', 'number quantityDiffers 十二 ~ Fifteen'],
  ['来了十二个人。', 'People came.', 'number quantityMissing 十二 ~'],
  ['来了人。', 'Twelve people came.', 'number quantityMissing  ~ Twelve'],
  ['图3和图4。', 'Figure 3 and Figure 3.', 'number quantityDiffers 4 ~ 3'],
  ['三五个孩子。', 'Ten children.', 'number quantityDiffers 三五 ~ Ten'],
  ['失业率下降2.5个百分点。', 'Unemployment fell by 2.5 percent.', 'percent pointsForPercent 2.5个百分点 ~ 2.5 percent'],
  ['价格上涨5%。', 'Prices rose by 5 percentage points.', 'percent pointsForPercent 5% ~ 5 percentage points'],
  ['占百分之五。', 'It makes up 15 percent.', 'percent quantityDiffers 百分之五 ~ 15 percent'],
  ['2024年3月5日开幕。', 'It opened on March 5, 2023.', 'date quantityDiffers 2024年3月5日 ~ March 5, 2023'],
  ['3月5日开幕。', 'It opens on March 6.', 'date quantityDiffers 3月5日 ~ March 6'],
  ['上世纪90年代很流行。', 'It was in fashion in the 1980s.', 'date quantityDiffers 上世纪90年代 ~ 1980s'],
  ['民国38年的地图。', 'A map of 1938.', 'date quantityDiffers 民国38年 ~ 1938'],
  ['自2020年4月14日起，至4月17日止。', 'From 14 April 2020 to 17 April 2021.', 'date quantityDiffers 4月17日 ~ 17 April 2021'],
  ['这是第十支队伍。', 'This is the 11th team.', 'ordinal quantityDiffers 第十 ~ 11th'],
  ['第二条 渡口归村里。', 'Article 3 The ferry belongs to the village.', 'ordinal quantityDiffers 第二 ~ 3'],
  ['门票30美元。', 'Tickets are 30 yuan.', 'amount quantityDiffers 30美元 ~ 30 yuan'],
  ['罚款五万元。', 'A fine of 50,005 yuan.', 'amount quantityDiffers 五万元 ~ 50,005 yuan'],
  ['走了5公里。', 'They walked 5 miles.', 'amount quantityDiffers 5公里 ~ 5 miles'],
  ['走了两公里。', 'They walked two miles.', 'amount quantityDiffers 两公里 ~ two miles'],
  ['高1.5米。', 'It is 1.5 kilometers high.', 'amount quantityDiffers 1.5米 ~ 1.5 kilometers'],
  ['占地100亩。', 'It covers 100 hectares.', 'amount quantityDiffers 100亩 ~ 100 hectares'],
  ['罚款30元。', 'A fine of 30 US dollars.', 'amount quantityDiffers 30元 ~ 30 US dollars'],
  ['收入人民币5亿元。', 'They earned $500 million.', 'amount quantityDiffers 人民币5亿元 ~ $500 million'],
  ['收入5亿元。', 'They earned €500 million.', 'amount quantityDiffers 5亿元 ~ €500 million'],
  ['农历正月十五有灯会。', 'There is a lantern fair on January 15.', 'date quantityDiffers 农历正月十五 ~ January 15'],
  ['“十四五”规划', 'the 13th Five-Year Plan', 'ordinal quantityMissing  ~ 13th'],
  ['“5·12”地震', 'the May 13 earthquake', 'date quantityMissing  ~ May 13'],
  ['首次展出。', 'It is on show for the second time.', 'ordinal quantityDiffers 首 ~ second'],
  ['每五人中有两人来过。', 'Two in ten people have been here.', 'number quantityDiffers 五 ~ Two in ten'],
  ['它用HTTP2。', 'It uses HTTP1.', 'number quantityDiffers HTTP2 ~ HTTP1'],
  ['见第（1）和（2）点：（1）桥；（2）路。', 'See (1) and (2): (1) the bridge; (3) the road.', 'number quantityMissing  ~ (3)'],
];

describe.each(Object.entries(RIGHT))('the checks are silent on %s', (_, cases) => {
  it.each(cases)('%s / %s', (zh, en) => {
    expect(toldOf(zh, en, OPTIONS)).toEqual([]);
  });
});

describe('the checks find', () => {
  it.each(WRONG)('%s / %s: %s', (zh, en, expected) => {
    expect(toldOf(zh, en, OPTIONS)).toEqual([expected]);
  });
});

describe('the checks warn, and never call it an error, of', () => {
  it.each([['价格增长了3倍。', 'Prices increased 3 times.'], ['产量增长到3倍。', 'Output increased 3 times.'], ['产量增长三倍。', 'Output will triple.']])('%s / %s', (zh, en) => {
    expect(checked([[zh, en]], OPTIONS).map(({ severity, message }) => [severity, message.id])).toEqual([['warning', 'multipleDisputed']]);
  });
});

describe('a finding about quantities', () => {
  it('says what both sides tell, as text and as value', () => {
    const [finding] = checked([['这里有1.2万只鸟。', 'There are 1,200 birds here.']]);
    expect(finding?.message).toEqual({
      id: 'scaleDiffers', factor: 10, larger: 'zh',
      zh: { text: '1.2万', value: { kind: 'number', value: 12_000 } },
      en: { text: '1,200', value: { kind: 'number', value: 1_200 } },
    });
    expect(finding?.places).toEqual([{ row: 'r0', zh: [{ start: 3, end: 7 }], en: [{ start: 10, end: 15 }] }]);
  });

  it('is one, and no error, where a number and its rendering stand in neighbouring rows', () => {
    const pairs: [string, string][] = [['来了人。', 'Twelve people came.'], ['一共十二个。', 'All of them were young.'], ['好。', 'Good.'], ['来了十五个人。', 'People came.']];
    expect(checked(pairs).map(({ severity, places, message }) => [severity, message.id, ...places.map(({ row }) => row)])).toEqual([
      ['warning', 'quantityNextDoor', 'r1', 'r0'],
      ['error', 'quantityMissing', 'r3'],
    ]);
  });

  it('is told of one side only where the other has no text', () => {
    expect(toldOf('共12人。', '')).toEqual(['untranslated sideEmpty 共12人。 ~']);
  });
});
