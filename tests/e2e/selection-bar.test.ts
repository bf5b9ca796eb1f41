import { afterEach, describe, expect, test } from 'vitest';
import type { ShownView } from '../../lib/settings.ts';
import { violations } from './support/axe.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(async () => {
  await forgetNotes(chromium);
  await forgetDocuments(chromium);
});

async function open(view: ShownView | 'off', name = 'demo.html'): Promise<Notes> {
  const page = await chromium.openFixture(name);
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  await page.bringToFront();
  return new Notes(page);
}

/** What has the focus, in shadow trees and frames: its name or its words. */
function focused({ page }: Notes): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    for (let inside = at; inside; inside = inside.shadowRoot?.activeElement ?? (inside as HTMLIFrameElement).contentDocument?.activeElement ?? null) at = inside;
    return at?.getAttribute('aria-label') ?? (at === at?.ownerDocument.body ? 'nothing' : (at?.textContent ?? '').trim());
  });
}

function selected({ page }: Notes): Promise<string> {
  return page.evaluate(() => String(document.getSelection()));
}

const press = async ({ page }: Notes, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the bar by keyboard, on the page', () => {
  /** Selects three characters, the last with the keyboard, in an article that takes the focus itself. */
  async function selectByKeys(notes: Notes): Promise<void> {
    await notes.page.evaluate(() => {
      const article = document.querySelector('article, main');
      article?.setAttribute('tabindex', '-1');
      article?.setAttribute('aria-label', 'the article');
    });
    await notes.select('一年');
    await press(notes, 'Shift+ArrowRight');
    await notes.bar.waitFor();
    expect(await selected(notes)).toBe('一年来');
  }

  test('the first Tab leads from the selection into the bar, arrows go from button to button, Shift+Tab leads back to both as they were', async () => {
    const notes = await open('off');
    await selectByKeys(notes);
    const before = 'the article';
    expect(await focused(notes)).toBe(before);
    await press(notes, 'Tab');
    expect(await focused(notes)).toBe('Highlight: Yellow');
    await press(notes, 'ArrowLeft');
    expect(await focused(notes)).toBe(english('marking.link'));
    await press(notes, 'ArrowRight', 'End', 'Home', 'ArrowRight');
    expect(await focused(notes)).toBe('Highlight: Green');
    expect(await selected(notes)).toBe('一年来');
    await press(notes, 'Shift+Tab');
    expect([await focused(notes), await selected(notes), await notes.bar.count()]).toEqual([before, '一年来', 1]);
    await press(notes, 'Tab');
    expect(await focused(notes)).toBe('Highlight: Green'); // where the person was in it
    await press(notes, 'Enter');
    await expect.poll(async () => (await keptNotes(chromium))[0], soon).toMatchObject({ colour: 'green', passages: [{ quote: { exact: '一年来' } }, {}] });
    expect([await notes.bar.count(), await focused(notes)]).toEqual([0, before]);
  });

  test('Escape leads back and takes the bar away; then Tab is the page’s own', async () => {
    const notes = await open('off');
    await selectByKeys(notes);
    await press(notes, 'Tab', 'Escape');
    expect([await focused(notes), await selected(notes), await notes.bar.count()]).toEqual(['the article', '一年来', 0]);
    await press(notes, 'Tab');
    expect(await focused(notes)).not.toContain('Highlight');
  });

  test('Tab in the bar goes on behind the selection, and no Tab leads in again; Alt+F10 does', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.waitFor();
    await press(notes, 'Tab');
    expect(await focused(notes)).toBe('Highlight: Yellow');
    await press(notes, 'Tab');
    expect(await focused(notes)).toBe('“团圆灯”协查平台'); // the first link after the text
    await press(notes, 'Tab');
    expect(await focused(notes)).not.toContain('Highlight');
    expect(await notes.bar.count()).toBe(1);
    const before = await focused(notes);
    await press(notes, 'Alt+F10');
    expect(await focused(notes)).toBe('Highlight: Yellow');
    await press(notes, 'Shift+Tab');
    expect([await focused(notes), await selected(notes)]).toEqual([before, '一年来']);
  });

  test('without a selection of the person’s own, and in fields, Tab stays the page’s', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.waitFor();
    await press(notes, 'Tab', 'Shift+Tab', 'Escape', 'Shift+Tab');
    expect(await focused(notes)).toBe('安全感调查'); // the link before the selection
    await notes.page.evaluate(() => {
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'field');
      document.querySelector('h1')?.before(field);
      field.focus();
    });
    await press(notes, 'Tab');
    expect([await focused(notes), await notes.bar.count()]).toEqual(['安全感调查', 0]);
    await notes.select('一年来');
    await notes.bar.waitFor();
    await notes.page.evaluate(() => document.querySelector('input')?.focus());
    await press(notes, 'Tab');
    expect(await focused(notes)).toBe('安全感调查');
  });

  test('that it is there, and how it is reached, is announced once, politely; nothing is wrong for screen readers', async () => {
    const notes = await open('off');
    await selectByKeys(notes);
    const line = notes.bar.getByRole('status').filter({ hasText: english('marking.barCame') });
    await line.waitFor({ state: 'attached' });
    expect(await notes.bar.getAttribute('aria-keyshortcuts')).toBe('Alt+F10');
    expect(await notes.bar.locator('button[tabindex="0"]').count()).toBe(1);
    const told = await line.elementHandle();
    await press(notes, 'Shift+ArrowRight');
    await expect.poll(() => selected(notes), soon).toBe('一年来，');
    await notes.page.waitForTimeout(600); // longer than the selection rests and the announcement waits
    expect(await told.evaluate((element) => element.isConnected && element.textContent !== '')).toBe(true);
    await press(notes, 'Tab');
    expect(await violations(notes.page, 'duizhao-view')).toEqual([]);
  });
});

