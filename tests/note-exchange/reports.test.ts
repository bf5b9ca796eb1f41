import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { CsvParser } from '../../lib/exchange/csv-parser.ts';
import type { Note, NoteCollection } from '../../lib/notes/note.ts';
import { markdownHtml } from '../../lib/note-exchange/markdown-html.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { anyCollection, collection, highlight, note, options, pageNote } from './any-notes.ts';

const of = (...notes: Note[]): NoteCollection => ({ notes, relations: [], codes: [], colours: [], snapshots: [] });
const withQuote = (exact: string): Note => ({ ...highlight, passages: [{ side: 'en', language: 'en', quote: { exact, prefix: '', suffix: '' } }] });
const written = (format: 'csv' | 'markdown' | 'html', all: NoteCollection, more = {}) => writeNotes(format, all, { ...options, ...more }) as string;

function records(csv: string): string[][] {
  const parser = new CsvParser(',');
  return [...parser.write(csv), ...parser.end()];
}

describe('CSV', () => {
  test('has a line a note, both languages in columns', () => {
    const [head, first] = records(written('csv', collection));
    expect(Object.fromEntries((head ?? []).map((name, index) => [name, first?.[index]]))).toEqual({
      page: note.page.address, site: 'news.example', title: note.page.title, title_zh: '河清了', title_en: 'The river is clear', published: '2024-03-05', about: 'passage', first: 'zh-Hans',
      zh: '河水𠮷清了。', en: 'The river is clear.\n- fish & <birds>', note: note.body, tags: '译法/增译; river', colour: 'blue', colour_name: '好译',
      created: '2024-03-06T08:09:10.000Z', changed: '2024-03-07T00:00:00.000Z', snapshot: 'f00d', id: note.id,
    });
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', '＝1'])('%s is no formula to a spreadsheet', (text) => {
    expect(records(written('csv', of({ ...note, body: text })))[1]).toContain(`'${text}`);
  });

  test('of whatever notes hold has so many lines and cells', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const lines = records(written('csv', all));
        expect(lines.map((cells) => cells.length)).toEqual(Array.from({ length: all.notes.length + 1 }, () => 18));
      }),
    );
  });

  test('begins with a byte order mark where one is wanted', () => {
    expect(written('csv', of(), { byteOrderMark: true })).toMatch(/^\ufeffpage,/u);
  });
});

