import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paragraph } from '../../components/views/paragraph.ts';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import type { ParallelSentence } from '../../lib/article/parallel-text.ts';
import { type Mark, MARK_KINDS } from '../../lib/page/rich-text.ts';
import { bundle } from './support/bundle.ts';
import type { ParagraphBundle } from './support/paragraph-bundle.ts';

declare const paragraphs: ParagraphBundle;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: ensureChromium(), args: root ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundle('paragraph-bundle.ts') });
});
afterAll(() => browser.close());

function paragraphOf(text: string, { sentences = [], marks = [], ...cell }: Partial<Paragraph['cell']> & { sentences?: ParallelSentence[]; marks?: Mark[] } = {}): Paragraph {
  return { cell: { block: 3, text, extent: { start: 0, end: text.length }, language: 'en', role: 'paragraph', level: 0, sentences, ...cell }, level: 2, marks };
}
const sentence = (start: number, end: number, bead = 0, paired = true): ParallelSentence => ({ start, end, bead, paired });
const draw = (paragraph: Paragraph) => page.evaluate((one) => paragraphs.draw(one), paragraph);
const redraw = (before: Paragraph, now: Paragraph) => page.evaluate(([one, other]) => paragraphs.redraw(one, other), [before, now] as const);

describe('a paragraph of a view', () => {
  test.each<[string, Paragraph, string]>([
    ['sentences, and what stands between them', paragraphOf('One. Two.', { sentences: [sentence(0, 4, 7), sentence(5, 9, 8, false)] }),
      '<p class="paragraph" lang="en" data-block="3" data-from="0"><span class="sentence" data-bead="7">One.</span> <span class="sentence" data-bead="8" data-paired="false">Two.</span></p>'],
    ['a heading', paragraphOf('One', { role: 'heading', level: 4 }), '<p class="heading" role="heading" aria-level="2" data-level="4" lang="en" data-block="3" data-from="0">One</p>'],
    ['a quotation', paragraphOf('一', { role: 'quote', language: 'zh-Hant' }), '<blockquote lang="zh-Hant" data-block="3" data-from="0">一</blockquote>'],
    ['a link with emphasis in it', paragraphOf('a b', { sentences: [sentence(0, 3)], marks: [{ start: 0, end: 3, kind: 'link', href: 'https://example.org/' }, { start: 2, end: 3, kind: 'em' }] }),
      '<p class="paragraph" lang="en" data-block="3" data-from="0"><span class="sentence" data-bead="0"><a href="https://example.org/" target="_blank" rel="noopener noreferrer">a </a><a href="https://example.org/" target="_blank" rel="noopener noreferrer"><em>b</em></a></span></p>'],
    ['markup as text', paragraphOf('<img src=x onerror=alert(1)>'), '<p class="paragraph" lang="en" data-block="3" data-from="0">&lt;img src=x onerror=alert(1)&gt;</p>'],
  ])('shows %s', async (_what, paragraph, html) => {
    expect(await draw(paragraph)).toBe(html);
  });

  test('of which only the numbers of its sentences have changed is the same elements with other numbers', async () => {
    const [before, now] = [0, 5].map((bead) => paragraphOf('One. Two.', { sentences: [sentence(0, 4, bead), sentence(5, 9, bead + 1, bead > 0)], block: bead }));
    const { html, fresh, same } = await redraw(before as Paragraph, now as Paragraph);
    expect(html).toBe(fresh);
    expect(same).toBe(true);
  });

  test('drawn again is what it would be drawn anew', async () => {
    const marks = (length: number) => fc.array(fc.record({ start: fc.nat(length), size: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom(...MARK_KINDS) }), { maxLength: 3 })
      .map((all): Mark[] => all.map(({ start, size, kind }) => ({ start, end: start + size, kind, ...(kind === 'link' && { href: 'https://example.org/' }) })).sort((a, b) => a.start - b.start || b.end - a.end));
    const sentences = (length: number) => fc.tuple(fc.uniqueArray(fc.nat(length), { maxLength: 5 }), fc.nat(9), fc.boolean())
      .map(([cuts, bead, paired]) => cuts.sort((a, b) => a - b).slice(1).map((end, index) => sentence(cuts[index] ?? 0, end, bead + index, paired)));
    const paragraph = fc.string({ minLength: 1, maxLength: 8 }).chain((text) => fc.record({ sentences: sentences(text.length), marks: marks(text.length), role: fc.constantFrom('paragraph', 'heading', 'quote'), block: fc.nat(3) })
      .map((rest) => paragraphOf(text, rest as Parameters<typeof paragraphOf>[1])));
    const pair = fc.oneof(fc.tuple(paragraph, paragraph), fc.tuple(paragraph, fc.nat(5)).map(([one, by]): [Paragraph, Paragraph] => [one, { ...one, cell: { ...one.cell, sentences: one.cell.sentences.map((each) => ({ ...each, bead: each.bead + by, paired: by % 2 === 0 })) } }]));
    await fc.assert(fc.asyncProperty(pair, async ([before, now]) => {
      const { html, fresh } = await redraw(before, now);
      expect(html).toBe(fresh);
    }), { numRuns: 300 });
  });
});
