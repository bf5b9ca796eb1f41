import { signal } from '@preact/signals';
import type { AnsweredHit, SearchQuestion, SearchState } from '../../../components/workbench/Concordance.tsx';
import { linkWords } from '../../../lib/align/word-links.ts';
import type { Lexicon } from '../../../lib/lexicon/lexicon.ts';
import { concordance, type ConcordanceOptions, type Hit, SearchableLibrary } from '../../../lib/library/concordance.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { answersOf, inOrder, RenderingCounts } from '../../../lib/library/renderings.ts';
import { runInSlices } from '../../../lib/slices.ts';
import { loadLexicon } from '../../background/assets.ts';
import { searchByPattern } from './pattern-search.ts';

/** So many hits are shown at once, and so many more each time a person asks for more. */
const PAGE = 200;
/** As long as the search goes on, no more than these: they are drawn sooner. */
const FIRST = 30;
/** While a search goes on, what it has found so far is shown again after so many milliseconds. */
const NEWS_MS = 150;
/** The renderings of so many hits are looked for and counted; of more it would take seconds. */
const MOST_ANSWERED = 1_000;

interface Loaded {
  searchable: SearchableLibrary;
  lexicon: Lexicon | null;
}

/** Search over all that is kept: the documents are made ready as soon as they are there, and a question finds as much as is ready. */
export class LibrarySearch {
  readonly state = signal<SearchState>({ question: { text: '', regex: false, site: '', from: '', to: '' }, hits: [], found: 0, phase: 'idle', renderings: null });
  #documents: readonly SavedDocument[] = [];
  #loaded: Promise<Loaded> | null = null;
  /** The search at hand, or the making ready for the next. */
  #running = new AbortController();
  #found: AnsweredHit[] = [];
  #limit = PAGE;

  ask(change: Partial<SearchQuestion>): void {
    this.state.value = { ...this.state.peek(), question: { ...this.state.peek().question, ...change } };
    this.#limit = PAGE;
    void this.#search();
  }

  /** Makes ready for what will be asked: a search that finds everything prepared is ten times as quick. */
  ready(): void {
    if (this.#loaded) return;
    const { signal: aborted } = this.#running;
    const loaded = (this.#loaded = this.#read());
    loaded.then(({ searchable }) => runInSlices(searchable.prepareAll(), { signal: aborted })).catch(() => {
      if (!aborted.aborted) this.#loaded = null; // the search itself will tell
    });
  }

  more(): void {
    this.#limit += PAGE;
    this.#show(this.state.peek().phase);
  }

  /** What is kept is known, or has changed. @param sites of what there is now: one that has gone is no longer asked for. */
  renew(sites: readonly string[], documents: readonly SavedDocument[]): void {
    this.#documents = documents;
    this.#loaded = null;
    const { question } = this.state.peek();
    if (!sites.includes(question.site)) this.state.value = { ...this.state.peek(), question: { ...question, site: '' } };
    if (this.state.peek().phase !== 'idle') void this.#search();
    else this.ready();
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
    const found: AnsweredHit[] = [];
    this.state.value = { ...this.state.peek(), phase: 'running', renderings: null };
    try {
      const { searchable, lexicon } = await (this.#loaded ??= this.#read());
      let news = 0;
      let phase: SearchState['phase'] = 'running';
      const show = (): void => {
        this.#found = found;
        this.#show(phase);
        news = performance.now();
      };
      const onStep = (): void => {
        if (found.length > 0 && performance.now() - news > NEWS_MS) show();
      };
      const options = optionsOf(question);
      if (question.regex) {
        const onHits = (hits: Hit[]): void => {
          found.push(...hits);
          onStep();
        };
        phase = (await searchByPattern(searchable, question.text, options, aborted, onHits)) ?? 'done';
      } else {
        await runInSlices(gathered(found, concordance(searchable, question.text, options)), { signal: aborted, onStep });
        phase = 'done';
      }
      show();
      if (lexicon) {
        const renderings = await runInSlices(answered(found, searchable, lexicon), { signal: aborted, onStep });
        show();
        this.state.value = { ...this.state.peek(), renderings };
      }
      await runInSlices(searchable.prepareAll(), { signal: aborted });
    } catch (error) {
      if (aborted.aborted) return;
      this.#loaded = null;
      this.#found = [];
      this.#show('storage');
      console.error(error);
    }
  }

  #show(phase: SearchState['phase']): void {
    const hits = this.#found.slice(0, phase === 'running' ? FIRST : this.#limit);
    this.state.value = { ...this.state.peek(), hits, found: this.#found.length, phase };
  }

  async #read(): Promise<Loaded> {
    const documents = this.#documents;
    const lexicon = await loadLexicon().catch(() => null);
    // Without the lexicon each script finds itself only, and renderings are not marked.
    return { searchable: new SearchableLibrary(documents, (text) => lexicon?.simplify(text) ?? text), lexicon };
  }
}

/** Puts the answering words into the hits, and counts the renderings. */
function* answered(found: AnsweredHit[], { keys }: SearchableLibrary, lexicon: Lexicon): Generator<null, SearchState['renderings'], void> {
  const renderings = new RenderingCounts(keys);
  const looked = Math.min(found.length, MOST_ANSWERED);
  let withAnswer = 0;
  for (const [at, hit] of found.slice(0, looked).entries()) {
    const answers = answersOf(hit, (zh, en) => linkWords(zh, en, lexicon));
    for (const each of answers) renderings.add(hit, each);
    const all = inOrder(answers.flat());
    if (all.length > 0) withAnswer++;
    found[at] = { ...hit, answers: all };
    yield null;
  }
  return { counts: renderings.counts, answered: withAnswer, looked };
}

/** A search whose hits are put where they can be shown while it goes on. */
function* gathered(found: AnsweredHit[], search: ReturnType<typeof concordance>): Generator<null, void, void> {
  for (const hit of search) {
    if (hit) found.push(hit);
    yield null;
  }
}

function optionsOf({ site, from, to }: SearchQuestion): ConcordanceOptions {
  return {
    ...(site && { site }),
    ...(from && { from: new Date(`${from}T00:00`).getTime() }),
    ...(to && { to: new Date(`${to}T23:59:59.999`).getTime() }),
  };
}
