import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

/** For scripts that run as the browser: one document of each process in which there may be code of the extension. */
export const documentsOfProcesses = `
  const views = [...extension.views].map(({ xulBrowser }) => xulBrowser).filter(Boolean);
  const tabs = [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) => window.gBrowser.browsers);
  const documents = [...views, ...tabs].map((view) => view.browsingContext?.currentWindowGlobal).filter(Boolean);
  const ofProcesses = [...new Map(documents.map((document) => [document.osPid, document])).values()];`;

/**
 * Has each process of the browser, also those to come, remember which answers of the browser code of extensions awaits (all its
 * asynchronous functions go through this one). Firefox reports an answer to a page that is closed by then as an error, naming the
 * line that asked, and no code of an extension can keep it from that: a harness closes much faster than a hand.
 */
export async function rememberAwaited(marionette: Marionette): Promise<void> {
  await marionette.asBrowser(`Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(args[0]), true);`, remember);
}

const common = `const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');`;
const remember = `${common}
  const methods = ExtensionCommon.BaseContext.prototype;
  const awaited = new Set();
  const { wrapPromise } = methods;
  methods.awaitedForTests = awaited;
  methods.wrapPromise = function (promise, callback = null) {
    const entry = { context: this };
    awaited.add(entry);
    const forget = () => awaited.delete(entry);
    promise.then(forget, forget);
    return wrapPromise.call(this, promise, callback);
  };`;
// The background lives on.
const count = `${common}
  return [...ExtensionCommon.BaseContext.prototype.awaitedForTests]
    .filter(({ context }) => !context.unloaded && context.extension.id === arguments[0] && context.viewType !== 'background').length;`;

/** Waits until no page, popup or content script of the extension awaits an answer of the browser; but not for long, as some wait for a person. */
export async function allAnswered(marionette: Marionette, id: string): Promise<void> {
  const awaited = () => marionette.asBrowser(
    `const { extension } = WebExtensionPolicy.getByID(args[0]) ?? {};
     if (!extension) return 0;
     ${documentsOfProcesses}
     const counts = await Promise.all(ofProcesses.map((document) => document.getActor('MarionetteCommands')
       .executeScript(args[1], [args[0]], { timeout: 10000, sandboxName: 'system', newSandbox: true }).catch(() => 0))); // it has gone meanwhile
     return counts.reduce((sum, one) => sum + one, 0);`,
    id,
    count,
  );
  // What is still awaited then is told as an error if its answer comes.
  await until('An answer is still awaited.', async () => ((await awaited()) === 0 ? true : undefined), 3000).catch(() => undefined);
}
