import fc from 'fast-check';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { markdownElements } from '../../components/notes/markdown-elements.ts';
import { markdownHtml } from '../../lib/note-exchange/markdown-html.ts';

describe('a note written in Markdown', () => {
  test.each([
    ['a paragraph', '河清了', '<p>河清了</p>'],
    ['emphasis beside Chinese punctuation', '**增译。**后文', '<p><strong>增译。</strong>后文</p>'],
    ['line breaks stay', '一\n二', '<p>一<br>二</p>'],
    ['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['numbered lists go on where they are', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['what was struck out', '~~旧~~ 新 ~x~', '<p><del>旧</del> 新 ~x~</p>'],
    ['quotes and code', '> a\n\n`<b>`', '<blockquote>\n<p>a</p>\n</blockquote>\n<p><code>&#x3C;b></code></p>'],
    ['headings below the page’s own', '# A\n\n#### B', '<h4>A</h4>\n<h6>B</h6>'],
    ['links', '[a](https://a.test/?x=1&y)', '<p><a href="https://a.test/?x=1&#x26;y" rel="noreferrer" target="_blank">a</a></p>'],
    ['addresses in brackets', '<mailto:a@b.test>', '<p><a href="mailto:a@b.test" rel="noreferrer" target="_blank">mailto:a@b.test</a></p>'],
    ['an image is a link to it', '![河](https://a.test/1.png)', '<p><a href="https://a.test/1.png" rel="noreferrer" target="_blank">河</a></p>'],
    ['an image without words', '![][1]\n\n[1]: https://a.test/1.png', '<p><a href="https://a.test/1.png" rel="noreferrer" target="_blank">https://a.test/1.png</a></p>'],
  ])('%s', (_name, markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });

  test.each([
    ['HTML is text', '<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['HTML within a line', 'a <img src=x onerror=alert(1)> b', '<p>a &#x3C;img src=x onerror=alert(1)> b</p>'],
    ['javascript: links', '[a](javascript:alert(1))', '<p>a</p>'],
    ['javascript: with tricks', '[a](JaVa&#x09;ScRiPt:alert(1)) [b](&#106;avascript:x)', '<p>a b</p>'],
    ['data: links', '[a](data:text/html,x)', '<p>a</p>'],
    ['links into the extension', '[a](options.html) [b](//a.test) [c](#d)', '<p>a b c</p>'],
    ['images from nowhere', '![a](javascript:x)', '<p>a</p>'],
    ['quotation marks in a link', '[a](<https://a.test/"onclick="x>)', '<p><a href="https://a.test/%22onclick=%22x" rel="noreferrer" target="_blank">a</a></p>'],
  ])('%s: harmless', (_name, markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });

  test.each([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['short quotes in quotes', '> '.repeat(900)],
    ['lists in lists', '- '.repeat(500)],
    ['numbers in numbers', '1. '.repeat(6000)],
    ['a megabyte of brackets', '['.repeat(1_000_000)],
    ['brackets that fit', '['.repeat(1001)],
    ['emphasis without end', '*a_ '.repeat(5000)],
    ['lines', 'a\n'.repeat(9000)],
    ['a novel', '河清了。'.repeat(100_000)],
  ])('%s: shown as it stands, at once', (_name, markdown) => {
    const begun = performance.now();
    expect(markdownHtml(markdown)).toMatch(/^<p class="plain">/u);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('whatever is written, no element and no address comes out that could do harm', () => {
    const hostile = fc.constantFrom('<script>', '<img src=x onerror=y>', '](javascript:x)', '[', '![', '](', ')', '<javascript:x>', '\n\n', '> ', '- ', '**', '`', '&#106;avascript:', 'https://a.test/', '[1]: javascript:x\n', '[1]');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 }), (parts) => {
        const html = markdownHtml(parts.join(''));
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gu)];
        expect(tags.filter(([, name]) => !/^(?:p|br|em|strong|del|code|pre|blockquote|ul|ol|li|h[456]|hr|a)$/u.test(name ?? ''))).toEqual([]);
        expect(tags.filter(([, , attributes]) => !/^(?: start="\d+"| class="plain"| href="(?:https?:\/\/|mailto:)[^"]*" rel="noreferrer" target="_blank")?$/u.test(attributes ?? ''))).toEqual([]);
      }),
    );
  });

  test('is drawn of elements in the panel', () => {
    const found: string[] = [];
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      if (typeof node !== 'object' || node === null || !('type' in node)) return;
      const { type, props } = node as VNode<{ children?: unknown }>;
      if (typeof type === 'string') found.push(`${type} ${JSON.stringify({ ...props, children: undefined })}`);
      walk(props.children);
    };
    walk(markdownElements('**a** [b](https://b.test) <i>'));
    expect(found).toEqual(['p {}', 'strong {}', 'a {"href":"https://b.test","rel":"noreferrer","target":"_blank"}']);
  });
});
