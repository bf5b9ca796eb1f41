import { browser } from 'wxt/browser';
import { Library } from '../../lib/library/library.ts';
import { checkedLeft, keepLeft } from '../workbench/left-documents.ts';
import { isOurPage } from './page-of.ts';

const library = new Library();

/** Keeps what a workbench could not store itself before it was left. */
export function serveKeeping(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    const left = isOurPage(sender) ? checkedLeft(message) : null;
    if (left) void keepLeft(library, left).catch(console.warn);
  });
}
