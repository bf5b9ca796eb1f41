import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageBundle } from './support/page-bundle.ts';
import { useReaderPage } from './support/read-page-harness.ts';

declare const reader: PageBundle;

const harness = useReaderPage();

const text = fc.string({
  unit: fc.constantFrom('河', '水', '𠮷', 'a', 'b', '.', '。', ' ', '\n', '\u3000', '&nbsp;', '\u200b', '\u00ad', '&lt;', 'The river runs. ', '河水变清了。'),
  maxLength: 8,
});
const tag = fc.constantFrom('p', 'div', 'span', 'em', 'a', 'li', 'td', 'pre', 'h2', 'ruby', 'rt', 'button', 'details', 'summary', 'blockquote', 'table', 'slot');
const style = fc.option(
  fc.constantFrom(
    ...['block', 'inline', 'inline-block', 'none', 'contents', 'flex', 'inline-flex', 'grid', 'table', 'table-cell', 'list-item'].map((value) => `display:${value}`),
    'display:flex;flex-direction:row-reverse', 'display:flex;flex-direction:column-reverse', 'display:grid;grid-template-columns:1fr 1fr',
    'order:1', 'order:-1', 'grid-row:1;grid-column:2', 'grid-column:1', 'float:left', 'float:right', 'position:absolute', 'visibility:hidden',
    'white-space:pre-line', 'content-visibility:auto', 'content-visibility:hidden', 'writing-mode:vertical-rl', 'font-weight:700', 'opacity:0',
  ),
  { freq: 2 },
);
const slot = fc.constantFrom('', ' slot="a"', ' slot="b"');

const { tree } = fc.letrec<{ tree: string; children: string; shadow: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<hr>', '<wbr>', '<!-- note -->', '<img alt="x">', '<script>1</script>', '<br style="display:none">'),
    fc.tuple(tag, style, slot, tie('children')).map(([name, css, at, inner]) => `<${name}${at}${css ? ` style="${css}"` : ''}>${inner}</${name}>`),
    fc.tuple(style, tie('shadow'), tie('children')).map(
      ([css, shade, inner]) => `<div${css ? ` style="${css}"` : ''}><template shadowrootmode="open">${shade}</template>${inner}</div>`,
    ),
  ),
  children: fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
  shadow: fc.tuple(tie('children'), fc.subarray(['<slot></slot>', '<slot name="a">ab</slot>', '<slot name="b"></slot>']), tie('children')).map(
    ([before, slots, after]) => `${before}<p>${slots.toReversed().join('河')}</p>${after}`,
  ),
}));

/** Found once: a child that shows in a slot of its own, between two that show elsewhere. */
const SLOTTED_AMONG =
  '<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p><slot name="a">ab</slot>河<slot></slot></p></template>河<em slot="a">河</em>河</div><p></p></template></div>';

/** Found once: a slot that is folded away. */
const SLOT_FOLDED = '<div><template shadowrootmode="open"><details><slot></slot></details><p></p></template>河</div>';

test('in any tree offsets go to the DOM and back, all that is seen is read once, and the tree stays as it was', async () => {
  const { page } = harness;
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 6 }), shares, async (trees, random) => {
      await harness.show(trees.join(''));
      const { before, after, wrong } = await page.evaluate((numbers) => {
        const serialised = () => document.documentElement.getHTML({ serializableShadowRoots: true });
        const before = serialised();
        return { wrong: [...reader.roundTrip(numbers), ...reader.unaccounted()], before, after: serialised() };
      }, random);
      expect(wrong).toEqual([]);
      expect(after).toBe(before);
    }),
    { numRuns: 400, examples: [[[SLOTTED_AMONG], [0, 0.875, 0, 0, 0, 0, 0, 0]], [[SLOT_FOLDED], [0, 0, 0, 0, 0, 0, 0, 0]]] },
  );
}, 180_000);
