import { type Browser, type CDPSession, connect } from 'puppeteer-core';
import { pause, until } from './until.ts';
import { type Observed, type Target, watchTargets } from './watch.ts';

/** A browser's debugging port: what the harness needs and Playwright does not offer. */
export interface DevTools extends Observed {
  /** The id that Chromium gave to the extension of this folder. */
  extensionId(folder: string): Promise<string>;
  /** Clicks the extension's toolbar button on the tab of a page; returns the popup's target id. */
  triggerAction(extensionId: string, pageTargetId: string): Promise<string>;
  /** Runs an expression in the extension's background worker and returns its (awaited) value. */
  evaluateInBackground(extensionId: string, expression: string): Promise<unknown>;
  /** Bytes that the background worker's scripts hold, after a collection of garbage. */
  heapOfBackground(extensionId: string): Promise<number>;
  /** Stops the background worker, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** Presses keys as the keyboard would: the browser's own shortcuts and those of extensions hear it too. */
  pressShortcut(pageTargetId: string, keys: string): Promise<void>;
  disconnect(): Promise<void>;
}

/** Attaches to a browser and watches every page, popup and worker from its first statement on. */
export async function openDevTools(endpoint: string): Promise<DevTools> {
  const browser = await connect({ browserWSEndpoint: endpoint, defaultViewport: null });
  const root = await browser.target().createCDPSession();
  const observed: Observed = { errors: [], requests: [] };
  const targets = new Map<string, Target>();
  await watchTargets(root, observed, targets);

  const find = (test: (target: Target) => boolean) => [...targets.values()].find(test);
  const background = (id: string) =>
    until('The background worker of the extension does not run.', () =>
      find(({ type, url }) => type === 'service_worker' && isOf(id, url)),
    );
  // Only pages know these commands. A popup may close while they are being sent.
  const commandWorkers = async (command: 'startWorker' | 'stopAllWorkers', id = '') => {
    const page = find(({ type, url }) => type === 'page' && !url.startsWith('chrome-extension:'));
    await page?.session.send('ServiceWorker.enable');
    await page?.session.send(`ServiceWorker.${command}`, command === 'startWorker' ? { scopeURL: `chrome-extension://${id}/` } : undefined);
  };
  /** One that was stopped keeps silent until something starts it; one that has just begun has nothing of the browser's yet. */
  const readyBackground = (id: string) =>
    until('The background worker of the extension does not get ready.', async () => {
      await commandWorkers('startWorker', id);
      const { session } = await background(id);
      const answer = evaluate(session, 'typeof chrome?.runtime').catch(() => '');
      return (await Promise.race([answer, pause(1000)])) === 'object' ? session : undefined;
    });
  return {
    ...observed,
    extensionId: async (folder) => {
      const { extensions } = await root.send('Extensions.getExtensions');
      const own = extensions.find(({ path }) => path === folder);
      if (!own) throw new Error(`Chromium did not load the extension of ${folder}.`);
      return own.id;
    },
    triggerAction: async (id, pageTargetId) => {
      const known = new Set(targets.keys());
      await root.send('Extensions.triggerAction', { id, targetId: await tabOf(browser, pageTargetId) });
      const popup = await until('The popup did not open.', () =>
        find(({ targetId, type, url }) => !known.has(targetId) && type === 'page' && isOf(id, url)),
      );
      return popup.targetId;
    },
    evaluateInBackground: async (id, expression) => evaluate(await readyBackground(id), expression),
    heapOfBackground: async (id) => {
      const { session } = await background(id);
      for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    // Those of the whole profile, of which ours is the only one.
    stopBackground: () => commandWorkers('stopAllWorkers'),
    pressShortcut: async (pageTargetId, keys) => {
      const page = targets.get(pageTargetId);
      if (!page) throw new Error('The page of the shortcut is closed.');
      await pressKeys(page.session, keys);
    },
    disconnect: () => detach(browser),
  };
}

async function detach(browser: Browser): Promise<void> {
  await browser.disconnect().catch(() => undefined);
}

function isOf(extensionId: string, url: string): boolean {
  return url.startsWith(`chrome-extension://${extensionId}/`);
}

/** The tab that holds a page: the protocol tells it only by attaching to the tabs and looking at what they hold. */
async function tabOf(browser: Browser, pageTargetId: string): Promise<string> {
  const root = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    for (const { targetId } of targetInfos) {
      const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
      const tab = root.connection()?.session(sessionId);
      const held: string[] = [];
      tab?.on('Target.attachedToTarget', ({ targetInfo }) => held.push(targetInfo.targetId));
      await tab?.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
      if (held.includes(pageTargetId)) return targetId;
    }
  } finally {
    await root.detach();
  }
  throw new Error('The page stands in no tab.');
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const modifiers: Record<string, number> = { Alt: 1, Ctrl: 2, Control: 2, Command: 4, Meta: 4, Shift: 8 };

/**
 * Chromium hands a key event that the page leaves alone back to the browser window only when it carries a native key
 * code; Playwright's keyboard does not send one, so that its keys never reach the shortcuts of an extension.
 */
async function pressKeys(session: CDPSession, keys: string): Promise<void> {
  const names = keys.split('+');
  const key = names.at(-1) ?? '';
  const code = key.toUpperCase().charCodeAt(0);
  const common = {
    modifiers: names.slice(0, -1).reduce((sum, name) => sum | (modifiers[name] ?? 0), 0),
    key,
    code: /^\d$/u.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}
