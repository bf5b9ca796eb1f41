import type { Page } from 'playwright';
import type { PageReport } from '../exchange/report.ts';
import { pause } from './until.ts';

/** How long the reader may need to get into the page, in milliseconds; once there, it may take its time. */
const patience = 10_000;

/** Asks the reader in the page, through the popup; the popup has just begun to put the reader there. */
export async function askForReport(popup: Page): Promise<PageReport> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await popup.evaluate(requestReport);
    if ('report' in answer) return answer.report;
    if (Date.now() > deadline) {
      const said = await popup.getByTestId('summary').textContent({ timeout: 1000 }).catch(() => null);
      throw new Error(said?.trim() || `The extension did not answer: ${answer.problem}`);
    }
    await pause(100);
  }
}

declare const chrome: {
  tabs: {
    query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: { type: 'report' }): Promise<PageReport | undefined>;
  };
};

/** Runs inside the popup. */
async function requestReport(): Promise<{ report: PageReport } | { problem: string }> {
  try {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const report = tab && (await chrome.tabs.sendMessage(tab.id, { type: 'report' }));
    return Array.isArray(report?.articles) ? { report } : { problem: 'its answer is empty.' };
  } catch (error) {
    return { problem: String(error) };
  }
}
