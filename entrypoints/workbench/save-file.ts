import { browser } from 'wxt/browser';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { writeBitext, WRITERS, type WriteFormat } from '../../lib/exchange/write.ts';

/** The longest name of a file, without its ending. */
const LONGEST_NAME = 80;

/** Writes documents in a format and hands the file to the person, as a download. */
export function saveFile(format: WriteFormat, documents: readonly BitextDocument[], name: string): void {
  const { extension, type } = WRITERS[format];
  const { version } = browser.runtime.getManifest();
  const written = writeBitext(format, documents, { version, complete: true, byteOrderMark: format === 'csv' });
  download(written, type, name, extension);
}

/** Hands a file to the person. @param name without its ending. */
export function download(content: string | Uint8Array, type: string, name: string, extension: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.${extension}`;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as the name of a file, without what some systems do not allow in one. */
function fileName(title: string): string {
  const plain = title.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  return [...plain].slice(0, LONGEST_NAME).join('').replace(/^\.+|[. ]+$/gu, '') || 'duizhao';
}
