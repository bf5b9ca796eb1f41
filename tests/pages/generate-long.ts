/**
 * Composes a long bilingual page: `longPage(500)` has a title and 500 paragraph pairs. The same number always gives the same
 * page. On the command line: `node tests/pages/generate-long.ts 500 [blocks] > long.html`.
 */

export type LongLayout = 'alternating' | 'blocks';

/** The same thing in Chinese and in English. */
type Both = readonly [zh: string, en: string];

const people: readonly Both[] = [
  ['沈秋白', 'Shen Qiubai'],
  ['陆小满', 'Lu Xiaoman'],
  ['韩铁生', 'Han Tiesheng'],
  ['温如玉', 'Wen Ruyu'],
  ['杜若兰', 'Du Ruolan'],
  ['关山月', 'Guan Shanyue'],
  ['骆一鸣', 'Luo Yiming'],
  ['尹春生', 'Yin Chunsheng'],
  ['康明哲', 'Kang Mingzhe'],
  ['戚文秀', 'Qi Wenxiu'],
  ['莫大年', 'Mo Danian'],
  ['柳青禾', 'Liu Qinghe'],
];

const places: readonly Both[] = [
  ['石桥镇', 'Shiqiao Town'],
  ['白沙渡', 'Baisha Ferry'],
  ['枫林坳', 'Fenglin Pass'],
  ['大榆树村', 'Dayushu Village'],
  ['南屏街', 'Nanping Street'],
  ['望海岭', 'Wanghai Ridge'],
  ['芦花湾', 'Luhua Bay'],
  ['青石巷', 'Qingshi Lane'],
  ['双井村', 'Shuangjing Village'],
  ['月亮滩', 'Yueliang Beach'],
];

const things: readonly Both[] = [
  ['木船', 'wooden boats'],
  ['桑树', 'mulberry trees'],
  ['铜钟', 'bronze bells'],
  ['竹席', 'bamboo mats'],
  ['旧信', 'old letters'],
  ['蜂箱', 'beehives'],
  ['陶罐', 'clay jars'],
  ['油灯', 'oil lamps'],
  ['石磨', 'millstones'],
  ['账本', 'account books'],
];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The first sentence of a paragraph; {i} is the number of the entry and occurs in no other paragraph. */
const openings: readonly Both[] = [
  ['县志第{i}条记的是{t}的{p}。', 'Entry {i} of the county chronicle is about {p} of {t}.'],
  ['编号{i}的卷宗来自{t}，由{p}保管。', 'File {i} comes from {t} and was kept by {p}.'],
  ['在第{i}页的空白处，{p}写下了{t}的名字。', 'In the margin of page {i}, {p} wrote down the name of {t}.'],
  ['第{i}号访谈于{d}在{t}进行，受访人是{p}。', 'Interview {i} was held in {t} on {d}; the person interviewed was {p}.'],
  ['{t}的老人都知道第{i}号船，船主叫{p}。', 'The old people of {t} all remember boat number {i}, which belonged to {p}.'],
];

/** The sentences that may follow. */
const sentences: readonly Both[] = [
  ['{y}年的大水冲走了{n}座房子，只有祠堂留了下来。', 'The flood of {y} carried off {n} houses; only the ancestral hall was left standing.'],
  ['仓库里清点出{N}件{o}，件件都贴着红纸。', 'In the warehouse {N} {o} were counted, each with a slip of red paper on it.'],
  ['从这里到{t}要走{n}里山路，赶集的人天不亮就出发。', 'It is {n} li over the hills from here to {t}, and people going to market set out before dawn.'],
  ['{p}学徒时只有十三岁，师父教的第一件事是扫地。', '{p} was only thirteen when the apprenticeship began, and the first thing the master taught was how to sweep the floor.'],
  ['{d}清晨，第一班渡船载着{n}名学生过了江。', 'Early on {d}, the first ferry took {n} pupils across the river.'],
  ['那一年棉花丰收，合作社一共收购了{N}斤。', 'Cotton did well that year, and the cooperative bought {N} jin in all.'],
  ['她把{o}一件件擦干净，又照原样放回架子上。', 'She wiped the {o} clean one after another and put them back on the shelf as they had been.'],
  ['没有人记得这口井是谁挖的，只知道它从来没有干过。', 'Nobody remembers who dug the well; they only know that it has never run dry.'],
  ['铁路修到{t}是{y}年秋天的事，全村人都去看火车。', 'The railway reached {t} in the autumn of {y}, and the whole village went to look at the train.'],
  ['医生每月来一次，药箱里总有几颗给孩子的糖。', 'The doctor came once a month and always had a few sweets for the children in the medicine chest.'],
  ['据统计，两岸共有{N}户人家靠捕鱼为生。', 'According to the figures, {N} households on both banks lived by fishing.'],
  ['“路会有的，先把灯点上。”{p}常常这样说。', '“There will be a road; light the lamp first,” {p} used to say.'],
  ['这座桥用了{n}根杉木，没有用一颗钉子。', 'The bridge is made of {n} fir trunks and not a single nail.'],
  ['{y}年，第一台拖拉机开进了{t}，孩子们跟着它跑了一下午。', 'In {y} the first tractor drove into {t}, and the children ran after it all afternoon.'],
  ['冬天封山以后，邮差要等{n}天才能进来。', 'Once the snow had closed the mountain, it was {n} days before the postman could get in.'],
  ['学校只有一间教室，三个年级轮流上课。', 'The school had one classroom only, which three grades used in turn.'],
  ['{p}用卖{o}的钱给女儿买了一支钢笔。', 'With the money from selling {o}, {p} bought a fountain pen for a daughter.'],
  ['戏台拆下来的木料，后来做了{n}张课桌。', 'The timber of the old stage was later made into {n} school desks.'],
  ['{d}那天下了半尺厚的雪，屋檐下的麻雀都躲进了粮仓。', 'On {d} half a foot of snow fell, and the sparrows under the eaves took shelter in the granary.'],
  ['茶厂最红火的时候，一天要炒{N}斤新茶。', 'When the tea factory was at its busiest, it roasted {N} jin of new tea a day.'],
  ['两家人为一道田埂争了{s}年，最后在一场婚礼上和好了。', 'The two families quarrelled over a field boundary for {s} years and made it up at a wedding.'],
  ['老照片上的{t}还没有码头，只有一棵歪脖子柳树。', 'In the old photograph {t} has no wharf yet, only a crooked willow.'],
  ['他数过，从山脚到庙门一共是{N}级台阶。', 'He had counted them: there were {N} steps from the foot of the hill to the temple gate.'],
  ['{y}年通电那一夜，家家户户都舍不得关灯。', 'On the night in {y} when electricity came, no household could bear to turn off the light.'],
  ['裁缝铺的墙上至今挂着{p}画的纸样。', 'The patterns that {p} drew still hang on the wall of the tailor’s shop.'],
  ['博物馆想借走那批{o}，村里人商量了{n}个晚上。', 'The museum asked to borrow the {o}, and the villagers talked it over for {n} evenings.'],
  ['每逢初一，{p}都会到{t}给过路人煮一锅姜汤。', 'On the first day of every lunar month, {p} would go to {t} and boil a pot of ginger soup for passers-by.'],
  ['石碑上的字已经看不清，只剩下“{y}年重修”几个字。', 'The writing on the stone has worn away, all but the words “rebuilt in {y}.”'],
  ['广播站一共播了{N}期节目，最后一期只放了一首歌。', 'The village radio broadcast {N} programmes, and the last of them was a single song.'],
  ['采石场关闭以后，山坡上种了{N}棵松树。', 'After the quarry was closed, {N} pines were planted on the slope.'],
  ['那只猫在粮站住了{s}年，比任何一任站长都久。', 'The cat lived at the grain station for {s} years, longer than any of its managers.'],
  ['{p}不识字，却能背出全村人的生日。', '{p} could not read, and yet knew the birthday of everybody in the village by heart.'],
  ['商店的柜台是用船板做的，夏天还会渗出盐来。', 'The counter of the shop was made of ship’s planks, and in summer salt still oozed out of it.'],
  ['验收那天来了{n}位工程师，他们在{t}住了一夜。', '{n} engineers came for the inspection and spent one night in {t}.'],
];

