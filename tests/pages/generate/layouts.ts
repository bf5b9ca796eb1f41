import { escape, type Skin } from './skin.ts';
import type { Item, Line } from './source.ts';

/** Sets the lines of a text in the markup of a skin, and remembers in which order they were set. */
export class Pen {
  readonly order: Line[] = [];
  readonly skin: Skin;

  constructor(skin: Skin) {
    this.skin = skin;
  }

  /** The bare text, as markup. */
  text(line: Line): string {
    this.order.push(line);
    return escape(line.text);
  }

  /** The line as a paragraph or heading of its own. */
  block(line: Line): string {
    this.order.push(line);
    return line.level ? this.skin.heading(line.level, escape(line.text), line.language) : this.skin.paragraph(line.text, line.language);
  }
  blocks(lines: readonly Line[]): string {
    return lines.map((line) => this.block(line)).join('\n');
  }
}

export interface Layout {
  /** What is special about it, for the gold file. */
  about: string;
  /** Goes into the page's style sheet. */
  style?: string;
  body: (items: readonly Item[], pen: Pen) => string;
}

const zhOf = (items: readonly Item[]): Line[] => items.flat().filter((line) => line.language === 'zh');
const enOf = (items: readonly Item[]): Line[] => items.flat().filter((line) => line.language !== 'zh');
const isHeading = (item: Item): boolean => (item[0]?.level ?? 0) > 0;

/** Headings as blocks, and every other item as `paragraph` sets it. */
const each = (paragraph: (item: Item, pen: Pen) => string) => (items: readonly Item[], pen: Pen): string =>
  items.map((item) => (isHeading(item) ? pen.blocks(item) : paragraph(item, pen))).join('\n');

/** Cuts `items` into runs of the given sizes, over and over. */
function runsOf(items: readonly Item[], sizes: readonly number[]): Item[][] {
  const runs: Item[][] = [];
  for (let from = 0; from < items.length; ) {
    const size = sizes[runs.length % sizes.length] ?? 1;
    runs.push(items.slice(from, from + size));
    from += size;
  }
  return runs;
}

/** The parts of a text that begin with an item like `starts`. */
function sectionsOf(items: readonly Item[], starts: (item: Item) => boolean): Item[][] {
  const sections: Item[][] = [];
  for (const item of items) {
    if (starts(item) || !sections.length) sections.push([]);
    sections.at(-1)?.push(item);
  }
  return sections;
}

const alternating = (items: readonly Item[], pen: Pen): string => pen.blocks(items.flat());
const inTurn = (items: readonly Item[], pen: Pen): string => `${pen.blocks(zhOf(items))}\n${pen.blocks(enOf(items))}`;

/** A heading in one line, as `join` writes it. */
const headingLines = (join: (zh: string, en: string) => string) => (items: readonly Item[], pen: Pen): string =>
  items
    .map((item) => {
      const [first, second] = item;
      if (!first?.level || !second) return pen.blocks(item);
      return pen.skin.heading(first.level, join(pen.text(first), pen.text(second)), 'zh');
    })
    .join('\n');

const cells = (item: Item, pen: Pen, tag: string): string => {
  const cell = (lines: readonly Line[]): string => `<${tag}>${lines.map((line) => pen.text(line)).join('<br>')}</${tag}>`;
  const noted = item.filter((line) => line.role === 'note');
  const texts = item.filter((line) => line.role !== 'note');
  return `<tr>${cell(zhOf([texts]))}${cell(enOf([texts]))}${tag === 'th' ? '<th></th>' : cell(noted)}</tr>`;
};

