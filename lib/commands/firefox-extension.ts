import { allAnswered, documentsOfProcesses } from './firefox-awaited.ts';
import { type Pointer, pointInTab, pressKeys } from './firefox-input.ts';
import type { Marionette } from './marionette.ts';
import { pause, until } from './until.ts';
import type { ConsoleError } from './watch.ts';

/** A page of the extension in Firefox, which the WebDriver protocols do not show: the popup or the background page. */
export interface ExtensionView {
  /** Runs a function inside and returns its (awaited) value; arguments and value are plain data. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs the body of a function, as text; what stays in the page's global object is there the next time. */
  run(body: string): Promise<unknown>;
  /** Clicks the first element that the selector matches and that is not disabled, as soon as there is one; by script. */
  click(selector: string): Promise<void>;
  /** Presses keys one after another, such as `Tab` or `Shift+Tab`, with the view in front and in focus, as from the keyboard. */
  press(...keys: string[]): Promise<void>;
  /** Clicks or taps the middle of the first element that the selector matches as with a hand; in tabs only. */
  point(selector: string, pointer?: Pointer): Promise<void>;
  /** The text of the first element that the selector matches, as soon as it matches `wanted`. */
  waitForText(selector: string, wanted: RegExp): Promise<string>;
  /** A picture as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

// Marionette's own agent sits in every document of Firefox, the extension's included; the browser's window can ask it.
const agentOf = (view: string) => `(${view}).browsingContext.currentWindowGlobal.getActor('MarionetteCommands')`;
const popupElement = `Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('browser.webextension-popup-browser')`;
const backgroundElement = `[...extension.views].find(({ viewType }) => viewType === 'background').xulBrowser`;
const findExtension = `const { extension } = WebExtensionPolicy.getByID(args[0]);`;

/** Clicks the toolbar button of an extension in the front tab and waits for the popup. */
export async function clickToolbarButton(marionette: Marionette, id: string): Promise<ExtensionView> {
  await marionette.asBrowser(
    `const window = Services.wm.getMostRecentWindow('navigator:browser');
     const [widget] = args;
     // Out of the panel of all extensions, into the toolbar, as a person does who uses it daily.
     window.CustomizableUI.addWidgetToArea(widget + '-browser-action', 'nav-bar');
     window.document.getElementById(widget + '-BAP').click();`,
    id.toLowerCase().replace(/[^a-z0-9_-]/gu, '_'),
  );
  const popup = viewOf(marionette, id, popupElement);
  await until('The popup did not open.', async () => {
    const state = await popup.evaluate(() => `${document.readyState} ${location.protocol}`).catch(() => '');
    return state === 'complete moz-extension:' || undefined;
  });
  return popup;
}

/** The tab that shows a page of the extension, whatever query its address has by now. */
const tabElement = (path: string) => `[...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) => [...gBrowser.browsers])
  .find(({ currentURI }) => currentURI.spec.split('?')[0] === 'moz-extension://' + extension.uuid + '${path.split('?')[0] ?? ''}')`;
const welcomeElement = tabElement('/welcome.html');

/** The page of the extension that the browser's sidebar shows; it answers while the sidebar is open. */
export const sidebarOf = (marionette: Marionette, id: string): ExtensionView => viewOf(marionette, id, sidebarElement);
const sidebarElement = `Services.wm.getMostRecentWindow('navigator:browser').SidebarController.browser.contentDocument.querySelector('browser')`;

/** Opens a page of the extension, such as `/options.html`, in a tab. */
export async function openExtensionTab(marionette: Marionette, id: string, path: string): Promise<ExtensionView> {
  const background = await openBackground(marionette, id);
  await background.evaluate((url) => (globalThis as unknown as { browser: { tabs: { create(tab: { url: string }): Promise<unknown> } } }).browser.tabs.create({ url }).then(() => undefined), path);
  const view = viewOf(marionette, id, tabElement(path));
  await until(`${path} did not open.`, async () => ((await view.evaluate(() => document.readyState).catch(() => '')) === 'complete') || undefined);
  return view;
}

/** Waits for the welcome page that the extension opens when it is installed, so that it cannot come later, and closes it. */
export async function closeWelcome(marionette: Marionette, id: string): Promise<void> {
  const welcome = viewOf(marionette, id, welcomeElement);
  const phase = () => welcome.evaluate(() => document.querySelector<HTMLElement>('[data-testid=trial]')?.dataset['phase']).catch(() => undefined);
  // Firefox complains of pages of extensions that are closed in the middle of their work.
  const done = async () => ((await phase()) === 'ready' ? true : undefined);
  // Where it does not come, the tests can do without it.
  await until('The welcome page is not ready.', done, 10_000).catch(() => undefined);
  await marionette.asBrowser(`${findExtension} const view = ${welcomeElement}; view?.getTabBrowser().removeTab(view.getTabBrowser().getTabForBrowser(view));`, id);
}

/** The background page of an extension, woken when it sleeps. */
export async function openBackground(marionette: Marionette, id: string): Promise<ExtensionView> {
  await marionette.asBrowser(`${findExtension} await extension.wakeupBackground?.();`, id);
  return viewOf(marionette, id, backgroundElement);
}

function viewOf(marionette: Marionette, id: string, element: string): ExtensionView {
  const ask = (script: string, args: unknown[], sandbox: object) =>
    marionette.asBrowser(`${findExtension} return ${agentOf(element)}.executeScript(args[1], args[2], args[3]);`, id, script, args, { timeout: 30_000, ...sandbox });
  const evaluate: ExtensionView['evaluate'] = async <A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) =>
    (await ask(`return (${run.toString()}).apply(null, arguments)`, args, { newSandbox: true })) as R;
  const run: ExtensionView['run'] = (body) => ask(body, [], { sandboxName: 'tests', newSandbox: false });
  const text = (selector: string) => evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
  return {
    evaluate,
    run,
    click: async (selector) => {
      await until(`There is no ${selector} to click.`, () =>
        evaluate((wanted) => {
          // As a person, who waits until it can be clicked.
          const target = document.querySelector<HTMLElement>(`${wanted}:not(:disabled)`);
          target?.click();
          return target ? true : undefined;
        }, selector).then((clicked) => clicked ?? undefined),
      );
    },
    press: async (...keys) => {
      await until('The page does not get the focus.', async () => {
        await marionette.asBrowser(`${findExtension} const view = ${element}; if (view.ownerDocument.activeElement !== view) view.focus();`, id);
        return (await evaluate(() => document.hasFocus())) || undefined;
      });
      for (const key of keys) {
        await run(hearKeys);
        await pressKeys(marionette, [key]);
        // The browser passes keys on to the page's process and does not wait. A page that the key has closed, or left, hears no more.
        const heard = async () => (await run(keysHeard(key)).catch(() => true)) === true || undefined;
        await until(`The page has not heard of the key ${key}.`, heard);
      }
    },
    point: async (selector, pointer = 'mouse') => {
      const place = await until(`There is no ${selector} to point at.`, async () => (await evaluate(middleOf, selector)) ?? undefined);
      await pointInTab(marionette, place, pointer);
    },
    waitForText: (selector, wanted) =>
      until(`${selector} does not say ${String(wanted)}.`, async () => {
        const found = await text(selector);
        return found && wanted.test(found) ? found : undefined;
      }),
    screenshot: async () => Buffer.from(String(await marionette.asBrowser(drawView(element), id)), 'base64'),
    close: async () => {
      await allAnswered(marionette, id);
      await marionette.asBrowser(
        `${findExtension} const view = ${element};
         const tab = view?.getTabBrowser?.()?.getTabForBrowser(view);
         const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
         if (tab) view.getTabBrowser().removeTab(tab);
         else if (view && view.ownerDocument === SidebarController.browser.contentDocument) SidebarController.hide();
         else view?.closest('panel')?.hidePopup();`,
        id,
      );
      await pause(100);
    },
  };
}

