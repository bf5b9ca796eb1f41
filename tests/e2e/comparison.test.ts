import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { bringIn, compareWithFile, ComparisonPage, openLibrary } from './support/comparison.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const source = ['新桥将在明年春天通车。', '到时候过河只要三分钟。', '村民们高兴，也有些舍不得。', '老船工说，他会常来看看这条河。'];
const first = ['The new bridge will open next spring.', 'Crossing the river will then take three minutes.', 'The villagers are glad, and a little sorry.', 'The old boatman says he will often come to see the river.'];
const second = ['The new bridge opens next spring.', 'crossing the river will then take three minutes', 'The villagers are glad, and a little sorry.', 'The old ferryman says he will often come to see the river.'];
const third = ['A new bridge is to open in spring.', 'The villagers are glad, and a little sorry.', 'The old boatman says he will often come to see the river.'];
const tsv = (title: string, renderings: readonly string[], zh: readonly string[] = source): { name: string; text: string } => ({
  name: `${title}.tsv`,
  text: `zh\ten\n${zh.map((text, at) => `${text}\t${renderings[at] ?? ''}\n`).join('')}`,
});
const bridge = (...renderings: string[][]): string => `<!doctype html><title>Bridge</title><main>${[source, ...renderings].flat().map((text) => `<p>${text}</p>`).join('')}</main>`;
const foreign = { name: 'grain.tsv', text: 'zh\ten\n昨天的会议讨论了粮食价格。\tYesterday the meeting discussed grain prices.\n代表们没有达成一致。\tThe delegates did not agree.\n' };

const pair = [
  `${source[0] ?? ''} | The new bridge [will open] next spring. | The new bridge [opens] next spring.`,
  `${source[1] ?? ''} | <Crossing> the river will then take three minutes<.> | <crossing> the river will then take three minutes`,
  `${source[2] ?? ''} | The villagers are glad, and a little sorry. | The villagers are glad, and a little sorry.`,
  `${source[3] ?? ''} | The old [boatman] says he will often come to see the river. | The old [ferryman] says he will often come to see the river.`,
];

describe('two saved articles', () => {
  test('stand in columns, sentence by sentence, with their differences marked and counted', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', second));
    const comparison = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    expect(await comparison.rows()).toEqual(pair);
    expect(await comparison.page.getByTestId('compare-counts').textContent()).toBe('4 rows · identical: 1 · same words: 1 · different: 2');
    await comparison.page.reload();
    await comparison.grid.waitFor();
    expect(await comparison.rows()).toEqual(pair);
  });

  test('are walked by keyboard, from difference to difference', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', second));
    const comparison = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    await comparison.press('j', 'ArrowDown', 'k');
    expect(await comparison.place()).toBe('1');
    await comparison.press('n');
    expect(await comparison.place()).toBe('3');
    await comparison.press('n', 'Shift+N');
    expect(await comparison.place()).toBe('3');
    await comparison.press('Home', 'm', 'n');
    expect(await comparison.place()).toBe('3');
    expect((await comparison.rows())[1]).toBe(pair[1]?.replaceAll(/[<>]/gu, ''));
    await comparison.press('o');
    expect(await comparison.rows()).toHaveLength(2);
    await comparison.press('?');
    await expect.poll(() => comparison.page.locator('#compare-keys').isVisible(), soon).toBe(true);
    expect(await violations(comparison.page)).toEqual([]);
  });

  test('of which one lacks a sentence and has others in one, and a third measured against another', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', [`${second[0] ?? ''} ${second[1] ?? ''}`, ...second.slice(2)], [source.slice(0, 2).join(''), ...source.slice(2)]), tsv('third', third, [source[0] ?? '', ...source.slice(2)]));
    const comparison = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv', 'third.tsv');
    const rows = await comparison.rows();
    expect(rows).toHaveLength(3);
    expect(rows[2]).toBe(`${source[3] ?? ''} | The old (boatman) says he will often come to see the river. | The old [ferryman] says he will often come to see the river. | The old boatman says he will often come to see the river.`);
    await comparison.page.getByRole('radio').nth(1).check();
    await expect.poll(async () => (await comparison.rows())[2], soon).toBe(`${source[3] ?? ''} | The old (boatman) says he will often come to see the river. | The old [ferryman] says he will often come to see the river. | The old (boatman) says he will often come to see the river.`);
    await comparison.page.getByRole('button', { name: english('compare.without', 'third.tsv') }).click();
    await expect.poll(async () => (await comparison.rows()).length, soon).toBe(3);
    expect(await comparison.page.getByRole('radio').count()).toBe(2);
  });

  test('in two scripts, with other marks, and several Chinese texts of one English one', async () => {
    const english1 = ['The bridge opens in spring.', 'Nobody minds the noise of it.'];
    await bringIn(chromium, tsv('simplified', english1, ['桥在春天开通。', '没有人在意它的声音。']), tsv('traditional', english1, ['橋在春天開通。', '無人在意它的聲音。']));
    const comparison = await ComparisonPage.fromList(chromium, 'simplified.tsv', 'traditional.tsv');
    expect(await comparison.rows()).toEqual([
      'The bridge opens in spring. | <桥>在春天<开通>。 | <橋>在春天<開通>。',
      'Nobody minds the noise of it. | [没有人]在意它的<声音>。 | [無人]在意它的<聲音>。',
    ]);
    await comparison.page.getByRole('combobox').selectOption('zh');
    await expect.poll(async () => (await comparison.rows())[0], soon).toBe('桥在春天开通。 | The bridge opens in spring. | The bridge opens in spring.');
    expect(comparison.page.url()).toMatch(/&source=zh$/u);
  });
});

