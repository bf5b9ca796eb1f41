/** An article on two pages, one a language, each among the furniture of its site. */
const CHINESE = [
  '县图书馆上周把还书箱搬到了河边的小公园里。馆长周敏说，很多老人走不动楼梯，只好请孙辈替他们还书。',
  '新的还书箱有两个口，高的给大人，矮的给孩子和坐轮椅的人。箱子用旧校车的铁皮做成，漆成了绿色。',
  '头三天里，一共收回了四百一十二本书，其中一本是1987年借出的菜谱，里面还夹着一张电影票。',
  '周敏没有收罚款。她把那张电影票装进镜框，挂在借书台的后面。',
];
const ENGLISH = [
  'Last week the county library moved its return box to the small park by the river. Zhou Min, the head librarian, said that many old people could not manage the stairs and had to ask their grandchildren to return books for them.',
  'The new box has two slots, a high one for adults and a low one for children and people in wheelchairs. It is made from the sheet metal of an old school bus and painted green.',
  'In the first three days, 412 books came back, among them a cookbook that had been borrowed in 1987, with a cinema ticket still inside.',
  'Zhou Min did not collect a fine. She had the ticket framed and hung it behind the lending desk.',
];
export const UNRELATED = [
  'The ferry company has ordered three electric boats, which are to replace the diesel ones before next spring.',
  'Each of them carries ninety passengers and charges its batteries at the pier while the crew changes.',
  'Neighbours of the harbour had complained for years about the noise of the engines before dawn.',
  'Tickets will cost the same as before, the company promised, and bicycles travel free on weekdays.',
];

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

/** The rows that a person would pair: the title and the paragraphs. */
export const ROWS = [
  { zh: '河边的还书箱', en: 'A Return Box by the River' },
  ...CHINESE.map((zh, at) => ({ zh, en: ENGLISH[at] ?? '' })),
];

/** @param head more for the page's head. @param link the switch to the other language. */
export function chinesePage({ head = '', link = '', charset = 'utf-8' } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="${charset}"><title>河边的还书箱</title>${head}</head><body>
<div class="top"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/about">关于我们</a> ${link}</div>
<div class="page"><h1>河边的还书箱</h1><p>五月三日</p><div class="text">${paragraphs(CHINESE)}</div></div>
<div class="more"><h3>更多新闻</h3><ul><li><a href="/1">图书馆本周起延长开放时间，读者可以借书到晚上十点</a></li><li><a href="/2">小学操场铺上了新的草皮</a></li></ul></div>
<footer><p>版权所有，未经许可不得转载本站的任何文章和图片。</p></footer></body></html>`;
}

export function englishPage({ head = '', link = '', texts = ENGLISH }: { head?: string; link?: string; texts?: readonly string[] } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A Return Box by the River</title>${head}
<script>document.title = 'ran'; fetch('/ran');</script><link rel="stylesheet" href="/sheet.css"></head><body>
<div class="top"><a href="/en">Home</a> <a href="/en/news">News</a> <a href="/en/about">About us</a> ${link}</div>
<div class="page"><h1>A Return Box by the River</h1><p>May 3</p><img src="/box.png" onerror="fetch('/ran')"><div class="text">${paragraphs(texts)}</div></div>
<div class="more"><h3>More news</h3><ul><li><a href="/en/1">The library stays open longer from this week on, and readers can borrow books until ten</a></li><li><a href="/en/2">New grass for the school’s playing field</a></li></ul></div>
<footer><p>All rights reserved. No article or picture of this site may be copied without permission.</p></footer></body></html>`;
}