test('from a frame, Tab leads into the bar and back into the frame', async () => {
  const notes = await open('off', 'frame-night-train.html');
  const [, frame] = notes.page.frames();
  if (!frame) throw new Error('no frame');
  const text = frame.locator('p').filter({ hasText: /\p{Script=Han}/u }).first();
  await text.dblclick({ position: { x: 5, y: 8 } });
  await press(notes, 'Shift+ArrowRight');
  await notes.bar.waitFor();
  const marked = await frame.evaluate(() => String(getSelection()));
  await press(notes, 'Tab');
  expect(await focused(notes)).toBe('Highlight: Yellow');
  await press(notes, 'Shift+Tab', 'Shift+ArrowRight');
  await expect.poll(() => frame.evaluate(() => String(getSelection()).length), soon).toBe(marked.length + 1);
  await press(notes, 'Tab', 'Enter');
  await expect.poll(async () => (await keptNotes(chromium))[0]?.passages[0]?.quote.exact, soon).toMatch(new RegExp(`^${marked}`, 'u'));
});

test('in a view, Tab leads into the bar; Escape leads back, then closes the view; the list of keys tells it', async () => {
  const notes = await open('side-by-side');
  const book = new Book(notes.page);
  await book.drawn();
  await notes.select('最关心', '.cell');
  await notes.bar.waitFor();
  const before = await focused(notes);
  await press(notes, 'Tab');
  expect(await focused(notes)).toBe('Highlight: Yellow');
  await press(notes, 'Escape');
  expect([await focused(notes), await notes.bar.count(), await book.root.count()]).toEqual([before, 0, 1]);
  await press(notes, '?');
  await notes.page.getByRole('row', { name: english('keys.bar') }).waitFor();
  await press(notes, 'Escape', 'Escape');
  await expect.poll(() => book.root.count(), soon).toBe(0);
});

test('in the workbench, Tab leads into the bar and back to the cell', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openFixture('demo.html'));
  const notes = new Notes(workbench.page);
  await notes.select('最关心', '.grid');
  await notes.bar.waitFor();
  const before = await focused(notes);
  await press(notes, 'Tab', 'ArrowRight');
  expect(await focused(notes)).toBe('Highlight: Green');
  await press(notes, 'Shift+Tab');
  expect(await focused(notes)).toBe(before);
  await press(notes, 'Tab', 'Enter');
  await expect.poll(async () => (await keptNotes(chromium))[0]?.colour, soon).toBe('green');
});
