import { afterEach, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { BRIDGE } from './support/small-articles.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const open = async (): Promise<WorkbenchPage> => WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));

/** The Chinese column's share of both, in hundredths. */
async function share({ page }: WorkbenchPage): Promise<number> {
  const widths = await page.locator('.row').first().locator('.cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  return Math.round((100 * (widths[0] ?? 0)) / ((widths[0] ?? 0) + (widths[1] ?? 0)));
}

test('the columns are shared out by keyboard and by mouse, and stay so', async () => {
  const workbench = await open();
  const handle = workbench.page.getByRole('separator', { name: english('view.columnWidth') });
  expect(await share(workbench)).toBe(46);
  await handle.focus();
  await workbench.press('ArrowRight', 'ArrowRight');
  expect(await share(workbench)).toBe(50);
  expect(await handle.getAttribute('aria-valuenow')).toBe('50');
  expect(await workbench.place()).toBe('1 zh');
  const box = await handle.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 6, (box?.y ?? 0) + 20];
  await workbench.page.mouse.move(x, y);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x + 150, y, { steps: 3 });
  await workbench.page.mouse.up();
  const dragged = await share(workbench);
  expect(dragged).toBeGreaterThan(56);
  await workbench.page.waitForTimeout(1_000); // stored after a rest
  await workbench.page.reload();
  await workbench.grid.waitFor();
  await expect.poll(() => share(workbench), soon).toBe(dragged);
  await handle.dblclick();
  await expect.poll(() => share(workbench), soon).toBe(46);
});

test('it is dressed as the person has chosen for the views, at once when that changes', async () => {
  const workbench = await open();
  const looks = () =>
    workbench.page.evaluate(() => {
      const [zh, en] = [...document.querySelectorAll('.cell')].map((cell) => getComputedStyle(cell));
      return { scheme: getComputedStyle(document.documentElement).colorScheme, paper: getComputedStyle(document.body).backgroundColor, size: zh?.fontSize, sans: /sans/iu.test(en?.fontFamily.split(',').at(-1) ?? '') };
    });
  await workbench.page.emulateMedia({ colorScheme: 'light' });
  const before = await looks();
  expect(before).toMatchObject({ size: '16.2px', sans: false });
  await chromium.settings({ version: 2, theme: 'dark', textSize: 24, enFont: 'sans' });
  await expect.poll(looks, soon).toMatchObject({ scheme: 'dark', size: '21.6px', sans: true });
  expect((await looks()).paper).not.toBe(before.paper);
  await workbench.page.emulateMedia({ media: 'print' });
  expect(await looks()).toMatchObject({ scheme: 'light', paper: 'rgb(255, 255, 255)' });
});