describe('what cannot be compared is told', () => {
  test('articles without a common source', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', second), foreign);
    const list = await openLibrary(chromium);
    for (const title of ['first.tsv', 'second.tsv', 'grain.tsv']) await list.getByRole('checkbox', { name: english('compare.choose', title) }).check();
    await list.getByRole('button', { name: english('compare.chosen') }).click();
    await expect.poll(() => list.getByRole('alert').textContent(), soon).toBe(`${english('compare.unrelated')}grain.tsv`);
    expect(await violations(list)).toEqual([]);
    await list.getByRole('link', { name: english('compare.others') }).click();
    expect(await (await ComparisonPage.on(list)).rows()).toEqual(pair);
  });

  test('the same article twice, none, too many, and what is no longer there or damaged', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', second));
    const list = await openLibrary(chromium);
    await list.getByTestId('library').waitFor();
    const ids = await list.getByTestId('library').getByRole('link').evaluateAll((links) => links.map((link) => new URLSearchParams((link as HTMLAnchorElement).search).get('doc') ?? ''));
    const told = async (query: string): Promise<string | null> => (await openLibrary(chromium, query)).getByRole('alert').textContent();
    expect(await told(`?compare=${ids[0] ?? ''},${ids[0] ?? ''}`)).toBe(english('compare.same'));
    expect(await told('?compare=')).toBe(english('compare.same'));
    expect(await told(`?compare=${Array.from({ length: 9 }, (_, at) => String(at)).join(',')}`)).toBe(english('compare.tooMany'));
    expect(await told(`?compare=${ids[0] ?? ''},nothing`)).toBe(english('compare.notKept'));
    await damage(list, ids[0] ?? '');
    expect(await told(`?compare=${ids.join(',')}`)).toBe(english('compare.notKept'));
  });
});

/** Damages what is kept of a document. */
async function damage(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('duizhao');
        opening.onsuccess = () => {
          const storing = opening.result.transaction('documents', 'readwrite');
          storing.objectStore('documents').put({ id: key, rows: 'gone' });
          storing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    id,
  );
}

describe('the article at hand', () => {
  test('is compared with the other rendering on its page', async () => {
    const workbench = await WorkbenchPage.openOn(chromium, await chromium.openFixture('two-renderings-in-columns.html'));
    await workbench.page.getByRole('button', { name: english('compare.onPage', 2) }).click();
    const comparison = await ComparisonPage.on(workbench.page);
    const rows = await comparison.rows();
    expect(rows.map((row) => row.replaceAll(/[[\]()<>]/gu, '').split(' | ').map((cell) => cell.slice(0, 12)))).toEqual([
      ['老井在村子的正中央，井口', 'The old well', 'In the centr'], ['每天天不亮，挑水的人就在', 'Every day be', 'Before daybr'], ['后来家家都装了自来水，井', 'Later each h', 'Then running'],
      ['只有周奶奶还来，她说自来', 'Only Grandma', 'Only Granny '], ['去年夏天大旱，水管停了十', 'In the great', 'During last '], ['从那以后，井边多了一张长', 'Since then t', 'A bench now '],
    ]);
    // What is kept of it is kept once.
    const again = await WorkbenchPage.openOn(chromium, await chromium.openFixture('two-renderings-in-columns.html'));
    await again.page.getByRole('button', { name: english('compare.onPage', 2) }).click();
    await ComparisonPage.on(again.page);
    const kept = (await openLibrary(chromium)).getByTestId('library').locator('li');
    await expect.poll(() => kept.count(), soon).toBe(3);
  });

  test('is compared with a saved one, and those with the same source come first', async () => {
    await bringIn(chromium, tsv('second', second), foreign);
    const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', bridge(first)));
    await workbench.page.getByRole('button', { name: english('compare.with') }).click();
    const related = workbench.page.locator('#compare-with section').filter({ hasText: english('compare.related') });
    await expect.poll(() => related.getByRole('button').allTextContents(), soon).toEqual(['second.tsv ']);
    expect(await violations(workbench.page)).toEqual([]);
    await related.getByRole('button').click();
    expect(await (await ComparisonPage.on(workbench.page)).rows()).toEqual(pair);
  });

  test.each([
    ['pairs', 'other.tsv', tsv('other', second).text],
    ['the other rendering alone, which is aligned', 'other.txt', second.join('\n')],
  ])('is compared with a file of %s', async (_what, name, text) => {
    const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', bridge(first)));
    await compareWithFile(workbench, name, text);
    const rows = await (await ComparisonPage.on(workbench.page)).rows();
    expect(rows).toEqual(pair);
  });

  test.each([
    ['another text', 'other.txt', 'Yesterday the meeting discussed grain prices.\nThe delegates did not agree on any of it.\nThe talks go on in May.', 'compare.fileUnrelated'],
    ['other pairs', 'grain.tsv', foreign.text, 'compare.fileUnrelated'],
    ['nothing', 'empty.txt', '', 'import.empty'],
    ['a picture', 'a.png', 'PNG', 'import.unknownFormat'],
  ])('of %s it is told what is wrong, and nothing is kept', async (_what, name, text, sentence) => {
    const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', bridge(first)));
    await compareWithFile(workbench, name, text);
    await expect.poll(() => workbench.page.getByTestId('compare-file').textContent(), soon).toBe(`${name}: ${english(sentence)}`);
    await workbench.isKept();
    const kept = (await openLibrary(chromium)).getByTestId('library').locator('li');
    await expect.poll(() => kept.count(), soon).toBe(1);
  });
});

