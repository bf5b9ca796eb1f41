import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { atEnd, sleepNow } from './at-end.ts';
import { ensureFirefox } from './browsers.ts';
import { connectPuppeteer } from './firefox-bidi.ts';
import { allAnswered, rememberAwaited } from './firefox-awaited.ts';
import { clickToolbarButton, closeWelcome, type ExtensionView, openBackground, openExtensionTab, readErrors, sidebarOf } from './firefox-extension.ts';
import { answerQuestion } from './firefox-question.ts';
import { pressKeys } from './firefox-input.ts';
import { type FirefoxRequest, QUIET, readRequests, recordRequests } from './firefox-requests.ts';
import { colorScheme as preferScheme, tabControls } from './firefox-tab.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { pause, until } from './until.ts';
import type { ConsoleError } from './watch.ts';

/** How Firefox is to be started. */
export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  colorScheme?: 'light' | 'dark';
  /** Where files that are saved go, without a question. */
  downloads?: string;
}

/** A running Firefox with the extension. */
export interface FirefoxHarness {
  /** The id of the manifest. */
  extensionId: string;
  /** Opens an address in a new tab, in front; a page of Puppeteer's. */
  newPage(url: string): Promise<Page>;
  /** Clicks the extension's toolbar button on the tab of `page` for real and returns the popup. */
  clickToolbar(page: Page): Promise<ExtensionView>;
  /** Opens a page of the extension, such as `/options.html`, in a tab. */
  openExtensionPage(path: string): Promise<ExtensionView>;
  /** The page of the extension in the browser's sidebar; it answers while that is open. */
  sidebar: ExtensionView;
  /** Waits until Firefox asks whether the extension may have a permission, and answers by the question's button. @returns what it says. */
  answerQuestion(answer: 'allow' | 'deny'): Promise<string>;
  /** Presses a shortcut such as `Alt+Shift+D` on the tab of `page`; the browser hears it as if from the keyboard. */
  pressShortcut(page: Page, keys: string): Promise<void>;
  /** Runs a function in the background page, which is woken for it when it sleeps. */
  evaluateInBackground: ExtensionView['evaluate'];
  /** Sets preferences of the browser, such as those of `forcedColors`; null takes one back. */
  prefer(values: Record<string, number | null>): Promise<void>;
  /** Magnifies the front tab; 2 is 200 %. */
  zoom(factor: number): Promise<void>;
  /** Makes the front tab, also one of the extension, as wide as a window of that width would. */
  narrow(width: number): Promise<void>;
  /** Prints the front tab; a PDF. */
  print(): Promise<Buffer>;
  /** Grants host permissions, as the person does when asked. */
  grantOrigins(origins: string[]): Promise<void>;
  /** Turns the extension off, as the person does in the browser's own list; afterwards only the pages can be asked. */
  disableExtension(): Promise<void>;
  /** Waits until nothing of the extension but its background awaits an answer of the browser; before pages are closed. */
  allAnswered(): Promise<void>;
  /** Errors and uncaught exceptions of the extension's code up to now. */
  errors(): Promise<ConsoleError[]>;
  /** Every request of the browser, its pages and the extension, since before the extension was installed. */
  requests(): Promise<FirefoxRequest[]>;
  close(): Promise<void>;
}

/** Starts the machine's Firefox, headless, with an unpacked extension and a fresh profile, deleted at the end. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxHarness> {
  const executable = ensureFirefox();
  const profile = mkdtempSync(join(tmpdir(), 'duizhao-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options));
  const browserProcess = spawn(
    executable,
    ['-headless', '-no-remote', '-profile', profile, '-marionette', '--remote-debugging-port=0', '-remote-allow-system-access'],
    { stdio: 'ignore', env: { ...process.env, ...QUIET.environment, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const removeProfile = () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  const inPeace = atEnd(() => {
    browserProcess.kill('SIGKILL');
    // The browser's other processes notice a little later, and write to the profile until then.
    sleepNow(300);
    removeProfile();
  });
  const closed = once(browserProcess, 'exit').then(() => {
    inPeace();
    removeProfile();
  });
  try {
    const marionette = await connectMarionette(await portOf(profile, browserProcess));
    return await attach(marionette, options, async () => {
      marionette.disconnect();
      browserProcess.kill();
      await Promise.race([closed, pause(5000)]);
      browserProcess.kill('SIGKILL');
      await closed;
    });
  } catch (error) {
    browserProcess.kill('SIGKILL');
    await closed;
    throw error;
  }
}

async function attach(marionette: Marionette, options: FirefoxOptions, close: () => Promise<void>): Promise<FirefoxHarness> {
  const browser = await connectPuppeteer(marionette);
  await recordRequests(marionette);
  await rememberAwaited(marionette);
  const extensionId = await browser.installExtension(options.extension);
  await closeWelcome(marionette, extensionId);
  return {
    extensionId,
    newPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    clickToolbar: async (page) => {
      await page.bringToFront();
      return clickToolbarButton(marionette, extensionId);
    },
    openExtensionPage: (path) => openExtensionTab(marionette, extensionId, path),
    sidebar: sidebarOf(marionette, extensionId),
    answerQuestion: (answer) => answerQuestion(marionette, answer),
    pressShortcut: async (page, keys) => {
      await page.bringToFront();
      await pressKeys(marionette, [keys]);
    },
    evaluateInBackground: async (run, ...args) => (await openBackground(marionette, extensionId)).evaluate(run, ...args),
    ...tabControls(marionette),
    grantOrigins: async (origins) => {
      await marionette.asBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const [id, origins] = args;
         await ExtensionPermissions.add(id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);`,
        extensionId,
        origins,
      );
    },
    disableExtension: async () => {
      await marionette.asBrowser(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const addon = await AddonManager.getAddonByID(args[0]);
         await addon.disable();`,
        extensionId,
      );
    },
    allAnswered: () => allAnswered(marionette, extensionId),
    errors: () => readErrors(marionette, extensionId),
    requests: () => readRequests(marionette),
    close,
  };
}

function preferences({ colorScheme = 'light', downloads }: FirefoxOptions): string {
  const values = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    ...QUIET.preferences,
    ...preferScheme(colorScheme),
    ...(downloads !== undefined && { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.always_ask_before_handling_new_types': false }),
    // A proxy that nobody runs: nothing leaves the machine.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox writes the port that Marionette chose into the profile. */
function portOf(profile: string, browserProcess: ChildProcess): Promise<number> {
  return until(
    'Firefox did not start within 60 seconds.',
    async () => {
      if (browserProcess.exitCode !== null) throw new Error(`Firefox ended at once, with status ${String(browserProcess.exitCode)}.`);
      const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
      return Number(text) || undefined;
    },
    60_000,
  );
}
