import { escape, plainHeading, type Skin } from './skin.ts';

/** Sites whose markup is older than their texts. */
export const classicSkins: Record<string, Skin> = {
  /** A government site. */
  portal: {
    paragraph: (text, language) => `<p style="text-indent: 2em;${language === 'zh' ? ' font-family: 宋体' : ''}">${escape(text)}</p>`,
    heading: (level, html) => (level === 1 ? `<div class="bt">${html}</div>` : `<p style="text-align: center"><strong>${html}</strong></p>`),
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}_青川县人民政府</title>
<style>
body { margin: 0; font: 16px/1.9 SimSun, serif; } .wrap { width: 960px; margin: 0 auto; } .bt { font-size: 26px; text-align: center; padding: 18px 0; }
.nav a { display: inline-block; padding: 0 18px; line-height: 40px; color: #fff; } .nav { background: #0a58a6; } ${style}
</style>
</head>
<body>
<div class="nav"><div class="wrap"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a><a href="/en/">English</a></div></div>
<div class="wrap">
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/xw/">新闻中心</a> &gt; 双语</div>
<div class="info"><span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span> <a href="javascript:window.print()">打印本页</a></div>
<div class="TRS_Editor" id="zoom">
${body}
</div>
<div class="xgwz"><div class="tt">相关文章</div><ul><li><a href="/1.html">县图书馆延长开放时间</a></li><li><a href="/2.html">County library extends opening hours</a></li><li><a href="/3.html">汛期防汛值班安排</a></li><li><a href="/4.html">Duty roster for the flood season</a></li></ul></div>
</div>
<div class="footer"><p>主办：青川县人民政府办公室&#12288;网站标识码：5108220001</p><p>Sponsored by the General Office of Qingchuan County</p></div>
</body>
</html>
`,
  },
  /** A forum thread, made of tables. */
  forum: {
    paragraph: (text) => `${escape(text)}<br><br>`,
    heading: (level, html) => (level === 1 ? `<font size="5"><b>${html}</b></font><br><br>` : `<b>${html}</b><br><br>`),
    page: ({ title, lang, style, body }) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="${lang}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${title} - 译者之家 - Powered by Board!</title>
<style type="text/css">
body { font: 12px/1.5 Tahoma, "Microsoft YaHei"; } .t_f { font-size: 14px; line-height: 1.8; } .pls { width: 160px; background: #eef; vertical-align: top; } ${style}
</style>
</head>
<body>
<div id="toptb"><a href="./">设为首页</a> <a href="./">收藏本站</a></div>
<div id="pt"><a href="./">译者之家</a> › <a href="forum.php">论坛</a> › <a href="forum-9-1.html">双语园地</a></div>
<div id="postlist">
<table><tr><td class="pls"><div class="authi"><a href="space-7.html">青石板</a></div><p><em>高级会员</em></p><dl><dt>积分</dt><dd>1284</dd></dl></td>
<td class="plc"><div class="pti"><em>发表于 2019-3-2 21:14:07</em> | <a href="#">只看该作者</a></div>
<div class="pct"><table><tr><td class="t_f" id="postmessage_501">
${body}
</td></tr></table></div></td></tr></table>
<table><tr><td class="pls"><div class="authi"><a href="space-9.html">mapleleaf</a></div><p><em>新手上路</em></p></td>
<td class="plc"><div class="pti"><em>发表于 2019-3-2 22:40:51</em></div><div class="pct"><table><tr><td class="t_f" id="postmessage_502">谢谢楼主分享，译得很用心。<br />Thanks for sharing, a very careful translation.</td></tr></table></div></td></tr></table>
<table><tr><td class="pls"><div class="authi"><a href="space-3.html">老陈</a></div></td><td class="plc"><div class="pct"><table><tr><td class="t_f" id="postmessage_503">顶一下！</td></tr></table></div></td></tr></table>
</div>
<div id="ft"><p>Powered by Board! X3.4 © 2001-2019</p></div>
</body>
</html>
`,
  },
  /** A museum with a bilingual frame around everything. */
  museum: {
    paragraph: (text, language) => `<p lang="${language === 'zh' ? 'zh' : 'en'}" class="copy">${escape(text)}</p>`,
    heading: plainHeading,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} · 河湾博物馆 Hewan Museum</title>
<style>
body { margin: 0; font: 17px/1.7 "Source Han Serif", serif; background: #f6f3ec; } main { max-width: 960px; margin: 0 auto; padding: 32px; } nav a { margin: 0 14px; } ${style}
</style>
</head>
<body>
<header><a href="/"><img src="logo.png" alt="河湾博物馆 Hewan Museum"></a><nav aria-label="主菜单"><a href="/visit">参观 Visit</a><a href="/exhibitions">展览 Exhibitions</a><a href="/shop">商店 Shop</a></nav></header>
<main>
<section class="exhibit">
${body}
</section>
</main>
<footer><div class="hours"><p>开放时间：星期二至星期日 9:00—17:00，16:30停止入场</p><p>Opening hours: Tuesday to Sunday, 9 a.m. to 5 p.m. (last admission 4:30 p.m.)</p></div><p>© 河湾博物馆 Hewan Museum</p></footer>
</body>
</html>
`,
  },
  /** A school’s page from the nineties, still there. */
  school: {
    paragraph: (text) => `<P><FONT SIZE="3">${escape(text)}</FONT></P>`,
    heading: (level, html) => `<P ALIGN="CENTER"><FONT SIZE="${level === 1 ? 5 : 4}" COLOR="#800000"><B>${html}</B></FONT></P>`,
    page: ({ title, lang, style, body }) => `<HTML LANG="${lang}">
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>${title}</TITLE>
<STYLE>${style}</STYLE>
</HEAD>
<BODY BGCOLOR="#FFFFF0" LINK="#0000CC">
<TABLE WIDTH="800" ALIGN="CENTER" BORDER="0"><TR><TD BGCOLOR="#CCDDEE" WIDTH="130" VALIGN="TOP"><A HREF="index.htm">学校首页</A><BR><A HREF="about.htm">学校概况</A><BR><A HREF="teach.htm">教学科研</A><BR><A HREF="english.htm">English</A></TD>
<TD VALIGN="TOP">
${body}
<HR>
<P ALIGN="RIGHT"><FONT SIZE="2">[<A HREF="#top">返回页首</A>] [<A HREF="javascript:window.close()">关闭窗口</A>]</FONT></P>
</TD></TR></TABLE>
<CENTER><FONT SIZE="1">© 1999-2006 南屏中学网络中心</FONT></CENTER>
</BODY>
</HTML>
`,
  },
  /** A newspaper of Hong Kong. */
  newspaper: {
    paragraph: (text) => `<p class="article-paragraph">${escape(text)}</p>`,
    heading: (level, html) => `<h${level} class="${level === 1 ? 'headline' : 'subhead'}">${html}</h${level}>`,
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} - 港灣日報</title>
<style>
body { margin: 0; font: 18px/1.8 "Noto Serif TC", serif; } .grid12 { display: flex; max-width: 1180px; margin: 0 auto; gap: 40px; } .rail { width: 300px; } ${style}
</style>
</head>
<body>
<div class="topbar"><a href="/hk">港聞</a> <a href="/biz">財經</a> <a href="/intl">國際</a> <a href="/opinion">觀點</a> <a href="/en">ENGLISH</a></div>
<div class="grid12">
<div class="story" itemprop="articleBody">
<div class="social"><button>分享</button><button>收藏</button></div>
${body}
<div class="story-tags"><a href="/t/1">社區</a> <a href="/t/2">交通</a></div>
<div class="more"><h3>更多相關新聞 More stories</h3><div class="card"><a href="/a1">電車百年：三代車長的一天</a></div><div class="card"><a href="/a1e">A century of trams: one day with three generations of motormen</a></div><div class="card"><a href="/a2">離島渡輪加開早班</a></div><div class="card"><a href="/a2e">Extra morning ferries for the outlying islands</a></div></div>
</div>
<div class="rail"><div class="ad">廣告</div><ol><li><a href="/r1">天文台料周末轉涼</a></li><li><a href="/r2">街市翻新明年完工</a></li></ol></div>
</div>
<div class="bottom"><p>港灣日報有限公司版權所有，不得轉載。</p><p>All rights reserved by Harbour Daily Limited. No part may be reproduced.</p></div>
</body>
</html>
`,
  },
};
