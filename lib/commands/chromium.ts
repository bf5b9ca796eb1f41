import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { atEnd, sleepNow } from './at-end.ts';
import { ensureChromium } from './browsers.ts';
import { type DevTools, openDevTools } from './devtools.ts';
import { pause, until } from './until.ts';
import type { Observed } from './watch.ts';

/** How Chromium is to be started. */
export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Without a window; the default. */
  headless?: boolean;
  /** Language of the browser and so of the extension's own pages, for example `zh-TW`. */
  lang?: string;
  /** What pages and popups are told by `prefers-color-scheme`. */
  colorScheme?: 'light' | 'dark';
  windowSize?: { width: number; height: number };
  /** Lets the browser reach hosts beyond the loopback; off by default. */
  network?: boolean;
  /** Folder of the profile, which stays; without one a fresh profile is made and deleted at the end. */
  profile?: string;
  /** Keeps the welcome page that the extension opens when it is installed, as it is in every fresh profile; it is not waited for. */
  welcome?: boolean;
}

/** A running Chromium with the extension. */
export interface ChromiumHarness extends Observed {
  context: BrowserContext;
  extensionId: string;
  /** Opens a new tab, in front, with an address when there is one. */
  newPage(url?: string): Promise<Page>;
  /** Clicks the extension's toolbar button on the tab of `page` for real and returns the popup, an ordinary page. */
  clickToolbar(page: Page): Promise<Page>;
  /** Presses a shortcut such as `Alt+Shift+D` on the tab of `page`; the browser hears it as if from the keyboard. */
  pressShortcut(page: Page, keys: string): Promise<void>;
  /** Runs a function in the background worker; arguments and result are plain data. */
  evaluateInBackground<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Bytes that the background worker's scripts hold, after a collection of garbage. */
  heapOfBackground(): Promise<number>;
  /** Stops the background worker, as the browser does when it idles; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Resolves when the browser was closed, by `close` or by the person. */
  closed: Promise<void>;
  isRunning(): boolean;
  close(): Promise<void>;
  /** Kills all of the browser's processes at once, as a crash of the machine does. To be used with a profile of one's own. */
  kill(): Promise<void>;
}

/** Starts the machine's Chromium with an unpacked extension and a fresh profile, which is deleted at the end. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumHarness> {
  const executable = ensureChromium();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'duizhao-chromium-'));
  const isNew = !knows(profile, options.extension);
  // The port of a browser that was killed would be taken for the new one's.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const browserProcess = startProcess(executable, profile, options);
  const removeProfile = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
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
    const endpoint = await endpointOf(profile, browserProcess);
    const harness = await attach(endpoint, options, browserProcess, closed);
    if (isNew && !options.welcome) await closeWelcome(harness);
    return harness;
  } catch (error) {
    browserProcess.kill('SIGKILL');
    await closed;
    throw error;
  }
}

/** Whether the profile holds the extension already. One that was killed soon after it was made does not. */
function knows(profile: string, extension: string): boolean {
  return ['Preferences', 'Secure Preferences'].some((name) => {
    const file = join(profile, 'Default', name);
    return existsSync(file) && readFileSync(file, 'utf8').includes(JSON.stringify(extension));
  });
}

async function attach(
  endpoint: string,
  options: ChromiumOptions,
  browserProcess: ChildProcess,
  closed: Promise<void>,
): Promise<ChromiumHarness> {
  const devtools = await openDevTools(endpoint);
  // A popup is born as a target of the type `other`, which Playwright leaves aside otherwise.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium started without a window.');
  const extensionId = await devtools.extensionId(options.extension);
  const colorScheme = options.colorScheme ?? 'light';
  return {
    errors: devtools.errors,
    requests: devtools.requests,
    context,
    extensionId,
    newPage: async (url) => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      if (url !== undefined) await page.goto(url);
      return page;
    },
    clickToolbar: async (page) => {
      await page.bringToFront();
      const targetId = await devtools.triggerAction(extensionId, await targetIdOf(page));
      const popup = await pageOf(context, targetId);
      await popup.emulateMedia({ colorScheme });
      return popup;
    },
    pressShortcut: async (page, keys) => {
      await page.bringToFront();
      await devtools.pressShortcut(await targetIdOf(page), keys);
    },
    evaluateInBackground: async <A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) => {
      const expression = `(${run.toString()})(...${JSON.stringify(args)})`;
      return (await devtools.evaluateInBackground(extensionId, expression)) as R;
    },
    heapOfBackground: () => devtools.heapOfBackground(extensionId),
    stopBackground: () => devtools.stopBackground(),
    closed,
    isRunning: () => browserProcess.exitCode === null && browserProcess.signalCode === null,
    close: () => close(browser, devtools, browserProcess, closed),
    kill: async () => {
      if (browserProcess.pid !== undefined) process.kill(-browserProcess.pid, 'SIGKILL');
      await Promise.all([closed, devtools.disconnect(), browser.close().catch(() => undefined)]);
    },
  };
}

