/** The extension's own pages in Firefox by keyboard alone, by finger, in narrow windows, in forced colours, on paper, and judged by axe. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExtensionView } from '../../lib/commands/firefox-extension.ts';
import { forcedColors, onlyFingers, stillColours } from '../../lib/commands/firefox-tab.ts';
import { longPage } from '../pages/generate-long.ts';
import { demoFound, focusIs, inView, seedNotes, summary, tabTo, useFirefox, violationsIn } from './support/firefox.ts';
import { count, useOwnPages } from './support/own-pages-firefox.ts';
import { noteAt } from './support/panel.ts';
import { BRIDGE } from './support/small-articles.ts';

const firefox = useFirefox();
const pages = useOwnPages(firefox);
const soon = { timeout: 15_000 };

afterEach(() => firefox.browser.prefer({ ...forcedColors(false), ...onlyFingers(false), ...stillColours('light') }));

declare const browser: {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  runtime: { sendMessage(message: string): Promise<string>; onMessage: { addListener(listener: (message: unknown, sender: unknown, answer: (text: string) => void) => unknown): void } };
};

const checked = (view: ExtensionView, name: string) =>
  view.evaluate((group) => document.querySelector<HTMLInputElement>(`input[name=${group}]:checked`)?.value, name);

describe('by keyboard alone', () => {
  test('a view is chosen in the popup, and Escape closes it', async () => {
    const page = await firefox.openFixture('demo.html');
    const popup = await firefox.popupOn(page);
    await popup.waitForText(summary, demoFound);
    await tabTo(popup, 'input[name=view]');
    await popup.press('ArrowRight');
    await expect.poll(() => checked(popup, 'view'), soon).toBe('side-by-side');
    await expect.poll(() => inView(page, (view) => view.querySelectorAll('.cell').length), soon).toBeGreaterThan(5);
    // The choice is stored: Escape closes the popup at once.
    await firefox.browser.allAnswered();
    await popup.press('Escape');
    // It is gone: nobody answers.
    await expect.poll(() => popup.evaluate(() => 'open').catch(() => 'closed'), soon).toBe('closed');
  });

  test('a site is made always-on in the popup: Firefox asks, and what is answered counts', async () => {
    const page = await firefox.openFixture('demo.html');
    const box = '[data-testid=always] input[type=checkbox]';
    const registered = () => firefox.browser.evaluateInBackground(async () => (await browser.scripting.getRegisteredContentScripts()).length);
    const ask = async (): Promise<ExtensionView> => {
      const popup = await firefox.popupOn(page);
      await popup.waitForText(summary, demoFound);
      await tabTo(popup, box);
      await popup.press('Space');
      return popup;
    };
    const refused = await ask();
    expect(await firefox.browser.answerQuestion('deny')).toContain('127.0.0.1');
    expect(await registered()).toBe(0);
    await refused.close();

    await ask();
    await firefox.browser.answerQuestion('allow');
    await expect.poll(registered, soon).toBe(1);
    const next = await firefox.openFixture('demo.html');
    const again = await firefox.popupOn(next);
    await again.waitForText(summary, demoFound);
    await tabTo(again, `${box}:checked`);
    await again.press('Space');
    await expect.poll(registered, soon).toBe(0);
  });

  test('the notes are opened from the popup, in the sidebar', async () => {
    const { sidebar } = firefox.browser;
    const popup = await firefox.popupOn(await firefox.openFixture('demo.html'));
    await popup.waitForText(summary, demoFound);
    await tabTo(popup, '[data-testid=notes]');
    await popup.press('Enter');
    await expect.poll(() => sidebar.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => ''), soon).toMatch(/Notes/u);
    await tabTo(sidebar, '[role=tab]');
    await sidebar.press('ArrowRight');
    await expect.poll(() => focusIs(sidebar, '[role=tab][aria-selected=true]'), soon).toBe(true);
    expect(await violationsIn(sidebar)).toEqual([]);
    await sidebar.close();
    await expect.poll(() => sidebar.evaluate(() => 'open').catch(() => 'closed'), soon).toBe('closed');
  });

  test('settings are changed, reset and brought back', async () => {
    const options = await pages.open('/options.html');
    const size = () => options.evaluate(() => document.querySelector('.slider:has([name=textSize]) output')?.textContent);
    await tabTo(options, '[name=primary]');
    await options.press('ArrowRight');
    await expect.poll(() => checked(options, 'primary'), soon).toBe('en');
    await tabTo(options, '[name=textSize]');
    await options.press('ArrowRight');
    await expect.poll(size, soon).toBe('20');
    await tabTo(options, '#reset button');
    await options.press('Enter');
    await options.waitForText('[data-testid=reset-question]', /./u);
    await options.press('Escape');
    await expect.poll(() => focusIs(options, '#reset button'), soon).toBe(true);
    await options.press('Enter');
    await tabTo(options, '[data-testid=reset-question] .yes');
    await options.press('Enter');
    await expect.poll(size, soon).toBe('18');
    await tabTo(options, '[data-testid=done] button');
    await options.press('Enter');
    await expect.poll(size, soon).toBe('20');
    await tabTo(options, '#reset button');
    await options.press('Enter');
    await tabTo(options, '[data-testid=reset-question] .yes');
    await options.press('Enter');
    await expect.poll(size, soon).toBe('18');
  });

  test('what has the focus on the settings page shows it, and is not hidden, on a narrow window', async () => {
    const options = await pages.open('/options.html');
    await firefox.browser.narrow(360);
    await expect.poll(() => options.evaluate(() => innerWidth), soon).toBe(360);
    let reached = 0;
    for (; reached < 40; reached++) {
      await options.press('Tab');
      const look = () => options.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'none';
        const shown = focused.closest('label.button, .choice label') ?? focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const { left, top, width, height } = focused.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        const hit = above !== null && (focused.contains(above) || above.contains(focused) || shown.contains(above));
        return `${outlineStyle !== 'none' && outlineWidth !== '0px' ? 'outlined' : 'not outlined'} ${hit ? 'seen' : 'hidden'} ${focused.outerHTML.slice(0, 80)}`;
      });
      if ((await look()) === 'none') break;
      await expect.poll(look, soon).toMatch(/^outlined seen/u);
    }
    expect(reached).toBeGreaterThan(15);
  });

  test('in the panel of notes one goes from note to note, writes, searches and changes the part', async () => {
    const panel = await pages.open('/sidepanel.html?tab=0');
    await seedNotes(panel, ['n1', 'n2', 'n3'].map((id) => noteAt('https://news.example/a', id)));
    await panel.click('#tab-all');
    const at = () => panel.evaluate(() => document.activeElement?.getAttribute('data-note'));
    await expect.poll(() => count(panel, '[data-note]'), soon).toBe(3);
    for (const [key, note] of [['j', 'n1'], ['j', 'n2'], ['ArrowDown', 'n3'], ['k', 'n2'], ['ArrowUp', 'n1']] as const) {
      await panel.press(key);
      await expect.poll(at, soon).toBe(note);
    }
    await panel.press('e');
    await expect.poll(() => focusIs(panel, '.body-field'), soon).toBe(true);
    await panel.press('j', '/', '?');
    await expect.poll(() => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.body-field')?.value), soon).toBe('j/?');
    await panel.press('Escape');
    await expect.poll(at, soon).toBe('n1');
    // The browser's own quick find begins with this key, too.
    await panel.press('/');
    await expect.poll(() => focusIs(panel, 'input[type=search]'), soon).toBe(true);
    await panel.press('Escape');
    await expect.poll(at, soon).toBe('n1');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-all')?.focus());
    await panel.press('ArrowRight');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('aria-selected')), soon).toBe('true');
    expect(await focusIs(panel, '#tab-all')).toBe(false);
  });

  test('in the workbench rows are merged, moved, split at the caret, edited and undone', async () => {
    const workbench = await pages.openWorkbench('/bridge.html', BRIDGE.page);
    const rows = () => workbench.evaluate(() => [...document.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('.cell')].map((cell) => [...cell.querySelectorAll('.unit')].map((unit) => unit.textContent.trim()).join(' / ')).join(' | ')));
    const pairs = BRIDGE.zh.map((text, index) => `${text} | ${BRIDGE.en[index] ?? ''}`);
    await expect.poll(rows, soon).toEqual(pairs);
    await tabTo(workbench, '.cell');
    await workbench.press('Ctrl+Home', 'j');
    await expect.poll(async () => (await rows()).length, soon).toBe(pairs.length - 1);
    await workbench.press('Ctrl+z');
    await expect.poll(rows, soon).toEqual(pairs);
    await workbench.press('Ctrl+ArrowDown');
    await expect.poll(async () => (await rows())[0], soon).toBe(` | ${BRIDGE.en[0] ?? ''}`);
    await workbench.press('Ctrl+z');
    await expect.poll(rows, soon).toEqual(pairs);
    await workbench.press('Ctrl+Enter');
    await expect.poll(async () => (await rows()).length, soon).toBe(pairs.length + 1);
    await workbench.press('Ctrl+z');
    await expect.poll(rows, soon).toEqual(pairs);
    await workbench.press('e');
    await expect.poll(() => focusIs(workbench, '.cell textarea'), soon).toBe(true);
    await workbench.press('Home', 'ArrowRight', 'ArrowRight', 'Ctrl+Enter');
    await expect.poll(async () => (await rows()).slice(0, 2), soon).toEqual([`新桥 | ${BRIDGE.en[0] ?? ''}`, '将在明年春天通车。 | ']);
    await workbench.press('Ctrl+z');
    await expect.poll(rows, soon).toEqual(pairs);
    await workbench.press('s');
    await expect.poll(() => count(workbench, '.row.confirmed'), soon).toBe(1);
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s,', (scheme) => {
  beforeEach(() => firefox.browser.prefer(stillColours(scheme)));

  test('on the popup', async () => {
    const popup = await firefox.popupOn(await firefox.openFixture('demo.html'));
    await popup.waitForText(summary, demoFound);
    expect(await violationsIn(popup)).toEqual([]);
  });

  test.each(['options', 'welcome', 'about', 'workbench'])('on %s', async (name) => {
    expect(await violationsIn(await pages.open(`/${name}.html`))).toEqual([]);
  });

  test('on the panel, with a note', async () => {
    const panel = await pages.open('/sidepanel.html?tab=0');
    await seedNotes(panel, [noteAt('https://news.example/a', 'n1', { body: 'words', tags: ['译法/增译'], colour: 'green' })]);
    await panel.click('#tab-all');
    await expect.poll(() => count(panel, '[data-note]'), soon).toBeGreaterThan(0);
    expect(await violationsIn(panel)).toEqual([]);
  });

  test('on the workbench, with an article and what the checks find', async () => {
    const workbench = await pages.openWorkbench('/bridge.html', BRIDGE.page);
    await workbench.press('c');
    await expect.poll(() => count(workbench, '[data-testid=findings][aria-busy=false]'), soon).toBe(1);
    expect(await violationsIn(workbench)).toEqual([]);
  });
});

test('axe-core would find a mistake on a page of the extension, in a shadow root, too', async () => {
  const about = await pages.open('/about.html');
  await about.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    const faint = document.body.appendChild(document.createElement('p'));
    faint.textContent = 'Hardly to be read';
    faint.style.color = '#ccc';
  });
  const found = (await violationsIn(about)).join();
  expect(found).toMatch(/button-name/u);
  expect(found).toMatch(/color-contrast/u);
});

describe('with a finger, on a narrow screen', () => {
  test('a row of the workbench is chosen and merged by its button; nothing is wider than the screen', async () => {
    await firefox.browser.prefer(onlyFingers(true));
    const workbench = await pages.openWorkbench('/bridge.html', BRIDGE.page);
    await firefox.browser.narrow(360);
    await expect.poll(() => workbench.evaluate(() => [innerWidth, matchMedia('(pointer: coarse)').matches]), soon).toEqual([360, true]);
    await expect.poll(() => workbench.evaluate(() => document.documentElement.scrollWidth), soon).toBeLessThanOrEqual(360);
    const small = () => workbench.evaluate(() =>
      [...document.querySelectorAll('.toolbar button, .gutter button, .gutter label')].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return element.checkVisibility() && (width < 43.5 || height < 43.5);
      }).map((element) => element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 80)));
    await expect.poll(small, soon).toEqual([]);
    await workbench.point('.row[aria-rowindex="2"] .cell[data-side=en]', 'touch');
    const here = () => workbench.evaluate(() => document.querySelector('.cell.here')?.closest('.row')?.getAttribute('aria-rowindex'));
    await expect.poll(here, soon).toBe('2');
    const rows = () => count(workbench, '.row');
    const before = await rows();
    await workbench.point('.toolbar button:not(.more)', 'touch');
    await expect.poll(rows, soon).not.toBe(before);
  });
});

test.each(['options', 'welcome', 'about', 'workbench', 'sidepanel'])('%s needs no scrolling sideways, at two hundred per cent and on 360 pixels', async (name) => {
  const view = await pages.open(`/${name}.html`);
  const fits = () => view.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await firefox.browser.zoom(2);
  await expect.poll(() => view.evaluate(() => innerWidth), soon).toBe(640);
  await expect.poll(fits, soon).toBe(true);
  await firefox.browser.zoom(1);
  await firefox.browser.narrow(360);
  await expect.poll(() => view.evaluate(() => innerWidth), soon).toBe(360);
  await expect.poll(fits, soon).toBe(true);
});

test('in forced colours the cell at hand of the workbench is seen', async () => {
  await firefox.browser.prefer(forcedColors(true));
  const workbench = await pages.openWorkbench('/bridge.html', BRIDGE.page);
  await workbench.press('ArrowDown');
  const outline = () => workbench.evaluate(() => {
    const here = document.querySelector('.cell.here');
    return here && getComputedStyle(here).outlineStyle;
  });
  await expect.poll(outline, soon).toBe('solid');
});

test('on paper, an article of the workbench has all its rows, also those that are far from view', async () => {
  const workbench = await pages.openWorkbench('/long.html', longPage(60));
  const all = await workbench.evaluate(() => {
    addEventListener('beforeprint', () => { document.documentElement.dataset['onPaper'] = String(document.querySelectorAll('.row').length); });
    return Number(document.querySelector('[data-testid=grid]')?.getAttribute('aria-rowcount'));
  });
  expect(all).toBeGreaterThan(180);
  await firefox.browser.print();
  expect(await workbench.evaluate(() => document.documentElement.dataset['onPaper'])).toBe(String(all));
  await expect.poll(() => count(workbench, '.row'), soon).toBeLessThan(all);
});

test('a page that awaits an answer of the browser is closed by these tests when that has come', async () => {
  const about = await pages.open('/about.html');
  await about.evaluate(() => browser.runtime.onMessage.addListener((message, _, answer) => message === 'late' && Boolean(setTimeout(answer, 500, 'answered'))));
  const options = await pages.open('/options.html');
  await options.evaluate(() => void browser.runtime.sendMessage('late').then((said) => localStorage.setItem('late', said)));
  await options.close();
  expect(await about.evaluate(() => localStorage.getItem('late'))).toBe('answered');
});
