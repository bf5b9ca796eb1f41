import type { Locator, Page } from 'playwright';
import type { Note, Snapshot } from '../../../lib/notes/note.ts';
import type { ChromiumTests } from './chromium.ts';

/** The notes of a page as a person makes and sees them. */
export class Notes {
  readonly page: Page;
  readonly bar: Locator;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByTestId('note-bar');
    this.card = page.getByTestId('note-card');
  }

  /** Selects text of an element with the mouse, from the first to the last character of it. @param turn which one, where it stands there several times: 1 is the first. */
  async select(text: string, root = 'body', turn = 1): Promise<void> {
    // A page or view that is still being laid out moves the text away from under the pointer.
    for (let tries = 0; tries < 3; tries++) {
      await this.#draw(text, root, turn);
      if (await this.page.evaluate(isSelected, text)) return;
    }
  }

  /** Draws the mouse from before one text to behind another: what is selected is what the browser makes of it. */
  async drag(first: string, last: string, root = 'body'): Promise<void> {
    const { to } = await this.page.evaluate(placesOf, [last, root, 1] as const);
    const { from } = await this.page.evaluate(placesOf, [first, root, 1, false] as const);
    await this.#drawFrom(from, to);
  }

  async #draw(text: string, root: string, turn: number): Promise<void> {
    const { from, to } = await this.page.evaluate(placesOf, [text, root, turn] as const);
    await this.#drawFrom(from, to);
  }

  async #drawFrom(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
  }

  /** What is marked as notes in the page and in the views, text by text. */
  async marked(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...(CSS.highlights as unknown as Iterable<[string, Set<AbstractRange>]>)]
        .filter(([name]) => name.startsWith('duizhao-note-') && name !== 'duizhao-note-open')
        .flatMap(([, ranges]) => [...ranges].map((range) => (range as Range).toString())),
    );
  }
}

/** Runs in the page. Whether exactly this is selected in the page or in a view; otherwise nothing is any more. */
function isSelected(text: string): boolean {
  const shadowRoots = [...document.querySelectorAll('duizhao-view')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const selection = document.getSelection();
  const [selected] = selection?.getComposedRanges({ shadowRoots }) ?? [];
  const range = new Range();
  if (selected) {
    range.setStart(selected.startContainer, selected.startOffset);
    range.setEnd(selected.endContainer, selected.endOffset);
  }
  if (range.toString() === text) return true;
  // Text that is selected would be dragged away by the next attempt.
  selection?.removeAllRanges();
  return false;
}

/** Runs in the page. The points at both ends of a text, in the window's coordinates; it is scrolled into view, unless not. */
function placesOf([text, root, turn, scrolled = true]: readonly [string, string, number, boolean?]): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const trees: ParentNode[] = [document, ...[...document.querySelectorAll('duizhao-view')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const within = trees.flatMap((tree) => [...tree.querySelectorAll(root)]);
  for (const element of within) {
    let left = turn;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let at = -1;
      do at = node.nodeValue?.indexOf(text, at + 1) ?? -1;
      while (at >= 0 && --left > 0);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      if (scrolled) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first && last) return { from: { x: first.left + 1, y: first.top + first.height / 2 }, to: { x: last.right - 1, y: last.top + last.height / 2 } };
    }
  }
  throw new Error(`“${text}” is not in ${root}.`);
}

/** All notes that are kept, the trash included, as they lie in the store. */
export function keptNotes(chromium: ChromiumTests): Promise<Note[]> {
  return keptIn<Note>(chromium, 'notes');
}

/** All snapshots that are kept. */
export function keptSnapshots(chromium: ChromiumTests): Promise<Snapshot[]> {
  return keptIn<Snapshot>(chromium, 'snapshots');
}

/** All that lies in one of the stores of the database. */
export function keptIn<Entry>(chromium: ChromiumTests, table: string): Promise<Entry[]> {
  return chromium.browser.evaluateInBackground(
    (name: string) =>
      new Promise<Entry[]>((resolve, reject) => {
        const opening = indexedDB.open('duizhao');
        // One that is not there is not made by us: the extension puts back what was in it.
        let isNew = false;
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = (event) => {
          event.preventDefault();
          if (isNew) resolve([]);
          else reject(new Error('no database'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            resolve([]);
            return;
          }
          const asking = database.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            database.close();
            resolve(asking.result as Entry[]);
          };
        };
      }),
    table,
  );
}

/** What the mirror of the database holds of a store. */
export function mirrored(chromium: ChromiumTests, table: string): Promise<unknown[]> {
  return chromium.browser.evaluateInBackground(async (name) => {
    const { indexedDB: own } = await (navigator as unknown as { storageBuckets: { open(bucket: string): Promise<{ indexedDB: IDBFactory }> } }).storageBuckets.open('mirror');
    return new Promise<unknown[]>((resolve) => {
      const opening = own.open('duizhao-mirror');
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = (event) => {
        event.preventDefault();
        resolve([]);
      };
      opening.onsuccess = () => {
        const asking = opening.result.transaction(name).objectStore(name).getAll();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    });
  }, table);
}

/** Forgets all notes. */
export async function forgetNotes(chromium: ChromiumTests): Promise<void> {
  await chromium.browser.evaluateInBackground(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('duizhao');
        opening.onsuccess = () => {
          const database = opening.result;
          const names = ['notes', 'relations', 'codes', 'colours', 'snapshots'].filter((name) => database.objectStoreNames.contains(name));
          if (names.length === 0) {
            database.close();
            resolve();
            return;
          }
          const writing = database.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
}
