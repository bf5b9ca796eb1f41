import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../lib/exchange/report.ts';
import { bitextOfReport } from '../../lib/exchange/report-bitext.ts';
import { writeTmx } from '../../lib/exchange/tmx.ts';
import { full } from './bitexts.ts';
import { report } from './example-report.ts';

const [article] = report.articles;
if (!article) throw new Error('The example holds an article.');

function reportOf(zh: string, en: string, chinese: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): PageReport {
  const pairs = [{ zh: [zh], en: [en], confidence: 1, sentences: [{ zh, en, confidence: 1 }] }];
  return { articles: [{ ...article, languages: [chinese, 'en'], pairs } as typeof article & object] };
}

/** The shape that `npm run pairs -- --tmx` prints. */
function tmxDocument(pages: readonly ({ page: string } & PageReport)[], version: string): string {
  return writeTmx(pages.flatMap(({ page, ...rest }) => bitextOfReport(page, rest)), { version });
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** Asks xmllint where the machine has it. */
function expectWellFormed(document: string): void {
  if (!hasXmllint) return;
  const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: document, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

describe('tmxDocument', () => {
  test('a unit for every bead with both sides, under the seven attributes of the header', () => {
    const document = tmxDocument([{ page: 'a.html', ...report }], '0.1.0');
    expect(document).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Duizhao" creationtoolversion="0.1.0" segtype="sentence" o-tmf="Duizhao"
          adminlang="en" srclang="zh-Hans" datatype="plaintext"/>
  <body>
    <tu>
      <prop type="x-source">a.html</prop>
      <prop type="x-confidence">0.95</prop>
      <tuv xml:lang="zh-Hans"><seg>第一句。</seg></tuv>
      <tuv xml:lang="en"><seg>One.</seg></tuv>
    </tu>
  </body>
</tmx>
`);
    expectWellFormed(document);
  });

  test('a document without units is still one', () => {
    const document = tmxDocument([], '0.1.0');
    expect(document).toContain('<body>\n  </body>');
    expect(document).toContain('srclang="*all*"');
    expectWellFormed(document);
  });

  test('articles in both scripts have no common source language', () => {
    const pages = [
      { page: 'a', ...reportOf('汉', 'a') },
      { page: 'b', ...reportOf('漢', 'b', 'zh-Hant') },
    ];
    const document = tmxDocument(pages, '1');
    expect(document).toContain('srclang="*all*"');
    expect(document).toContain('<tuv xml:lang="zh-Hant"><seg>漢</seg></tuv>');
  });

  test.each([
    ['markup', '<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['control characters that XML forbids', 'a\u0000\u0008\u001bb', 'ab'],
    ['controls that a reader would change', 'a\r\nb\u0085c', 'a&#13;\nb&#133;c'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['characters beyond the first plane', '𠮷', '𠮷'],
    ['no characters of XML', 'a\ufffe\uffffb', 'ab'],
  ])('%s in a text', (_name, text, written) => {
    expect(tmxDocument([{ page: 'a', ...reportOf(text, 'x') }], '1')).toContain(`<seg>${written}</seg>`);
  });

  test('any text gives well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (zh, en) => {
        const document = tmxDocument([{ page: zh, ...reportOf(`甲${zh}`, `a${en}`) }], '1');
        const text = document.replace(/<[^<>]*>/gu, '');
        expect(text).not.toMatch(/[<\p{Cs}\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#\d+);)/u);
        expect(document).not.toMatch(/[\p{Cc}--[\t\n\r]]/v);
      }),
    );
  });

  test('the complete shape says in properties what TMX has no place for, and keeps what has no counterpart', () => {
    expect(writeTmx([full], { version: '0.1.0', complete: true })).toContain(`    <tu creationdate="20240306T080910Z">
      <prop type="x-source">https://news.example/2024/river?a=1&amp;b=2</prop>
      <prop type="x-confidence">0.4</prop>
      <prop type="x-confirmed">no</prop>
      <prop type="x-paragraph">d1.p1</prop>
      <prop type="x-title-zh">河清了</prop>
      <prop type="x-title-en">The river is clear</prop>
      <prop type="x-site">news.example</prop>
      <prop type="x-published">2024-03-05</prop>
      <prop type="x-saved">2024-03-06T08:09:10Z</prop>
      <tuv xml:lang="zh-Hans"><prop type="x-segments">0-5 5-11*</prop><seg>鱼回来了，鸟也回来了。</seg></tuv>
      <tuv xml:lang="en"><seg>Fish &amp; birds are back.</seg></tuv>
    </tu>
`);
    expect(writeTmx([full], { version: '0.1.0', complete: true })).toContain('<prop type="x-language-en">en</prop>\n      <tuv xml:lang="zh-Hans"><seg>图：河边</seg></tuv>\n    </tu>');
  });
});