/** Runs in the view: counts the keys that come up from now on. */
const hearKeys = `
  if (!('keysUp' in globalThis)) addEventListener('keyup', () => { globalThis.keysUp += 1; }, true);
  globalThis.keysUp = 0;`;
/** Runs in the view: whether all keys of a combination have come up. */
const keysHeard = (combination: string) => `return globalThis.keysUp >= ${String(combination.split('+').length)} || !document.hasFocus();`;

/** Runs in the view: the middle of the first element that matches and can be clicked, scrolled into the window. */
function middleOf(selector: string): { x: number; y: number } | null {
  const target = document.querySelector(`${selector}:not(:disabled)`);
  if (!target) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function drawView(element: string): string {
  return `${findExtension}
    const view = ${element};
    const bitmap = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
    const canvas = view.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL().replace(/^[^,]*,/u, '');`;
}

/**
 * Uncaught exceptions and policy violations of the whole browser that name the extension, and what its code wrote to the
 * console as an error: the former are gathered in the browser's own process, the latter in every process of its own.
 */
export async function readErrors(marionette: Marionette, id: string): Promise<ConsoleError[]> {
  const found = (await marionette.asBrowser(
    `${findExtension}
     const thrown = Services.console.getMessageArray()
       .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
       .filter(({ sourceName, errorMessage }) => (sourceName + errorMessage).includes(extension.uuid))
       .map(({ sourceName, lineNumber, columnNumber, errorMessage }) => ({ where: [sourceName, lineNumber, columnNumber].join(':'), text: errorMessage }));
     ${documentsOfProcesses}
     const logged = await Promise.all(ofProcesses.map((document) => document.getActor('MarionetteCommands')
       .executeScript(args[1], [args[0]], { timeout: 10000, sandboxName: 'system', newSandbox: true })));
     return [...thrown, ...logged.flat()];`,
    id,
    consoleErrors,
  )) as { where: string; text: string }[];
  return found.filter(({ text }) => !text.startsWith(CLOSED_AMID)).map((error) => ({ from: 'extension', ...error }));
}

/** What Firefox itself notes when a page is closed while a message from it is under way; no code of an extension can keep it from that. */
const CLOSED_AMID = 'Promise rejected after context unloaded';

const consoleErrors = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  return storage.getEvents()
    .filter(({ level, addonId }) => (level === 'error' || level === 'assert') && addonId === arguments[0])
    .map(({ filename, arguments: values }) => ({ where: filename, text: values.map(String).join(' ') }));`;
