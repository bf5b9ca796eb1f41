import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const zh = ['新桥将在明年春天通车。', '到时候过河只要三分钟。', '村民们高兴，也有些舍不得。'];
const en = ['The new bridge will open to traffic next spring.', 'Crossing the river will then take only three minutes.', 'The villagers are glad, and a little sorry too.'];
const body = `<!doctype html><title>Bridge</title><main>${[...zh, ...en].map((text) => `<p>${text}</p>`).join('')}</main>`;
const pairs = zh.map((text, at) => `${text} | ${en[at] ?? ''}`);

/** The workbench on a telephone: 360 px wide, a finger for a pointer. */
async function openOnPhone(): Promise<{ workbench: WorkbenchPage; page: Page; tap: (x: number, y: number) => Promise<void> }> {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', body));
  const { page } = workbench;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const tap = async (x: number, y: number): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  return { workbench, page, tap };
}

describe('with a finger, on a narrow screen', () => {
  test('every action has a button that is large enough, and nothing is wider than the screen', async () => {
    const { page } = await openOnPhone();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, a, input[type=checkbox]')]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          return { name: element.getAttribute('aria-label') ?? element.textContent, width, height, least: element.closest('.toolbar, .gutter, .jump') ? 44 : 24 };
        })
        .filter(({ width, height, least }) => width < least - 0.5 || height < (least === 44 ? 43.5 : 20)),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const named = await page.locator('.toolbar button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    for (const action of ['merge', 'mergeAbove', 'split', 'unitUp', 'unitDown', 'textUp', 'textDown', 'insert', 'remove', 'swap', 'edit', 'confirm', 'confirmAbove', 'mark', 'realign', 'check', 'choose', 'chooseAll', 'undo', 'redo']) {
      expect(named).toContain(english(`workbench.${action}`));
    }
  });

  test('rows are merged, split at the caret, and moved', async () => {
    const { workbench, page, tap } = await openOnPhone();
    const tapOn = async (locator: ReturnType<Page['locator']>, place = { x: 0.5, y: 0.5 }): Promise<void> => {
      await locator.scrollIntoViewIfNeeded();
      const box = await locator.boundingBox();
      if (!box) throw new Error('There is nothing to tap on.');
      await tap(box.x + box.width * place.x, box.y + box.height * place.y);
    };
    const button = (name: string) => page.getByRole('button', { name: english(name), exact: true });
    await tapOn(page.locator('.row[aria-rowindex="2"] .cell[data-side=en]'));
    await expect.poll(() => workbench.place(), soon).toBe('2 en');
    await tapOn(button('workbench.mergeAbove'));
    await expect.poll(() => workbench.rows(), soon).toEqual([`${zh[0] ?? ''} / ${zh[1] ?? ''} | ${en[0] ?? ''} / ${en[1] ?? ''}`, pairs[2]]);
    await tapOn(button('workbench.undo'));
    await expect.poll(() => workbench.rows(), soon).toEqual(pairs);
    await tapOn(button('workbench.unitUp'));
    await expect.poll(async () => (await workbench.rows())[0], soon).toBe(`${zh[0] ?? ''} | ${en[0] ?? ''} / ${en[1] ?? ''}`);
    await tapOn(button('workbench.undo'));
    await tapOn(page.locator('.row[aria-rowindex="1"] .cell[data-side=zh]'));
    await tapOn(button('workbench.edit'));
    await page.locator('.editing textarea').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 2));
    await tapOn(page.locator('.editing').getByRole('button', { name: english('workbench.splitHere') }));
    await expect.poll(async () => (await workbench.rows()).slice(0, 2), soon).toEqual([`新桥 | ${en[0] ?? ''}`, '将在明年春天通车。 | ']);
    await tapOn(page.locator('.row[aria-rowindex="3"] .choose'));
    await expect.poll(() => page.locator('.row[aria-selected=true]').getAttribute('aria-rowindex'), soon).toBe('3');
  });
});
