import { frontTab } from './firefox-input.ts';
import type { Marionette } from './marionette.ts';

/** Preferences with which Firefox shows every page in the colours of the person, as Windows' contrast themes make it; and without. */
export const forcedColors = (on: boolean) => ({ 'browser.display.document_color_use': on ? 2 : 0 });
/** Preferences with which pages are told that the only pointer is a finger; and without. */
export const onlyFingers = (on: boolean) => ({ 'ui.primaryPointerCapabilities': on ? 1 : null, 'ui.allPointerCapabilities': on ? 1 : null });
/** Preferences with which pages are asked for dark or light colours; nothing moves then. */
export const stillColours = (scheme: 'light' | 'dark') => ({ ...colorScheme(scheme), 'ui.prefersReducedMotion': 1 });
/** Preferences with which pages are asked for dark or light colours. */
export const colorScheme = (scheme: 'light' | 'dark') => ({ 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 });

/** What a person sets in the browser for the page in front, be it a web page or one of the extension's. */
export function tabControls(marionette: Marionette): {
  prefer(values: Record<string, number | null>): Promise<void>;
  zoom(factor: number): Promise<void>;
  narrow(width: number): Promise<void>;
  print(): Promise<Buffer>;
} {
  return {
    prefer: async (values) => {
      await marionette.asBrowser(
        `for (const [name, value] of Object.entries(args[0])) {
           if (value === null) Services.prefs.clearUserPref(name);
           else Services.prefs.setIntPref(name, value);
         }`,
        values,
      );
    },
    zoom: async (factor) => {
      await marionette.asBrowser(`${frontTab} tab.fullZoom = args[0];`, factor);
    },
    // A window of Firefox is never as narrow as a telephone; the page in it may be, as WebDriver makes it, too.
    narrow: async (width) => {
      await marionette.asBrowser(`${frontTab} for (const side of ['min-width', 'max-width']) tab.style.setProperty(side, args[0] + 'px');`, width);
    },
    print: async () => {
      const pdf = await marionette.asBrowser(
        `${frontTab}
         const { print } = ChromeUtils.importESModule('chrome://remote/content/shared/PDF.sys.mjs');
         const settings = print.getPrintSettings(print.addDefaultSettings({ background: true }));
         return btoa(await print.printToBinaryString(tab.browsingContext, settings));`,
      );
      return Buffer.from(String(pdf), 'base64');
    },
  };
}
