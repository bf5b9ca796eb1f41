import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StoredValue, type Shelf } from '../../lib/stored-value.ts';

/** A browser's storage, and what it and its pages have sent to each other and not received; each page has a line of its own, in order. */
class Storage {
  value: unknown = null;
  writes = 0;
  refuses = false;
  readonly #requests: (() => void)[][] = [];
  readonly #replies: (() => void)[][] = [];
  readonly #watchers: ((value: unknown, before: unknown) => void)[] = [];

  page(): Shelf {
    const number = this.#requests.push([]) - 1;
    this.#replies.push([]);
    this.#watchers.push(() => undefined);
    const ask = <Reply>(answer: () => Reply): Promise<Reply> => {
      const { promise, resolve, reject } = Promise.withResolvers<Reply>();
      this.#requests[number]?.push(() => {
        try {
          const reply = answer();
          this.#replies[number]?.push(() => resolve(reply));
        } catch (error) {
          this.#replies[number]?.push(() => reject(error));
        }
      });
      return promise;
    };
    return {
      read: () => ask(() => this.value),
      write: (value) => ask(() => this.#write(value)),
      watch: (onChange) => (this.#watchers[number] = onChange),
    };
  }

  #write(value: unknown): void {
    if (this.refuses) throw new Error('quota');
    this.writes++;
    const before = this.value;
    this.value = value;
    if (JSON.stringify(before) !== JSON.stringify(value)) for (const [page, watcher] of this.#watchers.entries()) this.#replies[page]?.push(() => watcher(value, before));
  }

  /** The browser hears of one thing, or a page does. @returns whether there was any. */
  async step(which: number): Promise<boolean> {
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    const lines = [...this.#requests, ...this.#replies].filter((line) => line.length > 0);
    lines[which % Math.max(1, lines.length)]?.shift()?.();
    return lines.length > 0;
  }

  async settle(): Promise<void> {
    let steps = 0;
    while (await this.step(0)) if (++steps > 1000) throw new Error('It does not come to rest.');
  }
}

const put = (name: string, to: number) => (before: unknown) => ({ ...(before as object | null), [name]: to });

describe('a stored value', () => {
  test('that was read is written in the very call that changes it, one change after the other', async () => {
    const storage = new Storage();
    const asked: unknown[] = [];
    const shelf = storage.page();
    const value = new StoredValue({ ...shelf, write: (one) => (asked.push(one), shelf.write(one)) });
    const read = value.read();
    await storage.settle();
    await read;
    const changed = [value.change(put('a', 1)), value.change(put('b', 2))];
    expect(asked).toEqual([{ a: 1 }, { a: 1, b: 2 }]);
    await storage.settle();
    await Promise.all(changed);
    expect(storage.value).toEqual({ a: 1, b: 2 });
  });

  test('that was not read is read first', async () => {
    const storage = new Storage();
    storage.value = { c: 3 };
    const value = new StoredValue(storage.page());
    const changed = [value.change(put('a', 1)), value.change(put('a', 2))];
    await storage.settle();
    await Promise.all(changed);
    expect(storage.value).toEqual({ c: 3, a: 2 });
  });

  test('is not written where nothing changes, in whatever order the browser gives the names', async () => {
    const storage = new Storage();
    storage.value = { a: 1, b: { c: 1, d: [{ e: 1, f: 1 }] } };
    const value = new StoredValue(storage.page());
    const changed = value.change(() => ({ b: { d: [{ f: 1, e: 1 }], c: 1 }, a: 1 }));
    await storage.settle();
    await changed;
    expect(storage.writes).toBe(0);
  });

  test('that the browser does not store is as it was, and the next change is made to that', async () => {
    const storage = new Storage();
    const value = new StoredValue(storage.page());
    void value.read();
    await storage.settle();
    storage.refuses = true;
    const refused = value.change(put('a', 1));
    const told = expect(refused).rejects.toThrow('quota');
    await storage.settle();
    await told;
    storage.refuses = false;
    const changed = value.change(put('b', 2));
    await storage.settle();
    await changed;
    expect(storage.value).toEqual({ b: 2 });
  });

  test('keeps what two pages change in the same moment, however their messages to and from the browser are delayed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 8 }), fc.boolean(), async (steps, isRead) => {
        const storage = new Storage();
        const pages = [0, 1].map(() => new StoredValue(storage.page()));
        if (isRead) for (const page of pages) void page.read();
        if (isRead) await storage.settle();
        void pages[0]?.change(put('a', 1));
        for (const which of steps) await storage.step(which);
        void pages[1]?.change(put('b', 2));
        await storage.settle();
        expect(storage.value).toEqual({ a: 1, b: 2 });
      }),
    );
  });

  test('is not written without end where several pages change it at once', async () => {
    const changes = fc.array(fc.record({ page: fc.nat(2), steps: fc.array(fc.nat(20), { maxLength: 4 }) }), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const storage = new Storage();
        const pages = [0, 1, 2].map(() => new StoredValue(storage.page()));
        for (const [at, { page, steps }] of all.entries()) {
          void pages[page]?.change(put(`of${String(page)}`, at));
          for (const which of steps) await storage.step(which);
        }
        await storage.settle();
        expect(storage.writes).toBeLessThanOrEqual(2 * all.length);
      }),
    );
  });
});
