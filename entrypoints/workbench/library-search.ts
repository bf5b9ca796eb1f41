import { signal } from '@preact/signals';
import type { SearchQuestion, SearchState } from '../../components/workbench/Concordance.tsx';
import { concordance, type ConcordanceOptions, type Hit, SearchableLibrary, type SearchProblem } from '../../lib/library/concordance.ts';
import type { Library } from '../../lib/library/library.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from '../background/assets.ts';

/** So many hits are shown at once, and so many more each time a person asks for more. */
const PAGE = 200;
/** While a search goes on, what it has found so far is shown again after so many milliseconds. */
const NEWS_MS = 150;

/** Search over all that is kept. The documents are read once, when they are first asked for, and again after a change. */
export class LibrarySearch {
  readonly state = signal<SearchState>({ question: { text: '', regex: false, site: '', from: '', to: '' }, hits: [], found: 0, phase: 'idle' });
  readonly #library: Library;
  #searchable: Promise<SearchableLibrary> | null = null;
  /** The search at hand, or the making ready for the next. */
  #running = new AbortController();
  #found: Hit[] = [];
  #limit = PAGE;

  constructor(library: Library) {
    this.#library = library;
  }

  ask(change: Partial<SearchQuestion>): void {
    this.state.value = { ...this.state.peek(), question: { ...this.state.peek().question, ...change } };
    this.#limit = PAGE;
    void this.#search();
  }

  more(): void {
    this.#limit += PAGE;
    this.#show(this.state.peek().phase);
  }

  /** What is kept has changed. */
  renew(): void {
    this.#searchable = null;
    if (this.state.peek().phase !== 'idle') void this.#search();
  }

  async #search(): Promise<void> {
    this.#running.abort();
    const { signal: aborted } = (this.#running = new AbortController());
    const { question } = this.state.peek();
    if (question.text.trim() === '') {
      this.#found = [];
      this.#show('idle');
      return;
    }
    const found: Hit[] = [];
    this.state.value = { ...this.state.peek(), phase: 'running' };
    try {
      const searchable = await (this.#searchable ??= this.#read());
      let news = 0;
      const show = (phase: SearchState['phase']): void => {
        this.#found = found;
        this.#show(phase);
        news = performance.now();
      };
      const onStep = (): void => {
        if (found.length > 0 && performance.now() - news > NEWS_MS) show('running');
      };
      show((await runInSlices(gathered(found, concordance(searchable, question.text, optionsOf(question))), { signal: aborted, onStep })) ?? 'done');
      await runInSlices(searchable.prepareAll(), { signal: aborted });
    } catch (error) {
      if (aborted.aborted) return;
      this.#searchable = null;
      this.#show('storage');
      console.error(error);
    }
  }

  #show(phase: SearchState['phase']): void {
    this.state.value = { ...this.state.peek(), hits: this.#found.slice(0, this.#limit), found: this.#found.length, phase };
  }

  async #read(): Promise<SearchableLibrary> {
    const [documents, simplify] = await Promise.all([
      this.#library.readAll(),
      loadLexicon().then((lexicon) => (text: string) => lexicon.simplify(text), () => (text: string) => text), // each script finds itself only, then
    ]);
    return new SearchableLibrary(documents, simplify);
  }
}

/** A search whose hits are put where they can be shown while it goes on. */
function* gathered(found: Hit[], search: ReturnType<typeof concordance>): Generator<null, SearchProblem | null, void> {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    if (step.value) found.push(step.value);
    yield null;
  }
}

function optionsOf({ regex, site, from, to }: SearchQuestion): ConcordanceOptions {
  return {
    regex,
    ...(site && { site }),
    ...(from && { from: new Date(`${from}T00:00`).getTime() }),
    ...(to && { to: new Date(`${to}T23:59:59.999`).getTime() }),
  };
}
