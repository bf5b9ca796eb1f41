import { escape, plainHeading, plainParagraph, type Skin } from './skin.ts';

/** Sites whose furniture stands in both languages, and looks like their articles. */
export const furnishedSkins: Record<string, Skin> = {
  /** An embassy: its name above everything, its address below the text in the same container. */
  embassy: {
    paragraph: plainParagraph,
    heading: (level, html) => (level === 1 ? `<div class="news_title">${html}</div>` : `<p><b>${html}</b></p>`),
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { margin: 0 auto; width: 900px; font: 15px/1.7 Arial, SimSun; } #menu a { margin-right: 14px; } ${style}
</style>
</head>
<body>
<table width="100%"><tr><td><img src="emblem.gif" alt=""></td><td><h1>驻南塘共和国大使馆</h1><h1>Embassy in the Republic of Nantang</h1></td></tr></table>
<div id="menu"><a href="/">首页</a><a href="/ds">大使信息</a><a href="/qz">领事服务</a><a href="/eng">Home</a><a href="/eng/amb">The Ambassador</a><a href="/eng/cons">Consular Services</a></div>
<div id="content">
<div>您现在的位置：<a href="/">首页</a> &gt; 使馆新闻</div><div>You are here: <a href="/eng">Home</a> &gt; Embassy News</div>
<div id="text">
${body}
</div>
<p>[推荐给朋友] [打印]</p><p>[Print] [Close]</p>
<p>驻南塘共和国大使馆</p><p>地址：白沙港领事路40号</p><p>电话：00688-3310425 传真：00688-3310426</p>
<p>Embassy in the Republic of Nantang</p><p>Address: 40 Consular Road, Baisha Port</p><p>Tel: 00688-3310425 Fax: 00688-3310426</p>
</div>
</body>
</html>
`,
  },
  /** A magazine: a subscription block, other stories of the issue and long comments below, offers beside. */
  magazine: {
    paragraph: plainParagraph,
    heading: plainHeading,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
.frame { display: flex; gap: 30px; } .main { width: 680px; } .right { width: 260px; } ${style}
</style>
</head>
<body>
<div class="notice"><p>夏季特惠：全年会员七折，截止六月三十日。</p><p>Summer sale: 30 percent off annual membership until June 30.</p></div>
<div class="kicker"><h2>特稿 Feature</h2></div>
<div class="frame">
<div class="main">
<div class="copy">
${body}
</div>
<div class="sub"><p>如果您喜欢我们的文章，请考虑订阅印刷版，全年六期，三百元包邮。</p><p>If you enjoy our articles, please consider a subscription to the print edition: six issues a year, 300 yuan including postage.</p></div>
<div class="other"><h3>本期还有 Also in this issue</h3><p>一张地图的三种画法</p><p>Three Ways to Draw a Map</p><p>给外星人写信</p><p>Writing to Aliens</p></div>
<div class="talk"><h3>2 thoughts on “The Other Shore”</h3><div><b>老兰州</b><p>我在那边住了四十年，最怀念的也是这样的早晨。作者写得对，东西是有脾气的，你急它也急，你慢下来它就听话了。</p></div><div><b>Sophie</b><p>I lived there for two years as a student, and such mornings are what I miss most. The author is right: things have a temper of their own. If you hurry so do they, and when you slow down they obey.</p></div></div>
</div>
<div class="right"><div><div>赞助内容 Sponsored</div><div>山谷蜂蜜：来自海拔两千米的百花蜜，现在下单立减二十元。</div><div>Valley Honey: wildflower honey from two thousand metres up. Order now and save 20 yuan.</div></div><div><div>成为志愿者，和我们一起数蜜蜂！</div><div>Become a volunteer and count bees with us!</div></div></div>
</div>
<div class="end"><p>投稿邮箱：letters@example.org，三个月内答复。</p><p>Submissions: letters@example.org; you will hear from us within three months.</p></div>
</body>
</html>
`,
  },
  /** A site for learners: a level, a recording, key words and an exercise around the text, an offer below. */
  course: {
    paragraph: (text, language) => `<div class="line ${language}"><span>${escape(text)}</span></div>`,
    heading: plainHeading,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} - 每日一读</title>
<style>
.line { padding: 6px 0; } .bar a { margin-right: 12px; } ${style}
</style>
</head>
<body>
<div class="bar"><a href="/">每日一读 A Page a Day</a><a href="/l">听力 Listening</a><a href="/r">阅读 Reading</a></div>
<div class="switch"><span>中文</span> <span>English</span></div>
<div class="play"><p>点击播放录音</p><p>Click to play the recording</p></div>
<div class="lesson">
${body}
<h2>重点词汇 Key words</h2><table><tr><td>patience</td><td>耐心</td></tr><tr><td>neighbour</td><td>邻居</td></tr></table>
<h2>练习 Exercises</h2><p>1. Who tells the story?</p><p>故事是谁讲的？</p><p>2. What happens at the end?</p><p>结尾发生了什么？</p>
</div>
<div class="offer"><p>下载我们的应用，每天五分钟，轻松学英语。</p><p>Download our app and learn English in five minutes a day.</p></div>
</body>
</html>
`,
  },
  /** A town’s library: a column of short news in both languages before the text, opening hours and an address after it. */
  library: {
    paragraph: plainParagraph,
    heading: plainHeading,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} | 长河县图书馆</title>
<style>
.c1 { float: left; width: 220px; } .c2 { margin-left: 240px; } ${style}
</style>
</head>
<body>
<div class="c1"><h4>公告 Announcements</h4><p>端午节期间本馆照常开放。</p><p>The library stays open over the Dragon Boat holiday.</p><h4>新书 New books</h4><p>《河流的记忆》，程远著</p><p>The Memory of Rivers, by Cheng Yuan</p></div>
<div class="c2">
${body}
</div>
<div class="c3"><div><h3>参观信息</h3><p>星期二至星期日九时至十七时开放，星期一闭馆。</p></div><div><h3>Visitor information</h3><p>Open Tuesday to Sunday, 9 a.m. to 5 p.m.; closed on Mondays.</p></div></div>
<div class="c4"><p>长河县图书馆，人民路12号，628100</p><p>12 Renmin Road, Changhe</p><p>蜀ICP备11002233号</p></div>
</body>
</html>
`,
  },
};
