import type { MergeChoice } from '../../lib/notes/merge.ts';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { FileRead, ImportCommand, ImportNews, ImportStep } from './import-worker.ts';
import { Cancelled } from './undo-stack.ts';

/** One file of notes, in a worker of its own: read, brought in, taken back. One thing after the other. */
export class ImportWork {
  onStep: (step: ImportStep) => void = () => undefined;
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  /** Ends what waits for an answer that will not come. */
  #drop: (reason: Error) => void = () => undefined;
  #mayEndAtOnce = false;

  /** @throws ExchangeError, Cancelled, or an error of the database */
  async read(file: File): Promise<FileRead> {
    this.#mayEndAtOnce = true;
    return this.#ask({ type: 'read', file }, 'read').finally(() => (this.#mayEndAtOnce = false));
  }

  /** @returns how many notes came in or were changed. @throws Cancelled, or an error of the database */
  async bringIn(choice: MergeChoice): Promise<number> {
    return (await this.#ask({ type: 'bringIn', choice }, 'broughtIn')).count;
  }

  /** @throws Cancelled, or an error of the database */
  async takeBack(): Promise<void> {
    // The worker ends itself then.
    await this.#ask({ type: 'takeBack' }, 'takenBack');
  }

  /** Ends what goes on: reading at once, writing as soon as the worker hears of it. What is done by then stays done. */
  cancel(): void {
    if (this.#mayEndAtOnce) {
      this.end();
      this.#drop(new Cancelled());
    } else this.#worker.postMessage({ type: 'cancel' } satisfies ImportCommand);
  }

  /** Nothing of it is needed any more. */
  end(): void {
    this.#worker.terminate();
  }

  #ask<Type extends ImportNews['type']>(command: ImportCommand, wanted: Type): Promise<Extract<ImportNews, { type: Type }>> {
    return new Promise((resolve, reject) => {
      this.#drop = reject;
      this.#worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
        if (data.type === 'step') this.onStep(data);
        else if (data.type === wanted) resolve(data as Extract<ImportNews, { type: Type }>);
        else reject(failureOf(data));
      };
      this.#worker.onerror = () => reject(new Error('The import does not run.'));
      this.#worker.postMessage(command);
    });
  }
}

function failureOf(news: ImportNews): Error {
  switch (news.type) {
    case 'cancelled':
      return new Cancelled();
    case 'unreadable':
      return new ExchangeError(news.problem, news.parameters);
    default:
      return news.type === 'failed' && news.failure === 'full' ? new DOMException('No room', 'QuotaExceededError') : new Error('The database has failed.');
  }
}
