import { i18n } from '#i18n';
import { checkedDocument } from '../../lib/library/check-document.ts';
import { DOCUMENTS_CHANNEL } from '../../lib/library/documents-channel.ts';
import type { Library } from '../../lib/library/library.ts';
import { type KeepRequest, messageOf } from '../../lib/messages.ts';

const PREFIX = 'left:';

/**
 * Writes down at once what a workbench that is being left has not stored: what it begins to store in the database now would be lost, and
 * the background, which is asked to as well, does not hear of it where the browser has stopped it.
 */
export function leaveBehind(request: KeepRequest): void {
  try {
    localStorage.setItem(nameOf(request.document.id, request.document.changedAt), JSON.stringify(request));
  } catch {
    // Too long for this store: the background may keep it.
  }
}

/** A state that was left behind has been stored, and another one over it since: it would be taken for another version. */
export function forgetLeft(id: string, changedAt: number): void {
  localStorage.removeItem(nameOf(id, changedAt));
}

function nameOf(id: string, changedAt: number): string {
  return `${PREFIX}${id}:${String(changedAt)}`;
}

/** Stores what was left behind. What the browser does not store now stays for the next time. */
export async function keepLeftBehind(library: Library): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const text = localStorage.getItem(key);
    // Removed first: another window may be doing the same.
    localStorage.removeItem(key);
    const left = text === null ? null : leftOf(text);
    if (text === null || !left) continue;
    await keepLeft(library, left).catch(() => localStorage.setItem(key, text));
  }
}

/**
 * Keeps what a workbench could not store itself before it was left; told twice, it does so once. What another window has stored meanwhile
 * stays what it is; this version is kept beside it.
 */
export async function keepLeft(library: Library, { document, based }: KeepRequest): Promise<void> {
  const other = await library.saveOver(document, based);
  if (!other) {
    const channel = new BroadcastChannel(DOCUMENTS_CHANNEL);
    channel.postMessage(document.id);
    channel.close();
  } else if (other.changedAt !== document.changedAt) {
    const id = `${document.id}-${document.changedAt.toString(36)}`;
    if (await library.read(id)) return;
    const title = i18n.t('workbench.otherVersion', [document.title || i18n.t('workbench.untitled')]);
    // Older than the other, which is opened and applied on the page.
    await library.save({ ...document, id, title, changedAt: other.changedAt - 1 });
  }
}

/** What stands in a message or was left behind, if it is a document that can be kept. */
export function checkedLeft(value: unknown): KeepRequest | null {
  const request = messageOf<KeepRequest>(value, 'keep');
  const document = request && checkedDocument(request.document);
  return request && document && Number.isFinite(request.based) ? { type: 'keep', document, based: request.based } : null;
}

function leftOf(text: string): KeepRequest | null {
  try {
    return checkedLeft(JSON.parse(text));
  } catch {
    return null;
  }
}