describe('a comparison goes out', () => {
  const formula = [first[0] ?? '', '=HYPERLINK("http://evil.test")', ...first.slice(2)];

  test.each([
    ['HTML', /^<!doctype html>[\s\S]*<mark class="own">will open<\/mark>/u],
    ['TSV', /^Row\tChinese source\tfirst\.tsv/u],
    ['CSV', /^\uFEFFRow,[\s\S]*"'=HYPERLINK\(""http/u],
  ])('as %s', async (format, content) => {
    await bringIn(chromium, tsv('first', formula), tsv('second', second));
    const { page } = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-compare-'));
    const session = await page.context().newCDPSession(page);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.getByRole('button', { name: english('save.as') }).click();
    await page.locator('.formats button').filter({ hasText: format }).click();
    await expect.poll(() => readdirSync(folder).filter((file) => !file.endsWith('.crdownload')), soon).toEqual([`Compare renderings – first.tsv.${format.toLowerCase()}`]);
    expect(readFileSync(join(folder, readdirSync(folder)[0] ?? '')).toString()).toMatch(content);
  });

  test('a row is copied, with the titles', async () => {
    await bringIn(chromium, tsv('first', first), tsv('second', second));
    const comparison = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    await comparison.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await comparison.press('End', 'c');
    await expect.poll(() => comparison.page.getByTestId('said').textContent(), soon).toBe(english('compare.copied'));
    expect(await comparison.page.evaluate(() => navigator.clipboard.readText())).toBe(`${source[3] ?? ''}\nfirst.tsv: ${first[3] ?? ''}\nsecond.tsv: ${second[3] ?? ''}`);
  });
});

describe('the view', () => {
  test.each(['light', 'dark'] as const)('is accessible in the %s scheme, wide and narrow, and columns are resized by keyboard', async (colorScheme) => {
    await bringIn(chromium, tsv('first', first), tsv('second', second));
    const { page } = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    const width = (): Promise<number> => page.locator('.heads .column').first().evaluate((column) => column.getBoundingClientRect().width);
    const before = await width();
    await page.getByRole('separator').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await width()).toBeGreaterThan(before);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });

  test('of ten thousand rows answers at once', async () => {
    const words = ['桥', '河', '船', '山', '水', '云', '村', '路', '树', '井', '田', '灯'];
    const zh = Array.from({ length: 10_000 }, (_, at) => `第${String(at)}天，${[7, 11, 13, 17].map((step) => words[Math.floor(at / step) % words.length]).join('')}都还在原处。`);
    const en = (verb: string): string[] => zh.map((_, at) => `On day ${String(at)} everything ${at % 3 === 0 ? verb : 'was'} where it had been.`);
    await bringIn(chromium, tsv('first', en('stood'), zh), tsv('second', en('remained'), zh));
    const started = Date.now();
    const comparison = await ComparisonPage.fromList(chromium, 'first.tsv', 'second.tsv');
    const opened = Date.now() - started;
    expect(await comparison.grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(await comparison.page.locator('.compare-grid .row').count()).toBeLessThan(400);
    const times = await comparison.page.evaluate(async () => {
      const all: number[] = [];
      for (const key of ['n', 'n', 'j', 'End', 'Home', 'o', 'o', 'n']) {
        const from = performance.now();
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        all.push(performance.now() - from);
      }
      return all;
    });
    console.info(`10,000 rows: opened in ${String(opened)} ms; keys answered in ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    expect(opened).toBeLessThan(15_000);
    expect(Math.max(...times)).toBeLessThan(1000);
  });
});
