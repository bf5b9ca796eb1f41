import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../lib/exchange/report.ts';
import { tmxDocument } from '../../lib/exchange/tmx.ts';
import { report } from './example-report.ts';

const [article] = report.articles;
if (!article) throw new Error('The example holds an article.');

function reportOf(zh: string, en: string, chinese: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): PageReport {
  const pairs = [{ zh: [zh], en: [en], confidence: 1, sentences: [{ zh, en, confidence: 1 }] }];
  return { articles: [{ ...article, languages: [chinese, 'en'], pairs } as typeof article & object] };
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
    ['control characters', 'a\u0000\u0008\u001bb\u0085c', 'abc'],
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
        expect(text).not.toMatch(/[<\p{Cs}\ufffe\uffff]|&(?!(?:amp|lt|gt|quot);)/u);
        expect(document).not.toMatch(/[\p{Cc}--[\t\n\r]]/v);
      }),
    );
  });
});
