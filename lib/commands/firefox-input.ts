import type { Marionette } from './marionette.ts';

/** The tab in front, for scripts that run as the browser. */
export const frontTab = `const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;`;

/** How a person points. */
export type Pointer = 'mouse' | 'touch';

/**
 * Presses keys one after another, such as `Tab` or `Alt+Shift+D`, in the browser's window. They come as from the keyboard: the
 * browser hears them first, then whatever has the focus, in a page, in the popup, or in a page of the extension.
 */
export async function pressKeys(marionette: Marionette, keys: readonly string[]): Promise<void> {
  for (const combination of keys) {
    const names = combination.split('+').map((name) => keyValues[name] ?? (name.length > 1 ? unknownKey(name) : name));
    // A letter of a shortcut is named in capitals, and pressed without Shift unless that is named, too.
    const values = names.length > 1 ? names.map((name) => name.toLowerCase()) : names;
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    await perform(marionette, { type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }
}

/** Clicks or taps at a place of the front tab, in CSS pixels of its page, as with a hand: the browser knows that it was a person. */
export async function pointInTab(marionette: Marionette, place: { x: number; y: number }, pointer: Pointer): Promise<void> {
  if (pointer === 'touch') await tapInTab(marionette, place);
  else await clickInTab(marionette, place);
}

async function clickInTab(marionette: Marionette, place: { x: number; y: number }): Promise<void> {
  const { x, y } = (await marionette.asBrowser(
    `${frontTab}
     const { left, top } = tab.getBoundingClientRect();
     const [place] = args;
     return { x: Math.round(left + place.x * tab.fullZoom), y: Math.round(top + place.y * tab.fullZoom) };`,
    place,
  )) as { x: number; y: number };
  const actions = [{ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  await perform(marionette, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
}

/** Fingers are not passed on from the browser's window to a page: this one touches the page itself, as WebDriver's do. */
async function tapInTab(marionette: Marionette, { x, y }: { x: number; y: number }): Promise<void> {
  await marionette.asBrowser(
    `${frontTab}
     const agent = tab.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
     for (const type of ['touchstart', 'touchend']) await agent.dispatchEvent('synthesizeMultiTouch', { eventData: { ...args[0], type } });`,
    { x: [x], y: [y], id: [1], rx: [1], ry: [1], angle: [0], force: [1], tiltx: [0], tilty: [0], twist: [0], altitudeAngle: [Math.PI / 2], azimuthAngle: [0] },
  );
}

async function perform(marionette: Marionette, source: object): Promise<void> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:PerformActions', { actions: [source] });
}

function unknownKey(name: string): never {
  throw new Error(`The code point of the key ${name} is not in the table.`);
}

/** The code points that WebDriver gives to keys without a character. */
const keyValues: Record<string, string> = {
  Shift: '\ue008', Ctrl: '\ue009', Alt: '\ue00a', Command: '\ue03d',
  Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', Space: ' ', Delete: '\ue017',
  End: '\ue010', Home: '\ue011', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015',
};