/** Waits for the welcome page, so that it cannot come before another page later on, and closes it. */
async function closeWelcome({ context, extensionId }: ChromiumHarness): Promise<void> {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  const find = () => context.pages().find((page) => page.url() === address);
  const opened = await until('The welcome page does not open.', find, 5_000).catch(() => undefined);
  // On a very slow machine it may come when nobody waits any more.
  if (!opened) context.on('page', (page) => void page.waitForURL(address, { timeout: 5_000 }).then(() => page.close(), () => undefined));
  await opened?.waitForLoadState('load', { timeout: 5_000 }).catch(() => undefined);
  await opened?.close();
}

async function close(browser: Browser, devtools: DevTools, browserProcess: ChildProcess, closed: Promise<void>) {
  const session = await browser.newBrowserCDPSession().catch(() => undefined);
  await session?.send('Browser.close').catch(() => undefined);
  await Promise.race([closed, pause(5000)]);
  browserProcess.kill('SIGKILL');
  await Promise.all([closed, devtools.disconnect(), browser.close().catch(() => undefined)]);
}

/** The page of a target, as soon as Playwright has learned of it; the latest are looked at first. */
async function pageOf(context: BrowserContext, targetId: string): Promise<Page> {
  return until('The popup closed by itself.', async () => {
    for (const page of context.pages().toReversed()) {
      if ((await targetIdOf(page).catch(() => '')) === targetId) return page;
    }
    return undefined;
  });
}

const targetIds = new WeakMap<Page, string>();

async function targetIdOf(page: Page): Promise<string> {
  const known = targetIds.get(page);
  if (known !== undefined) return known;
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  targetIds.set(page, targetInfo.targetId);
  return targetInfo.targetId;
}

function startProcess(executable: string, profile: string, options: ChromiumOptions): ChildProcess {
  const lang = options.lang ?? 'en-US';
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const asRoot = process.getuid?.() === 0;
  const args = [
    ...(options.headless === false ? [] : ['--headless=new', '--disable-gpu', '--hide-scrollbars']),
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(options.network ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    // The browser's own, of popups and tabs: those of pages stay.
    '--animation-duration-scale=0',
    '--wm-window-animations-disabled',
    '--no-first-run',
    '--disable-breakpad',
    '--disable-component-extensions-with-background-pages',
    '--disable-field-trial-config',
    '--disable-search-engine-choice-screen',
    '--metrics-recording-only',
    // A renderer kept ready for the page after next costs half of all the processes that tests start.
    // The others are the browser's own services beside the page, a fifth of its work for a new tab.
    '--disable-features=PreloadTopChromeWebUI,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess,Translate,LensOverlay,TabHoverCardImages,HistoryEmbeddings,Journeys,ReadAnything,AutofillServerCommunication',
    '--disable-client-side-phishing-detection',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--enable-unsafe-extension-debugging',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--load-extension=${options.extension}`,
    `--lang=${lang}`,
    `--accept-lang=${lang}`,
    `--window-size=${String(width)},${String(height)}`,
    'about:blank',
  ];
  return spawn(executable, args, {
    // A group of its own, so that all of its processes can be killed at once.
    detached: options.profile !== undefined,
    // The pipe (descriptors 3 and 4) carries nothing: its end tells Chromium that we are gone, however we went.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
  });
}

/** Chromium writes the port that it chose, and the path of its web socket, into the profile. */
async function endpointOf(profile: string, browserProcess: ChildProcess): Promise<string> {
  return until(
    'Chromium did not start within 30 seconds.',
    async () => {
      if (browserProcess.exitCode !== null) throw new Error(`Chromium ended at once, with status ${String(browserProcess.exitCode)}.`);
      const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
      const [port, path] = text.split('\n');
      return port && path ? `ws://127.0.0.1:${port}${path}` : undefined;
    },
    30_000,
  );
}