describe('Markdown', () => {
  test('is grouped by page, with both quotes, the notes’ own Markdown, tags and colours', () => {
    const elsewhere = { ...pageNote, id: 'x', page: { address: 'https://b.test/', site: 'b.test', title: 'B_*' } };
    const text = written('markdown', { ...collection, notes: [note, elsewhere, pageNote] });
    expect(text.match(/^## .*$/gmu)).toEqual(['## 河清了 / The river is clear', String.raw`## B\_\*`]);
    expect(text).toContain('> **中文**\n>\n> 河水𠮷清了。\n\n> **English**\n>\n> The river is clear.\n> - fish \\& \\<birds\\>\n\n**增译**：见 _clear_。\n第二行\n\n*好译 · #译法/增译 · #river · 2024-03-06 · 快照 Snapshot 2024-03-06, SHA-256 f00d*');
    expect(text.indexOf('About it all')).toBeLessThan(text.indexOf('中文'));
  });

  test('has the other language first where it is wanted', () => {
    expect(written('markdown', of(note), { first: 'en' })).toMatch(/## The river is clear \/ 河清了[\s\S]*\*\*English\*\*[\s\S]*\*\*中文\*\*/u);
  });

  test.each([
    ['lines', 'one\ntwo', '<p>one<br>\ntwo</p>'],
    ['paragraphs', 'one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['a list', 'Fish:\n• one\n• two', '<p>Fish:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['a numbered list', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    ['what looks like Markdown', '# 1 *a* [b](javascript:c) <i>', '<p># 1 *a* [b](javascript:c) &#x3C;i></p>'],
    ['what looks like a rule', '---\n+++', '<p>---<br>\n+++</p>'],
  ])('keeps %s of a quote', (_name, exact, html) => {
    const block = /> \*\*English\*\*\n>\n([\s\S]*?)\n\n\*/u.exec(written('markdown', of(withQuote(exact))))?.[1] ?? '';
    expect(markdownHtml(block)).toBe(`<blockquote>\n${html}\n</blockquote>`);
  });
});

describe('a note’s own Markdown in the report', () => {
  const pages = (body: string) => [{ ...note, body }, { ...pageNote, id: 'z', page: { address: 'https://b.test/', site: 'b.test', title: 'B' }, body: 'the last' }];
  /** The headings of the report and of its pages, as a reader of Markdown sees them. */
  const headings = (text: string) => fromMarkdown(text).children.filter((node) => node.type === 'heading' && node.depth < 3).map(({ position }) => text.slice(position?.start.offset, position?.end.offset));
  const ours = ['# 笔记 Notes, 2026-11-27', '## 河清了 / The river is clear', '## B'];

  test.each(['```\nopen', '~~~~\nopen', '> ```\n> open', '- ```\n  open', '    indented', '<!-- open', '<script>\nopen', '<div>\n\n<!--', '<?x', '<![CDATA[', '`` open', '* * *\n***', `<!-- ${'x'.repeat(30_000)}`, '```\n'.repeat(2001)])(
    'what is left open ends where the note does (%#)', (body) => {
      expect(headings(written('markdown', of(...pages(body))))).toEqual(ours);
    },
  );

  test.each(['# one', 'one\ntwo\n===', '## one', '> # one', '###### one'])('headings of %j stand below those of pages', (body) => {
    const text = written('markdown', of(...pages(body)));
    expect(headings(text)).toEqual(ours);
    expect(text).not.toMatch(/^> #{1,2} /mu);
    expect(text).toMatch(/^(?:> )?#{3,6} one/mu);
    expect(text).not.toMatch(/^=+$/mu);
  });

  test('tags are text', () => {
    expect(written('markdown', of({ ...note, body: 'a <b onclick="x">b</b> <script>' }))).toContain(String.raw`a \<b onclick="x">b\</b> \<script>`);
  });

  test('whatever notes hold, the headings are those of the report', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('# a', '\n', '===', '---', '> ', '- ', '```', '~~~', '<!--', '<b', '>', '    ', '\\', '`', 'x'), { maxLength: 12 }).map((parts) => parts.join('')), (body) => {
      expect(headings(written('markdown', of(...pages(body))))).toEqual(ours);
    }));
  });
});

describe('the HTML report', () => {
  const html = written('html', { ...collection, notes: [...collection.notes, { ...pageNote, id: 'y', body: '<script>alert(1)</script> [x](javascript:y)', tags: ['<b>'] }] });

  test('names the language of every text, and shows both, the note, its tags, its colour’s name and its relations', () => {
    expect(html).toContain('<blockquote lang="zh-Hans" title="中文">河水𠮷清了。</blockquote><blockquote lang="en" title="English">The river is clear.\n- fish &amp; &lt;birds&gt;</blockquote>');
    expect(html).toContain('<h2><span lang="zh">河清了</span> <span lang="en">The river is clear</span></h2>');
    expect(html).toContain('<p><strong>增译</strong>：见 <em>clear</em>。<br>第二行</p>');
    expect(html).toMatch(/<span class="colour">好译<\/span> · <span class="tag">译法\/增译<\/span>[^\n]*反例 <a href="#n\d">→ \d<\/a>/u);
    expect(html).toContain('<dt>译法</dt><dd>How it is rendered &lt;&amp;&gt;</dd>');
  });

  test('holds the snapshots, and every note leads to its own', () => {
    expect(html).toContain('快照 Snapshot <a href="#s1">2024-03-06</a>');
    expect(html).toContain('<dd>f00d</dd>');
    expect(html).toMatch(/<article id="s1">\n<details>[\s\S]*<tr class="starts"><td lang="zh-Hans">鱼回来了。<\/td><td lang="en">Fish are back.<\/td><\/tr>/u);
  });

  test('runs nothing and fetches nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).toContain('&#x3C;script>');
    for (const report of [html, ...fc.sample(anyCollection, 60).map((all) => written('html', all))]) {
      expect(report.match(/<(?:script|img|iframe|object|embed|link|form|base|svg|math)\b/giu)).toBeNull();
      expect(report.match(/<[a-z][^>]*\s(?:on\w+|src|style|srcdoc|action)\s*=/giu)).toBeNull();
      expect(report.match(/href="(?!https?:|mailto:|#[ns]\d)/giu)).toBeNull();
    }
  });
});
