import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../lib/commands/browsers.ts';
import { bundle } from './support/bundle.ts';
import { goldOf, pagesFolder } from './support/gold.ts';
import type { ProbeBundle } from './support/probe-bundle.ts';

declare const probe: ProbeBundle;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const asRoot = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: ensureChromium(), args: asRoot ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.addInitScript(await bundle('probe-bundle.ts'));
  await page.goto('about:blank');
});
afterAll(() => browser.close());

const zh = '县图书馆上周把还书箱搬到了河边的小公园里，老人不用再爬楼梯。';
const en = 'Last week the county library moved its return box to the small park by the river.';
const script = `<script type="text/plain">/* ${en} ${en} */</script>`;
const paragraphs = (text: string, times: number): string => `<p>${text}</p>\n`.repeat(times);

async function ask(html: string): ReturnType<typeof asked> {
  await page.evaluate((body) => document.querySelector('body')?.setHTMLUnsafe(body), html);
  return asked();
}
async function asked(): Promise<ReturnType<ProbeBundle['ask']>> {
  return page.evaluate(() => probe.ask());
}

describe('a page may hold both languages', () => {
  test('when it is one of the fixtures that do', async () => {
    const bilingual = readdirSync(pagesFolder).filter((name) => name.endsWith('.html') && goldOf(name).expect === 'bilingual');
    const oneOfEachLayout = new Map(bilingual.map((name) => [/^[a-z]+/u.exec(name)?.[0], name])).values();
    const missed: string[] = [];
    for (const name of oneOfEachLayout) {
      await page.goto(pathToFileURL(join(pagesFolder, name)).href);
      if (!(await asked()).both) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['one text behind the other', paragraphs(zh, 40) + paragraphs(en, 40)],
    ['the English at the very end of a long page', paragraphs(zh, 2500) + paragraphs(en, 3)],
    ['a half that is hidden', `${paragraphs(zh, 3)}<div hidden>${paragraphs(en, 3)}</div>`],
    ['halves in shadow roots', `<div><template shadowrootmode="open">${paragraphs(zh, 3)}<span><template shadowrootmode="open">${en}</template></span></template></div>`],
    ['halves in shadow roots that were written with room about them', `<div>\n <template shadowrootmode="open">${paragraphs(zh, 3)}</template>\n</div><section><template shadowrootmode="open"><slot name="s"></slot>${en}</template><b slot="s">1</b></section>`],
    ['a half in an element of the page’s own', `<my-text><template shadowrootmode="open">${paragraphs(zh, 3)}</template><p>1</p></my-text>${en}`],
    ['a frame of the page’s own', `<p>${zh}</p><iframe style="width: 400px; height: 300px" srcdoc="<p>${en}</p>"></iframe>`],
    ['names that shadow the document’s', `<img name="body"><form name="createTreeWalker"><input name="firstChild"></form>${zh}${en}`],
  ])('%s', async (_name, html) => {
    await page.evaluate((body) => document.querySelector('body')?.setHTMLUnsafe(body), html);
    await expect.poll(async () => (await asked()).both).toBe(true); // frames take a moment
  });
});

describe('a page of one language is none, and costs next to nothing', () => {
  test.each([
    ['Chinese', paragraphs(zh, 2000)],
    ['English', paragraphs(en, 2000)],
    ['Chinese with scripts, and with what is English on every Chinese page', `${script.repeat(20)}<a>English</a> <a>About us</a>${paragraphs(zh, 800)}<p>Powered by XYZ. All rights reserved.</p>`],
    ['English with a switch of the language', `<a>简体中文</a> <a>繁體</a>${paragraphs(en, 800)}`],
    ['nothing', ''],
  ])('%s', async (_name, html) => {
    const answers = [];
    for (let times = 0; times < 9; times++) answers.push(await ask(html));
    expect(answers.map(({ both }) => both)).toEqual(answers.map(() => false));
    // The best of several, as the machine may have been busy with something else, beside what the browser needs here to copy the page.
    const [took, copied] = [Math.min(...answers.map((answer) => answer.took)), Math.min(...answers.map((answer) => answer.copied))];
    expect(took, `${String(copied)} ms to copy the page`).toBeLessThan(3 * copied + 0.3);
  });
});
