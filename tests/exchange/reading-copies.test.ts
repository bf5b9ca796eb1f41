import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAnki } from '../../lib/exchange/anki.ts';
import { writeHtml } from '../../lib/exchange/html.ts';
import { writeMarkdown } from '../../lib/exchange/markdown.ts';
import { writeTei } from '../../lib/exchange/tei.ts';
import { anyDocuments, full, withRows } from './bitexts.ts';

const options = { version: '0.1.0' };

describe('Markdown', () => {
  test('a heading, where it is from, a row a paragraph', () => {
    expect(writeMarkdown([full], options)).toBe(`# 河清了 / The river is clear

- 来源 Source: <https://news.example/2024/river?a=1&b=2>
- 网站 Site: news.example
- 发布 Published: 2024-03-05
- 保存 Saved: 2024-03-06T08:09:10Z

| 中文 | English |
| --- | --- |
| 河水清了。鱼回来了，鸟也回来了。 | The river is clear. Fish & birds are back. |
| 图：河边 | Photo by a reader. All rights reserved. |
`);
  });

  test('the English first, pipes and signs of Markdown as text, an address that is none no link', () => {
    expect(writeMarkdown([{ ...withRows(['甲|乙', '*a*']), source: 'javascript:alert(1)' }], { ...options, first: 'en' })).toBe(
      '- 来源 Source: javascript:alert(1)\n\n| English | 中文 |\n| --- | --- |\n| \\*a\\* | 甲\\|乙 |\n',
    );
  });
});

describe('HTML', () => {
  test('every cell says its language, every row its confidence, and markup is text', () => {
    const html = writeHtml([{ ...full, titles: { zh: '<script>alert(1)</script>' } }], options);
    expect(html).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    expect(html).toContain('<tr class="confirmed" data-confidence="0.95" data-confirmed><td lang="zh-Hans">河水清了。</td><td lang="en">The river is clear.</td></tr>');
    expect(html).toContain('<tr class="doubtful" data-confidence="0.4"><td lang="zh-Hans">鱼回来了，鸟也回来了。</td>');
    expect(html).toContain('<a href="https://news.example/2024/river?a=1&amp;b=2" rel="noreferrer">');
    expect(html).not.toContain('<script');
  });

  test('English has its own face where the page is Chinese, which it would else inherit', () => {
    const html = writeHtml([full], options);
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toMatch(/:lang\(en\) \{ font-family: Georgia/u);
  });

  test('stands alone: nothing from elsewhere, no script, light and dark, paper', () => {
    const html = writeHtml([full], options);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import|\ssrc=/u);
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(html).toMatch(/prefers-color-scheme: dark[^]*@media print/u);
  });

  test('only addresses of the web become links', () => {
    expect(writeHtml([{ ...full, source: 'javascript:alert(1)' }], options)).not.toContain('href');
  });
});

describe('TEI', () => {
  test('two texts, and links that say how sure they are', () => {
    expect(writeTei([full], options)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1">
<teiHeader><fileDesc>
<titleStmt><title xml:lang="zh-Hans">河清了</title><title xml:lang="en">The river is clear</title></titleStmt>
<publicationStmt><p>Written by Duizhao 0.1.0.</p></publicationStmt>
<sourceDesc><bibl><publisher>news.example</publisher><date type="published" when="2024-03-05">2024-03-05</date><date type="saved" when="2024-03-06T08:09:10Z">2024-03-06T08:09:10Z</date><idno type="source">https://news.example/2024/river?a=1&amp;b=2</idno></bibl></sourceDesc>
</fileDesc></teiHeader>
<text><group>
<text xml:lang="zh-Hans"><body>
<p><seg xml:id="d1.zh.1.1.1">河水清了。</seg><seg xml:id="d1.zh.1.2.1">鱼回来了，</seg><seg xml:id="d1.zh.1.2.2" type="edited">鸟也回来了。</seg></p>
<p><seg xml:id="d1.zh.2.1.1">图：河边</seg></p>
</body></text>
<text xml:lang="en"><body>
<p><seg xml:id="d1.en.1.1.1">The river is clear.</seg> <seg xml:id="d1.en.1.2.1">Fish &amp; birds are back.</seg></p>
<p><seg xml:id="d1.en.2.2.1">Photo by a reader.</seg> <seg xml:id="d1.en.2.2.2">All rights reserved.</seg></p>
</body></text>
</group>
<linkGrp type="alignment">
<link type="confirmed" cert="0.95" target="#d1.zh.1.1.1 #d1.en.1.1.1"/>
<link type="proposed" cert="0.4" target="#d1.zh.1.2.1 #d1.zh.1.2.2 #d1.en.1.2.1"/>
</linkGrp>
</text>
</TEI>
`);
  });

  test('every link points at sentences that are there, each of which has its own id', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const tei = writeTei(documents, options);
        const ids = [...tei.matchAll(/ xml:id="([^"]*)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, targets = ''] of tei.matchAll(/ target="([^"]*)"/gu)) for (const target of targets.split(' ')) expect(ids).toContain(target.slice(1));
      }),
    );
  });
});

describe('Anki', () => {
  test('the lines of its header, then a note for every row with both sides', () => {
    expect(writeAnki([full], options)).toBe(
      [
        '#separator:Tab',
        '#html:true',
        '#columns:中文\tEnglish\tSource\tTags',
        '#tags column:4',
        '河水清了。\tThe river is clear.\t河清了<br>The river is clear<br>https://news.example/2024/river?a=1&#38;b=2<br>2024-03-05\tduizhao news.example confirmed',
        '鱼回来了，鸟也回来了。\tFish &#38; birds are back.\t河清了<br>The river is clear<br>https://news.example/2024/river?a=1&#38;b=2<br>2024-03-05\tduizhao news.example',
        '',
      ].join('\n'),
    );
  });

  test('a text never begins a comment or a quoted field, and never ends one', () => {
    expect(writeAnki([withRows(['#"甲"\r\n乙\t丙', '<b>a</b>'])], { ...options, first: 'zh' }).split('\n')[4]).toBe('&#35;&#34;甲&#34;<br>乙 丙\t&#60;b&#62;a&#60;/b&#62;\t\tduizhao');
  });

  test('whatever the texts hold, every line has four fields', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        for (const line of writeAnki(documents, options).split(/\r\n|[\n\r]/u).slice(4, -1)) expect(line.split('\t')).toHaveLength(4);
      }),
    );
  });
});
