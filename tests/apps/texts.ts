/** One paragraph in both languages. */
export interface Pair {
  zh: string;
  en: string;
}

/** An article of the apps; the first pair is its title. */
export type Text = readonly Pair[];

export const ferry: Text = [
  { zh: '白鹭渡口的最后一班船', en: 'The Last Boat at Egret Ferry' },
  {
    zh: '白鹭渡口的渡船每天从早上六点开到晚上九点，船票两元，七十岁以上的老人免费。',
    en: 'The boat at Egret Ferry runs every day from six in the morning until nine at night. A ticket costs two yuan, and people over seventy ride free.',
  },
  {
    zh: '船工何守田今年五十八岁，他在这条河上撑了三十四年船。他说：“哪块石头藏在水下，我闭着眼睛都知道。”',
    en: 'The boatman, He Shoutian, is fifty-eight and has worked this river for thirty-four years. “I know every stone under the water with my eyes closed,” he says.',
  },
  {
    zh: '新桥将在明年春天通车，到时候过河只要三分钟。村民们高兴，也有些舍不得。',
    en: 'A new bridge will open next spring, and crossing the river will then take only three minutes. The villagers are glad, and a little sorry too.',
  },
  {
    zh: '镇政府决定把渡船留下来，周末供游客乘坐，何守田也会继续当船工。',
    en: 'The town government has decided to keep the boat for visitors at weekends, and He Shoutian will stay on as its boatman.',
  },
];

export const library: Text = [
  { zh: '槐树街图书馆延长夜间开放时间', en: 'Huaishu Street Library Stays Open Later at Night' },
  {
    zh: '从下个月起，槐树街图书馆的闭馆时间由晚上八点推迟到十一点，周末也不例外。',
    en: 'From next month, Huaishu Street Library will close at eleven at night instead of eight, weekends included.',
  },
  {
    zh: '馆长罗静宜说，去年有一万二千名读者留言，希望下班以后还能有个安静的地方读书。',
    en: 'Luo Jingyi, the head librarian, says that twelve thousand readers wrote last year to ask for a quiet place to read after work.',
  },
  {
    zh: '三楼的阅览室增加了八十个座位，每个座位都有一盏可以调节亮度的台灯。',
    en: 'The reading room on the third floor has gained eighty seats, each of them with a lamp whose brightness can be adjusted.',
  },
  {
    zh: '夜间不办理借书证，但是读者可以用自助机借书和还书。',
    en: 'Library cards are not issued at night, but readers can borrow and return books at the self-service machines.',
  },
];

/** An article that was never translated. */
export const untranslated: readonly string[] = [
  'How We Test the Street Lamps',
  'Every lamp in the old town is switched on for an hour at noon, once a month, so that a dead one is found before anybody needs it.',
  'Two technicians drive along the streets with a list and tick off the lamps that burn. The list is on paper, because paper does not mind the rain.',
  'Last month they found nine broken lamps among four hundred and sixty, and all nine were mended within two days.',
];

/** A diary that goes on: what the feed loads, a few entries at a time. */
export const diary: Text = [
  { zh: '灯塔看守人的日记', en: 'The Diary of a Lighthouse Keeper' },
  { zh: '三月二日，大雾。雾号响了整整十四个小时，我数了二十艘船。', en: '2 March, thick fog. The foghorn sounded for fourteen hours on end, and I counted twenty ships.' },
  { zh: '三月五日，晴。补给船送来了面粉、煤油和六封信。', en: '5 March, clear. The supply boat brought flour, paraffin and six letters.' },
  { zh: '三月九日，北风七级。厨房的窗户被吹开，打碎了两个盘子。', en: '9 March, north wind, force seven. The kitchen window blew open and two plates were broken.' },
  { zh: '三月十二日，小雨。一只海鸥在灯室外面住了下来，它只有一条腿。', en: '12 March, light rain. A seagull has moved in outside the lamp room; it has only one leg.' },
  { zh: '三月十五日，多云。我给灯塔的楼梯刷了新漆，一共一百三十七级。', en: '15 March, cloudy. I gave the stairs of the tower a new coat of paint, all one hundred and thirty-seven steps.' },
  { zh: '三月二十日，晴。学校的孩子们来参观，问我一个人怕不怕黑。', en: '20 March, clear. The schoolchildren came to visit and asked me whether I was afraid of the dark, all alone.' },
  { zh: '三月二十四日，暴雨。灯灭了四分钟，是我这辈子最长的四分钟。', en: '24 March, a rainstorm. The lamp went out for four minutes, the longest four minutes of my life.' },
  { zh: '三月二十八日，微风。海鸥飞走了，我把剩下的鱼放回了海里。', en: '28 March, a light breeze. The seagull flew off, and I put the rest of the fish back into the sea.' },
  { zh: '三月三十一日，晴。接班的人到了，我教他听懂风的声音。', en: '31 March, clear. My relief has arrived, and I am teaching him to understand the sound of the wind.' },
];
