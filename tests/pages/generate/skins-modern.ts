import { escape, plainHeading, plainParagraph, type Skin } from './skin.ts';

/** Words cut across spans, as the editors of messenger accounts leave them. */
function cutAcrossSpans(text: string): string {
  const characters = [...text];
  const pieces: string[] = [];
  for (let from = 0, length = 23; from < characters.length; from += length, length = 31) {
    pieces.push(`<span style="letter-spacing: 0.5px;">${escape(characters.slice(from, from + length).join(''))}</span>`);
  }
  return pieces.join('');
}

/** Sites that blogs, apps and messengers make. */
export const modernSkins: Record<string, Skin> = {
  /** A messenger account. */
  wechat: {
    paragraph: (text) => `<section style="margin: 0px 8px 16px; line-height: 1.75em;">${cutAcrossSpans(text)}</section>`,
    heading: (level, html) =>
      level === 1 ? `<h1 class="rich_media_title" id="activity-name">\n${html}\n</h1>` : `<section style="text-align: center;"><section style="display: inline-block; border-bottom: 2px solid #c33;"><span><strong>${html}</strong></span></section></section>`,
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { max-width: 677px; margin: 0 auto; font: 17px/1.6 "PingFang SC", sans-serif; } .qr_code_pc { float: right; } ${style}
</style>
</head>
<body id="activity-detail">
<div class="rich_media_inner">
<div id="meta_content"><span class="rich_media_meta">原创</span> <a href="javascript:void(0);" id="js_name">小城双语</a> <em id="publish_time">2024-05-11 07:30</em></div>
<div class="rich_media_content" id="js_content">
<section style="text-align: center;"><span style="color: #888;">点击上方蓝字关注我们</span></section>
${body}
<section style="text-align: center;"><span>- END -</span></section>
</div>
<div class="tool"><a href="javascript:;">阅读原文</a> <span>阅读 2.1万</span> <span>赞 340</span></div>
<div class="comment"><div>精选留言</div><div><b>橘子</b><p>早上读一篇，心情都变好了。</p></div><div><b>Mia</b><p>Reading one every morning puts me in a good mood.</p></div></div>
</div>
<div id="js_pc_qr_code" class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div>
</body>
</html>
`,
  },
  /** A WordPress blog with everything that plugins add. */
  wordpress: {
    paragraph: (text, language) => `<p class="wp-block-paragraph has-${language}">${escape(text)}</p>`,
    heading: (level, html) => `<h${level} class="${level === 1 ? 'entry-title' : 'wp-block-heading'}">${html}</h${level}>`,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="UTF-8">
<title>${title} &#8211; Two Rivers Journal</title>
<style>
body { margin: 0; font: 18px/1.7 Georgia, serif; } #page { display: flex; max-width: 1100px; margin: auto; } #primary { flex: 1; } #secondary { width: 280px; }
.cookie { position: fixed; bottom: 0; left: 0; right: 0; background: #222; color: #eee; padding: 10px; } ${style}
</style>
</head>
<body class="post-template-default single single-post">
<header id="masthead"><p class="site-title"><a href="/">Two Rivers Journal 两河杂记</a></p><nav><ul><li><a href="/about">About 关于</a></li><li><a href="/archive">Archive 归档</a></li></ul></nav></header>
<div id="page">
<main id="primary">
<article id="post-118" class="post hentry">
<div class="entry-content">
${body}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Email</a></li><li><a href="#">Print</a></li></ul></div>
<div class="wp-block-group newsletter"><p>订阅我们的通讯，每月收到一篇新文章。</p><p>Subscribe to our newsletter and receive a new story every month.</p><input type="email"><button>订阅 Subscribe</button></div>
</div>
</article>
<div id="comments"><h2 class="comments-title">3 条评论</h2><ol class="comment-list">
<li class="comment"><article><footer><b class="fn">阿宽</b> 说：</footer><div class="comment-content"><p>写得真好，我小时候也住在河边。</p></div></article></li>
<li class="comment"><article><footer><b class="fn">Tom H.</b> says:</footer><div class="comment-content"><p>Beautifully written. I grew up beside a river too.</p></div></article></li>
<li class="comment"><article><footer><b class="fn">小鹿</b> 说：</footer><div class="comment-content"><p>期待下一篇！</p></div></article></li>
</ol></div>
</main>
<aside id="secondary"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/p1">春天的第一场雨</a></li><li><a href="/p1-en">The First Rain of Spring</a></li><li><a href="/p2">老街口的钟表店</a></li><li><a href="/p2-en">The Watchmaker on the Old Corner</a></li></ul></section></aside>
</div>
<footer id="colophon">Proudly powered by WordPress</footer>
<div class="cookie"><p>本网站使用 Cookie，以便改善您的浏览体验。</p><p>This website uses cookies to improve your experience.</p><button>接受 Accept</button></div>
</body>
</html>
`,
  },
  /** Documentation built by a site generator. */
  docs: {
    paragraph: plainParagraph,
    heading: (level, html) => `<h${level} id="s${level}" tabindex="-1">${html} <a class="header-anchor" href="#s${level}" aria-hidden="true">#</a></h${level}>`,
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} | 手册</title>
<style>
body { margin: 0; font: 16px/1.7 system-ui; } .sidebar { position: fixed; width: 260px; top: 60px; } main { padding: 60px 0 0 280px; max-width: 740px; } ${style}
</style>
</head>
<body>
<div id="app"><div class="theme-container">
<header class="navbar"><a href="/" class="home-link"><span class="site-name">手册 Handbook</span></a><div class="search-box"><input aria-label="Search"></div><a href="https://example.org">GitHub</a></header>
<aside class="sidebar"><ul class="sidebar-links"><li><a href="/intro">介绍</a></li><li><a href="/start">快速上手</a></li><li><a href="/en/intro">Introduction</a></li><li><a href="/en/start">Getting Started</a></li></ul></aside>
<main class="page"><div class="theme-default-content content__default">
${body}
</div>
<footer class="page-edit"><a href="/edit">在 GitHub 上编辑此页</a> <span>上次更新: 2023/9/14 下午3:20:11</span></footer>
<div class="page-nav"><p class="inner"><span class="prev">← <a href="/intro">介绍</a></span> <span class="next"><a href="/faq">常见问题</a> →</span></p></div>
</main>
</div></div>
</body>
</html>
`,
  },
  /** A small static blog. */
  blog: {
    paragraph: plainParagraph,
    heading: plainHeading,
    page: ({ title, lang, style, body }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { max-width: 42em; margin: 0 auto; padding: 1em; font: 1.05em/1.7 serif; } ${style}
</style>
</head>
<body>
<a href="/">← back</a>
<article>
${body}
</article>
<footer>Made with a text editor. <a href="/index.xml">RSS</a></footer>
</body>
</html>
`,
  },
  /** An application: nothing but divs with hashed classes. */
  app: {
    paragraph: (text) => `<div class="sc-1kq7f8z dTbJHa"><div class="sc-a9x">${escape(text)}</div></div>`,
    heading: (level, html) => `<div class="sc-hd${level} kPqWzE" role="heading" aria-level="${level}">${html}</div>`,
    page: ({ title, lang, style, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
.kPqWzE { font-size: 24px; font-weight: 700; } .dTbJHa { margin: 0 0 14px; } .bar { display: flex; gap: 16px; } ${style}
</style>
</head>
<body>
<div id="root"><div class="sc-0a bar"><div class="sc-lnk"><span>发现</span></div><div class="sc-lnk"><span>书架</span></div><div class="sc-lnk"><span>我的</span></div></div>
<div class="sc-77"><div class="sc-78">
${body}
</div>
<div class="sc-rec"><div class="sc-t">猜你喜欢 You may also like</div><div class="sc-c">夜航船上的故事</div><div class="sc-c">Stories from the Night Boat</div><div class="sc-c">厨房里的化学</div><div class="sc-c">Chemistry in the Kitchen</div></div></div>
<div class="sc-ft"><div>登录后可以发表评论</div><div>Log in to leave a comment</div></div></div>
</body>
</html>
`,
  },
};
