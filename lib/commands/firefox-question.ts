import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

/** Waits for Firefox's own question whether the extension may have a permission, answers it by its button, and returns what it says. */
export async function answerQuestion(marionette: Marionette, answer: 'allow' | 'deny'): Promise<string> {
  return until('Firefox does not ask for a permission.', async () => {
    const said = await marionette.asBrowser(
      `const { document, PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
       const question = document.querySelector('#addon-webext-permissions-notification:not([hidden])');
       if (!PopupNotifications.isPanelOpen || !question) return null;
       const text = question.textContent;
       (args[0] === 'allow' ? question.button : question.secondaryButton).click();
       return text;`,
      answer,
    );
    return typeof said === 'string' ? said : undefined;
  });
}
