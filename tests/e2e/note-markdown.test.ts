import { beforeAll, describe, expect, test } from 'vitest';
import { appPage } from '../apps/bundle.ts';
import { useChromium } from './support/chromium.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
let address: string;
beforeAll(async () => {
  address = chromium.server.serve('/note-markdown', await appPage('note-markdown'));
});

const open = async (markdown: string) => {
  const page = await chromium.open(address);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate((hash) => { location.hash = hash; }, encodeURIComponent(markdown));
  return { page, asked, note: page.locator('.markdown') };
};

describe('a note in Markdown, drawn', () => {
  test('is read with its lists, emphasis and line breaks', async () => {
    const { note } = await open('**增译。**见\n第二行\n\n1. 一\n2. 二\n\n> 引文');
    await expect.poll(() => note.getByText('第二行').innerText(), soon).toBe('增译。见\n第二行');
    expect(await note.locator('strong').allTextContents()).toEqual(['增译。']);
    expect(await note.getByRole('listitem').allTextContents()).toEqual(['一', '二']);
  });

  test('runs nothing, fetches nothing, and leads to the web only', async () => {
    const hostile = ['<img src="/pwned" onerror="window.pwned=1">', '<script>window.pwned=1</script>', '![x](/pwned.png)', '![河](https://img.test/pwned.png)', '[a](javascript:window.pwned=1)', '[b](https://b.test/)', '<svg onload=window.pwned=1>', '[c](data:text/html,<script>)'].join('\n\n');
    const { page, asked, note } = await open(hostile);
    await expect.poll(() => note.textContent(), soon).toContain('<script>window.pwned=1</script>');
    expect(await note.locator('img, script, svg, iframe').count()).toBe(0);
    const links = await note.locator('a').evaluateAll((all) => all.map((link) => [...link.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')));
    expect(links).toEqual(['href=https://img.test/pwned.png rel=noreferrer target=_blank', 'href=https://b.test/ rel=noreferrer target=_blank']);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(asked).toEqual([]);
  });

  test.each([['quotes in quotes', '>'.repeat(20_000)], ['brackets', '['.repeat(50_000)]])('%s beyond measure are shown as they stand, at once', async (_name, bomb) => {
    const { note } = await open(bomb);
    await expect.poll(() => note.locator('p.plain').textContent(), { timeout: 5000 }).toBe(bomb);
  });
});
