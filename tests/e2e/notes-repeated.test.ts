import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, Notes } from './support/notes.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(() => forgetNotes(chromium));

describe('a word that stands many times', () => {
  const bridge = `<title>老桥</title><article><h1>老桥的春天</h1><h1>Spring at the old bridge</h1>
    <p>春天到了，老桥边的柳树发了新芽。老桥下的河水涨了，孩子们在老桥上放风筝。</p>
    <p>Spring has come, and the willows by the old bridge are budding. The river under the old bridge has risen, and children fly kites on the old bridge.</p>
    <p>李师傅每天早上六点来到老桥边卖豆浆。他说，老桥是他的邻居。</p>
    <p>Master Li comes to the old bridge at six every morning to sell soy milk. He says that the old bridge is his neighbour.</p>
    <p>秋天的时候，游客从城里来看红叶，常常在老桥上拍照。</p>
    <p>In autumn visitors come from the city to see the red leaves, and often take photographs on the old bridge.</p></article>`;

  /** Where words are marked: colour, words, and what stands before them in their paragraph. */
  const marked = (notes: Notes) =>
    notes.page.evaluate(() =>
      ['green', 'red', 'blue'].flatMap((colour) =>
        [...((CSS.highlights as unknown as Map<string, Set<Range>>).get(`duizhao-note-${colour}`) ?? [])].map((range) => [colour, range.toString(), range.startContainer.textContent?.slice(0, range.startOffset)]),
      ),
    );

  test.each([['the same', bridge], ['longer by a heading and a paragraph', bridge.replace('<article>', '<article><h2>老桥，老桥</h2><p>老桥的照片，见老桥网。</p>')]])('is found where it was marked, in either language, when the page is opened again and is %s', async (_, later) => {
    const page = await chromium.openServed('/bridge', `<!doctype html><meta charset=utf-8>${bridge}`);
    await (await chromium.popupOn(page)).sentence();
    const notes = new Notes(page);
    for (const [word, turn, colour] of [['老桥', 4, 'Green'], ['old bridge', 5, 'Red'], ['老桥', 6, 'Blue']] as const) {
      await notes.select(word, 'article', turn);
      await notes.bar.getByRole('button', { name: `Highlight: ${colour}` }).click();
      await expect.poll(() => notes.bar.count(), soon).toBe(0);
    }
    await expect.poll(async () => (await marked(notes)).length, soon).toBe(6);
    const before = await marked(notes);
    expect(before.filter(([, words]) => words === '老桥').map(([, , start]) => start)).toEqual(['春天到了，老桥边的柳树发了新芽。老桥下的河水涨了，孩子们在', '李师傅每天早上六点来到', '李师傅每天早上六点来到老桥边卖豆浆。他说，']);
    chromium.server.serve('/bridge', `<!doctype html><meta charset=utf-8>${later}`);
    await page.reload();
    await (await chromium.popupOn(page)).sentence();
    await expect.poll(() => marked(notes), soon).toEqual(before);
  });
});
