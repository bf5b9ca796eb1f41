import { browser } from 'wxt/browser';
import { HOST_TAG } from '../../lib/page/host-tag.ts';

const PROPERTY = '--duizhao-view';
/** Not inherited: setting it costs the page nothing. */
const sheet = (value: 'on' | 'off'): string => `@property ${PROPERTY} { syntax: "*"; inherits: false } html { ${PROPERTY}: ${value} }`;

/**
 * Firefox stops the scripts of an extension that is turned off or taken away at once, without a word: a view would be left on the page,
 * and nobody there to close it. But the style sheets that we have put in go as well. So a few lines that stay in the page itself
 * (they hold nothing and answer nobody) look for ours while a view is on, and take the view away when it is gone.
 */
export function tieToExtension(tabId: number, isShown: boolean): Promise<void> {
  // One after the other: between two sheets, a view that has just come back would be taken for one that was left behind.
  last = last.then(() => tie(tabId, isShown)).catch(() => undefined); // the page may have gone
  return last;
}
let last: Promise<void> = Promise.resolve();

async function tie(tabId: number, isShown: boolean): Promise<void> {
  const target = { tabId };
  const [now, before] = isShown ? (['on', 'off'] as const) : (['off', 'on'] as const);
  if (isShown) await browser.scripting.executeScript({ target, world: 'MAIN', func: takeAwayLater, args: [HOST_TAG, PROPERTY] });
  await browser.scripting.insertCSS({ target, css: sheet(now), origin: 'AUTHOR' });
  await browser.scripting.removeCSS({ target, css: sheet(before), origin: 'AUTHOR' });
}

/** Runs in the page, and knows only what it is given. */
function takeAwayLater(tag: string, property: string): void {
  const state = (): string => getComputedStyle(document.documentElement).getPropertyValue(property).trim();
  if (state() === 'on') return; // already looking
  let wasOn = false;
  const timer = setInterval(() => {
    const now = state();
    wasOn ||= now === 'on';
    if (now === 'off' || (now === '' && wasOn)) clearInterval(timer);
    if (now !== '' || !wasOn) return;
    for (const view of document.querySelectorAll(tag)) view.remove();
    for (const name of CSS.highlights.keys()) if (name.startsWith('duizhao-')) CSS.highlights.delete(name);
  }, 1000);
}