/** A small generator of repeatable random numbers (mulberry32), 0 ≤ x < 1. */
function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraph number `entry` (from 1) in both languages. */
function paragraph(entry: number): Both {
  const random = repeatable(entry * 7919);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;

  const fill = ([zh, en]: Both): Both => {
    const person = pick(people);
    const place = pick(places);
    const thing = pick(things);
    const month = whole(1, 12);
    const day = whole(1, 28);
    const few = whole(3, 19);
    const small = whole(11, 97);
    const large = whole(1100, 98_900);
    const year = whole(1912, 1998);
    const values: Record<string, Both> = {
      i: [String(entry), String(entry)],
      p: person,
      t: place,
      o: thing,
      d: [`${month}月${day}日`, `${months[month - 1]} ${day}`],
      s: [String(few), String(few)],
      n: [String(small), String(small)],
      N: [String(large), large.toLocaleString('en-US')],
      y: [String(year), String(year)],
    };
    const put = (text: string, side: 0 | 1): string => text.replace(/\{(\w)\}/g, (slot, name: string) => values[name]?.[side] ?? slot);
    return [put(zh, 0), put(en, 1)];
  };

  const followers = [...sentences];
  const parts = [fill(pick(openings))];
  for (let left = whole(1, 4); left > 0; left--) {
    const [next] = followers.splice(whole(0, followers.length - 1), 1);
    if (next) parts.push(fill(next));
  }
  return [parts.map(([zh]) => zh).join(''), parts.map(([, en]) => en).join(' ')];
}

/** An HTML page with a title pair and `pairs` paragraph pairs (1 to 10,000). */
export function longPage(pairs: number, layout: LongLayout = 'alternating'): string {
  if (!Number.isInteger(pairs) || pairs < 1 || pairs > 10_000) throw new RangeError(`pairs must be 1 to 10,000, not ${pairs}`);
  const rows = ['<h1>河口县口述史</h1>', '<h1>An Oral History of Hekou County</h1>'];
  const both = Array.from({ length: pairs }, (_, index) => paragraph(index + 1));
  const zh = both.map((pair) => `<p>${pair[0]}</p>`);
  const en = both.map((pair) => `<p>${pair[1]}</p>`);
  if (layout === 'blocks') rows.push(...zh, ...en);
  else zh.forEach((line, index) => rows.push(line, en[index] ?? ''));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>河口县口述史</title>
<style>body { max-width: 720px; margin: 0 auto; padding: 16px; font: 16px/1.8 Georgia, "Noto Serif SC", serif; }</style>
</head>
<body>
<nav><a href="#home">首页</a> <a href="#archive">档案</a> <a href="#map">地图</a></nav>
<article>
${rows.join('\n')}
</article>
<footer><a href="#about">关于本项目</a> <a href="#contact">联系我们</a></footer>
</body>
</html>
`;
}

if (import.meta.main) {
  const [pairs = '100', layout = 'alternating'] = process.argv.slice(2);
  if (layout !== 'alternating' && layout !== 'blocks') throw new Error(`unknown layout: ${layout}`);
  process.stdout.write(longPage(Number(pairs), layout));
}
