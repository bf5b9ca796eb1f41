import type { CDPSession, Page } from 'playwright';

/** One task of a thread, in milliseconds. */
type Tasks = number[];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** So much of it the thread had a processor. */
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}

/** Written into the trace by the page, so that its thread is known among all the browser's. */
const MARK = 'bench-page';

/** Records how long tasks hold the thread of a page, by the browser's own tracing: also those below the 50 ms that pages are told of. */
export class TaskTrace {
  readonly #browser: CDPSession;
  readonly #page: Page;
  readonly #events: TraceEvent[] = [];

  private constructor(browser: CDPSession, page: Page) {
    this.#browser = browser;
    this.#page = page;
    browser.on('Tracing.dataCollected', ({ value }) => this.#events.push(...(value as unknown as TraceEvent[])));
  }

  static async start(page: Page): Promise<TaskTrace> {
    const session = await page.context().browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser has no session of its own.');
    const trace = new TaskTrace(session, page);
    const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories, excludedCategories: ['*'] } });
    await page.evaluate((name) => performance.mark(name), MARK);
    return trace;
  }

  /**
   * @param script address of a script, or the beginning of one.
   * @returns the milliseconds of every task of the page's thread since the start, and, of the processor's time, those of scripts of that address.
   */
  async stop(script = ' '): Promise<{ tasks: Tasks; scripts: number }> {
    const complete = new Promise((resolve) => this.#browser.once('Tracing.tracingComplete', resolve));
    await this.#browser.send('Tracing.end');
    await complete;
    await this.#browser.detach();
    const own = this.#events.find(({ name }) => name === MARK);
    if (!own) throw new Error('The trace does not tell which thread is the page’s.');
    await this.#page.evaluate((name) => performance.clearMarks(name), MARK);
    const events = this.#events.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
    return { tasks: events.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1000), scripts: timeOf(events.filter((event) => addressOf(event).startsWith(script))) };
  }
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.fileName ?? '';
}

/** Milliseconds of the thread, without those in which other processes had the processor; what runs within another is counted once. */
function timeOf(events: readonly TraceEvent[]): number {
  let [sum, until] = [0, 0];
  for (const { ts, dur = 0, tdur = dur } of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (ts < until) continue;
    sum += tdur;
    until = ts + dur;
  }
  return sum / 1000;
}