const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const layouts: Record<string, Layout> = {
  alternating: { about: 'one block, then its translation', body: alternating },
  blocks: { about: 'zh block then en block', body: inTurn },
  runs: {
    about: 'runs of zh blocks, each followed by the run of their translations',
    body: (items, pen) => runsOf(items, [1, 3, 2]).map((run) => inTurn(run, pen)).join('\n'),
  },
  lines: {
    about: 'sentence lines: span.chinese and span.english in one p',
    style: '.chinese { color: #222; } .english { color: #666; margin-left: .5em; }',
    body: each((item, pen) => `<p class="sentence">${item.map((line) => `<span class="${line.language === 'zh' ? 'chinese' : 'english'}">${pen.text(line)}</span>`).join('\n')}</p>`),
  },
  br: { about: 'both languages in one p, one br between', body: each((item, pen) => `<p>${item.map((line) => pen.text(line)).join('<br>\n')}</p>`) },
  spans: {
    about: 'both languages in one p, in sibling inline spans with nothing between',
    body: each((item, pen) => `<p>${item.map((line) => `<span class="${line.language === 'zh' ? 'txt-a' : 'txt-b'}">${pen.text(line)}</span>`).join('')}</p>`),
  },
  run: { about: 'both languages in one text run of a p, with nothing between', body: each((item, pen) => `<p>${item.map((line) => pen.text(line)).join('')}</p>`) },
  'single-run': {
    about: 'the whole text in one text run, languages in turn, with nothing between',
    body: (items, pen) => `${pen.blocks(items.filter(isHeading).flat())}\n<div class="text">${items.filter((item) => !isHeading(item)).flat().map((line) => pen.text(line)).join('')}</div>`,
  },
  'table-one-row': {
    about: 'table with one row for all: a cell of zh paragraphs and a cell of en paragraphs',
    style: 'td { vertical-align: top; width: 50%; padding: 0 12px; }',
    body: (items, pen) => `<table><tbody><tr>\n<td>${pen.blocks(zhOf(items))}</td>\n<td>${pen.blocks(enOf(items))}</td>\n</tr></tbody></table>`,
  },
  'table-notes': {
    about: 'table, a row a pair, with header row, empty cells and a notes column',
    style: 'table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: 6px 10px; vertical-align: top; }',
    body: (items, pen) => {
      const rows = items.filter((item) => !isHeading(item));
      return `${pen.blocks(items.filter(isHeading).flat())}\n<table>\n${rows.map((item) => cells(item, pen, item[0]?.role === 'optional' ? 'th' : 'td')).join('\n')}\n</table>`;
    },
  },
  grid: {
    about: 'CSS grid in columns: all zh, then all en in the DOM, side by side on the screen',
    style: '.duo { display: grid; grid-template-columns: 1fr 1fr; grid-auto-flow: column; gap: 0 32px; } .duo > * { margin: 0 0 1em; }',
    body: (items, pen) => `<div class="duo" style="grid-template-rows: repeat(${items.length}, auto)">\n${inTurn(items, pen)}\n</div>`,
  },
  'grid-order': {
    about: 'CSS grid whose order property puts the zh cell before the en cell that precedes it in the DOM; the heading comes last in the DOM',
    style: '.duo { display: grid; grid-template-columns: 1fr 1fr; gap: 0 32px; }',
    body: (items, pen) => {
      const cell = (line: Line | undefined, order: number): string => (line ? `<div style="order: ${order}">${pen.block(line)}</div>` : '');
      const ordered = items.map((item, index) => ({ item, index }));
      const turned = [...ordered.filter(({ item }) => !isHeading(item)), ...ordered.filter(({ item }) => isHeading(item))];
      return `<div class="duo">\n${turned.map(({ item, index }) => `${cell(item[1], 2 * index + 1)}\n${cell(item[0], 2 * index)}`).join('\n')}\n</div>`;
    },
  },
  tabs: {
    about: 'tabs: the zh panel shown, the en panel display:none',
    style: '.tab-pane { display: none; } .tab-pane.active { display: block; } .nav-tabs li { display: inline-block; padding: 4px 14px; }',
    body: (items, pen) =>
      `<ul class="nav-tabs"><li class="on"><a href="#cn">中文</a></li><li><a href="#en">English</a></li></ul>\n<div class="tab-pane active" id="cn">\n${pen.blocks(zhOf(items))}\n</div>\n<div class="tab-pane" id="en">\n${pen.blocks(enOf(items))}\n</div>`,
  },
  details: {
    about: 'a closed details with the translation under each paragraph',
    body: each((item, pen) => `${pen.blocks(zhOf([item]))}\n<details><summary>查看原文</summary>${pen.blocks(enOf([item]))}</details>`),
  },
  list: {
    about: 'list items: zh li and en li in turn',
    body: (items, pen) =>
      sectionsOf(items, isHeading)
        .map((section) => {
          const [first = [], ...rest] = section;
          const own = isHeading(first) ? rest : section;
          const heading = isHeading(first) ? `${pen.blocks(first)}\n` : '';
          return own.length ? `${heading}<ul>\n${own.flat().map((line) => `<li>${pen.text(line)}</li>`).join('\n')}\n</ul>` : heading;
        })
        .join('\n'),
  },
  'list-both': {
    about: 'ordered list, both languages in one li',
    body: (items, pen) =>
      `${pen.blocks(items.filter(isHeading).flat())}\n<ol>\n${items.filter((item) => !isHeading(item)).map((item) => `<li>${item.map((line, index) => (index ? `<div class="tr">${pen.text(line)}</div>` : pen.text(line))).join('')}</li>`).join('\n')}\n</ol>`,
  },
  divs: { about: 'divs without paragraphs, in turn', body: (items, pen) => items.flat().map((line) => `<div${line.level ? ' class="t"' : ''}>${pen.text(line)}</div>`).join('\n') },
  'br-runs': {
    about: 'bare text parted by <br><br>, in turn, padded with U+3000 and &nbsp;',
    body: (items, pen) =>
      items
        .flat()
        .map((line) => (line.level ? `<b>${pen.text(line)}</b>` : `${line.language === 'zh' ? '\u3000\u3000' : '&nbsp;&nbsp;&nbsp;&nbsp;'}${pen.text(line)}`))
        .join('<br><br>\n'),
  },
  'br-blocks': {
    about: 'bare text parted by <br><br>, zh block then en block, lines of one paragraph broken with br',
    body: (items, pen) => [...zhOf(items), ...enOf(items)].map((line) => pen.text(line).replace(/(?<=[，,]) ?(?=.{12})/u, '<br>\n')).join('<br><br>\n'),
  },
  padded: {
    about: 'en p, then its zh p, padded with U+3000 and &nbsp;, with empty paragraphs between',
    body: (items, pen) =>
      items
        .map((item) => [...enOf([item]), ...zhOf([item])].map((line) => (line.level ? pen.block(line) : `<p>${line.language === 'zh' ? '\u3000\u3000' : '&nbsp; &nbsp; &nbsp;'}${pen.text(line)}</p>`)).join('\n<p>&nbsp;</p>\n'))
        .join('\n<p>\u3000</p>\n'),
  },
  pages: {
    about: 'en block, then its zh block; cut into page divs regardless of the pairs, all but the first hidden',
    style: '.page { display: none; } .page.current { display: block; }',
    body: (items, pen) => {
      const lines = items.flatMap((item) => [...enOf([item]), ...zhOf([item])]);
      const cut = runsOf(lines.map((line) => [line]), [5]);
      const bar = `<div class="pager">${cut.map((_, index) => `<a href="#p${index + 1}">${index + 1}</a>`).join(' ')} <a href="#p2">下一页</a></div>`;
      return `${cut.map((page, index) => `<div class="page${index ? '' : ' current'}" id="p${index + 1}">\n${pen.blocks(page.flat())}\n</div>`).join('\n')}\n${bar}`;
    },
  },
  sections: {
    about: 'several articles on one page, each zh block then en block under headings of its own',
    body: (items, pen) => sectionsOf(items, (item) => item[0]?.level === 1).map((section) => `<article class="post">\n${inTurn(section, pen)}\n</article>`).join('\n<hr>\n'),
  },
  verse: {
    about: 'poem in two columns, line by line, in stanzas',
    style: '.poem { display: flex; gap: 48px; } .stanza { margin-bottom: 1em; } .l { display: block; }',
    body: (items, pen) => {
      const column = (side: (lines: readonly Item[]) => Line[]): string =>
        runsOf(items.filter((item) => !isHeading(item)), [6])
          .map((stanza) => `<div class="stanza">${side(stanza).map((line) => `<span class="l">${pen.text(line)}</span>`).join('\n')}</div>`)
          .join('\n');
      return `${pen.blocks(items.filter(isHeading).flat())}\n<div class="poem">\n<div>${column(zhOf)}</div>\n<div>${column(enOf)}</div>\n</div>`;
    },
  },
  shadow: {
    about: 'one block, then its translation, in an open shadow root that a script attaches',
    body: (items, pen) =>
      `<story-reader>\n${alternating(items, pen)}\n</story-reader>\n<script>\ncustomElements.define('story-reader', class extends HTMLElement {\n  connectedCallback() { this.attachShadow({ mode: 'open' }).append(...this.childNodes); }\n});\n</script>`,
  },
  'shadow-declared': {
    about: 'zh block then en block in a declarative open shadow root',
    body: (items, pen) => `<article-body><template shadowrootmode="open"><style>p { line-height: 1.8; }</style>\n${inTurn(items, pen)}\n</template></article-body>`,
  },
  frame: {
    about: 'zh block then en block in a frame of the page’s own (srcdoc)',
    body: (items, pen) => `<iframe width="100%" height="900" srcdoc="${attribute(`<!doctype html><body>\n${inTurn(items, pen)}\n</body>`)}"></iframe>`,
  },
  'heading-space': { about: 'headings "中文 English" in one line, p and p in turn below', body: headingLines((zh, en) => `${zh} ${en}`) },
  'heading-paren': { about: 'headings "English（中文）" in one line, en p then zh p below', body: (items, pen) => headingLines((en, zh) => `${en}（${zh}）`)(items.map((item) => [...enOf([item]), ...zhOf([item])]), pen) },
  'heading-bar': { about: 'headings "中文 | English" in one line, p and p in turn below', body: headingLines((zh, en) => `${zh} | ${en}`) },
};
