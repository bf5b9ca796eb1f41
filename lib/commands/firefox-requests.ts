import type { Marionette } from './marionette.ts';

/** A request that Firefox sent out, whoever asked for it. */
export interface FirefoxRequest {
  url: string;
  /** The address of the document or worker that asked; empty where it was the browser itself. */
  from: string;
}

/**
 * Writes down every request from now on: of pages, frames and workers, of the extension's pages and background, and of the
 * browser itself. All of them pass the browser's own process, which tells of each before it is sent; WebDriver BiDi only knows of
 * tabs. Requests that a policy forbids are not told of, for they are never made. The list stays in the browser, in the one global
 * object that lives as long as it does.
 */
export async function recordRequests(marionette: Marionette): Promise<void> {
  await marionette.asBrowser(
    `const requests = [];
     const observer = {
       observe(channel) {
         const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
         const asking = loadInfo?.triggeringPrincipal;
         requests.push({ url: URI.spec, from: asking && !asking.isSystemPrincipal ? asking.spec : '' });
       },
     };
     Object.assign(Cu.getGlobalForObject(Services), { duizhaoRequests: { requests, observer } });
     Services.obs.addObserver(observer, 'http-on-modify-request');`,
  );
}

/** The requests up to now. */
export async function readRequests(marionette: Marionette): Promise<FirefoxRequest[]> {
  return (await marionette.asBrowser('return Cu.getGlobalForObject(Services).duizhaoRequests.requests;')) as FirefoxRequest[];
}

/**
 * What Firefox asks for on its own in its first minutes, turned off: updates of its lists (remote settings, and with them its
 * experiments, its lists of breaches and of trackers) and of its media plug-ins. Marionette turns off most of the rest.
 */
export const QUIET = {
  // A release takes another server than Mozilla's only with this variable, which Mozilla's own developers' tool for them uses.
  environment: { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  preferences: {
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'media.gmp-manager.updateEnabled': false,
  },
} as const;
