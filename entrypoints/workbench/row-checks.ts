import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckFinding, CheckRow, Term } from '../../lib/check/check.ts';
import { Checker } from '../../lib/check/check-rows.ts';
import { referenceYearOf } from '../../lib/check/reference-year.ts';
import { type Row, sideText } from '../../lib/edit/rows.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import { runInSlices } from '../../lib/slices.ts';
import { loadLexicon } from '../background/assets.ts';

/** The checks of one document while a person works on it: in slices, and after a change only of what has changed. */
export class RowChecks {
  readonly isOn = signal(false);
  /** Findings may be missing, or be of rows as they were before. */
  readonly isRunning = signal(false);
  /** Keys of the findings that a person has dismissed. */
  readonly dismissed = signal<ReadonlySet<string>>(new Set());
  readonly #all = signal<readonly CheckFinding[]>([]);
  readonly #lexicon = signal<Lexicon | null>(null);
  readonly open = computed(() => this.#all.value.filter(({ key }) => !this.dismissed.value.has(key)));
  /** Ids of the rows at which something was found. */
  readonly warned = computed<ReadonlySet<number>>(() => new Set(this.open.value.flatMap((finding) => finding.places.map(({ row }) => Number(row)))));
  readonly dismissedCount = computed(() => this.#all.value.length - this.open.value.length);
  readonly #document: SavedDocument;
  readonly #known = new WeakMap<Row, CheckRow>();
  #checker: { of: Lexicon | null; checker: Checker } | null = null;
  #running = new AbortController();
  #settled: Promise<void> = Promise.resolve();

  /** @param document its texts and date; its rows are those of `rows`. @param terms the person's term list. */
  constructor(document: SavedDocument, rows: ReadonlySignal<readonly Row[]>, terms: ReadonlySignal<readonly Term[]>) {
    this.#document = document;
    this.dismissed.value = new Set(document.dismissed);
    effect(() => {
      this.#running.abort();
      if (!this.isOn.value) return;
      const [now, list, lexicon] = [rows.value, terms.value, this.#lexicon.value];
      this.#running = new AbortController();
      this.#settled = this.#run(now, list, lexicon, this.#running.signal);
    });
  }

  turn(on: boolean): void {
    if (!on) this.#all.value = [];
    else if (!this.#lexicon.peek()) void loadLexicon().then((lexicon) => (this.#lexicon.value = lexicon), () => undefined); // names are compared by spelling, then
    this.isOn.value = on;
  }

  /** Waits until the rows have been checked as they are now. */
  async settled(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#settled; ) await (last = this.#settled);
  }

  async #run(rows: readonly Row[], terms: readonly Term[], lexicon: Lexicon | null, aborted: AbortSignal): Promise<void> {
    this.isRunning.value = true;
    try {
      this.#all.value = await runInSlices(this.#found(rows, terms, lexicon), { signal: aborted });
      this.isRunning.value = false;
    } catch (error) {
      if (!aborted.aborted) throw error;
    }
  }

  *#found(rows: readonly Row[], terms: readonly Term[], lexicon: Lexicon | null): Generator<null, readonly CheckFinding[], void> {
    const told: CheckRow[] = [];
    for (const row of rows) {
      told.push(this.#toldOf(row));
      yield null;
    }
    return yield* this.#checkerWith(lexicon).check(told, terms);
  }

  /** What a row says: the same object as long as the row is the same. */
  #toldOf(row: Row): CheckRow {
    let told = this.#known.get(row);
    const { texts } = this.#document;
    if (!told) this.#known.set(row, (told = { id: String(row.id), zh: sideText(row, 'zh', texts), en: sideText(row, 'en', texts) }));
    return told;
  }

  #checkerWith(lexicon: Lexicon | null): Checker {
    if (this.#checker?.of === lexicon) return this.#checker.checker;
    const { texts, savedAt } = this.#document;
    const referenceYear = referenceYearOf([...texts.zh, ...texts.en], new Date(savedAt).getFullYear());
    const checker = new Checker({ ...(referenceYear !== undefined && { referenceYear }), ...(lexicon && { readingsOf: (char: number) => lexicon.readings(char), simplify: (text: string) => lexicon.simplify(text) }) });
    this.#checker = { of: lexicon, checker };
    return checker;
  }
}
