import type { CDPSession, Page } from 'playwright';

/** The world in which the reader runs beside the page, seen through the browser's own tools. */
export class ReaderWorld {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  /** Finds the reader in a page into which it has been put, and begins to count what it does. */
  static async of(page: Page): Promise<ReaderWorld> {
    const session = await page.context().newCDPSession(page);
    const found = new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
      });
    });
    await session.send('Runtime.enable');
    const world = new ReaderWorld(session, await found);
    await world.#evaluate(countingStarts);
    return world;
  }

  /** How often the page has been read, and timers been set, since the last time this was asked. */
  async counts(): Promise<{ readings: number; timers: number }> {
    return (await this.#evaluate(countsSoFar)) as { readings: number; timers: number };
  }

  /** The share of the time in which the page's thread runs code of the extension, 0–1. */
  async load(milliseconds: number): Promise<number> {
    await this.#session.send('Profiler.enable');
    await this.#session.send('Profiler.setSamplingInterval', { interval: 200 });
    await this.#session.send('Profiler.start');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const { profile } = await this.#session.send('Profiler.stop');
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const ours = new Set<number>();
    const take = (id: number): void => {
      ours.add(id);
      for (const child of nodes.get(id)?.children ?? []) take(child);
    };
    for (const { id, callFrame } of profile.nodes) if (callFrame.url.startsWith('chrome-extension://')) take(id);
    const deltas = profile.timeDeltas ?? [];
    const busy = profile.samples?.reduce((sum, id, at) => sum + (ours.has(id) ? (deltas[at] ?? 0) : 0), 0) ?? 0;
    return busy / (profile.endTime - profile.startTime);
  }

  async #evaluate(run: () => unknown): Promise<unknown> {
    const expression = `(${run.toString()})()`;
    const { result } = await this.#session.send('Runtime.evaluate', { expression, contextId: this.#context, returnByValue: true });
    return result.value;
  }
}

interface Counted {
  counted: { readings: number; timers: number };
}

/** Runs in the reader's world: every reading asks for the style of the body and, next, of an element in it; what hides the body behind a view, for that of the body alone. */
function countingStarts(): void {
  const world = window as unknown as Counted;
  world.counted = { readings: 0, timers: 0 };
  const getComputedStyle = window.getComputedStyle.bind(window);
  const setTimeout = window.setTimeout.bind(window);
  let begins = false;
  window.getComputedStyle = (element, pseudo) => {
    if (begins && element !== document.body && document.body.contains(element)) world.counted.readings++;
    begins = element === document.body;
    return getComputedStyle(element, pseudo);
  };
  window.setTimeout = ((run: () => void, delay?: number) => {
    world.counted.timers++;
    return setTimeout(run, delay);
  }) as typeof window.setTimeout;
}

function countsSoFar(): { readings: number; timers: number } {
  const world = window as unknown as Counted;
  const { counted } = world;
  world.counted = { readings: 0, timers: 0 };
  return counted;
}
