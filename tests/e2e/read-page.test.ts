import { describe, expect, test } from 'vitest';
import type { PageBundle } from './support/page-bundle.ts';
import { useReaderPage } from './support/read-page-harness.ts';

declare const reader: PageBundle;

const harness = useReaderPage();

/** What the reader makes of a page's body. */
async function textsOf(body: string): Promise<string[]> {
  await harness.show(body);
  return harness.page.evaluate(() => reader.blocksOf().map((block) => block.text));
}

describe('readPage', () => {
  test.each([
    ['blocks by layout, not by tag', '<span style="display:block">河水</span><div style="display:inline">清</div><div style="display:inline">了</div>', ['河水', '清了']],
    ['text between blocks is a block', 'River<p>Bridge</p>Bank', ['River', 'Bridge', 'Bank']],
    ['words cut by inline elements stay whole', '<p>Spokespe<span>rson</span></p>', ['Spokesperson']],
    ['scripts, styles, templates, fields and buttons are no text', '<p>River<script>1</script><style>p{}</style><template>x</template><button>Go</button><select><option>a</select></p>', ['River']],
    ['ruby annotations are left out', '<p><ruby>河<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>水</p>', ['河水']],
    ['both languages of one element become two blocks', '<p>河水变清了。<br>The river runs clear.</p>', ['河水变清了。', 'The river runs clear.']],
    ['a hidden half is read', '<div style="display:none"><p>River</p><p>Bridge</p></div>', ['River', 'Bridge']],
    ['open shadow roots are read', '<div><template shadowrootmode="open"><p>in the shade</p></template></div>', ['in the shade']],
    ['a form that shadows its own properties is read', '<form><input name="parentNode"><input name="childNodes"><input name="localName"><p>River</p></form>', ['River']],
    ['slotted text is read where it shows, once', '<div><template shadowrootmode="open"><p><slot name="b"></slot>, <slot></slot></p></template>Bank<b slot="b">River</b><i slot="c">none</i></div>', ['River, Bank']],
    ['a slot without text shows its own', '<div><template shadowrootmode="open"><slot>River</slot></template></div>', ['River']],
    ['boxes in the order that CSS gives them', '<div style="display:flex"><p style="order:2">River</p><p>Bank</p><p style="order:1">Bridge</p></div>', ['Bank', 'Bridge', 'River']],
    ['reversed columns', '<div style="display:flex;flex-direction:column-reverse"><p>River</p><p>Bank</p></div>', ['Bank', 'River']],
    ['grids row by row', '<div style="display:grid"><p style="grid-column:1;grid-row:1">河</p><p style="grid-column:1;grid-row:2">桥</p><p style="grid-column:2;grid-row:1">River</p><p style="grid-column:2;grid-row:2">Bridge</p></div>', ['河', 'River', '桥', 'Bridge']],
    ['grids by their areas', '<div style="display:grid;grid-template-areas:\'a b\'"><p style="grid-area:b">River</p><p style="grid-area:a">河</p></div>', ['河', 'River']],
    ['what is clipped away for screen readers is left out', '<p>River<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"> (opens a window)</span></p>', ['River']],
    ['the hidden rendering in a line is a block of its own', '<p><span>河水变清了。</span><span style="display:none">The river runs clear.</span></p>', ['河水变清了。', 'The river runs clear.']],
    ['hidden labels in a line are left out', '<p>The river<span style="display:none">[edit]</span> runs</p>', ['The river runs']],
    ['a drop cap belongs to its word', '<p><span style="float:left;font-size:3em">R</span>iver</p>', ['River']],
    ['a placed note does not part the line', '<p>The river<i style="position:absolute">note</i> runs</p>', ['The river runs', 'note']],
    ['a hidden line break is none', '<pre>The<br style="display:none"> river</pre>', ['The river']],
    ['text for eyes only is read', '<p aria-hidden="true">River</p><p style="opacity:0">Bank</p>', ['River', 'Bank']],
    ['places to break a word do not part it', '<p>Spokes<wbr>per&shy;son</p>', ['Spokesperson']],
    ['contents without a box are in their parent', '<p>The <span style="display:contents"><b>river</b></span> runs</p>', ['The river runs']],
    ['boxes in a line are of the line', '<p>The <span style="display:inline-block">river</span> runs</p>', ['The river runs']],
    ['cells by layout', '<div style="display:table-row"><span style="display:table-cell">河</span><span style="display:table-cell">River</span></div>', ['河', 'River']],
    ['what waits to be found or scrolled to is read', '<p hidden="until-found">River</p><p style="content-visibility:auto">Bank</p>', ['River', 'Bank']],
    ['vertical lines, edited text and old ruby', '<p style="writing-mode:vertical-rl">河水</p><p contenteditable="true">River</p><p><ruby><rb>桥</rb><rtc><rt>qiáo</rt></rtc></ruby></p>', ['河水', 'River', '桥']],
    ['source text, whatever CSS makes of its letters', '<p style="text-transform:uppercase">River</p>', ['River']],
    ['formulas and drawings are no text', '<p>River <math><mi>x</mi></math><svg><text>y</text></svg></p>', ['River']],
    ['nothing is nothing', '<p> &nbsp;\u3000</p>', []],
  ])('%s', async (_name, body, texts) => {
    expect(await textsOf(body)).toEqual(texts);
  });

  test.each([
    ['a heading', '<h2>River</h2>', { role: 'heading', level: 2 }],
    ['an ARIA heading', '<div role="heading" aria-level="3">River</div>', { role: 'heading', level: 3 }],
    ['a bold line', '<p><strong>The river</strong></p>', { role: 'heading', level: 3 }],
    ['a bold sentence', '<p><b>The river runs clear.</b></p>', { role: 'paragraph', level: 0 }],
    ['a list item', '<ul><li>River</li></ul>', { role: 'item' }],
    ['a table cell', '<table><tr><td>River</td></tr></table>', { role: 'cell' }],
    ['a link', '<p><a href="/">River</a></p>', { linkDensity: 1 }],
    ['a closed details', '<details><summary>More</summary><p>River</p></details>', { hidden: true }],
    ['an invisible paragraph', '<p style="visibility:hidden">River</p>', { hidden: true }],
  ])('%s is told as such', async (_name, body, expected) => {
    await harness.show(body);
    expect((await harness.page.evaluate(() => reader.blocksOf())).at(-1)).toMatchObject(expected);
  });

  // Chromium itself cannot draw 3,000 nested elements: the deeper ones are hidden.
  test.each([
    [1_500, 'block'],
    [10_000, 'none'],
  ])('%i elements deep is not too deep', async (depth, display) => {
    await harness.page.evaluate(
      ([levels, shown]) => {
        document.body.textContent = '';
        let deepest: Element = document.body.appendChild(document.createElement('div'));
        deepest.setAttribute('style', `display: ${String(shown)}`);
        for (let level = 0; level < Number(levels); level++) deepest = deepest.appendChild(document.createElement('div'));
        deepest.textContent = 'River';
      },
      [depth, display],
    );
    expect(await harness.page.evaluate(() => reader.blocksOf().map((block) => block.text))).toEqual(['River']);
  });
});
