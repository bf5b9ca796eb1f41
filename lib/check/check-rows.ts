/** Checks a text against its rendering: the registry of the checks, and what runs them. */
import { abbreviations } from './abbreviations.ts';
import { amounts } from './amounts.ts';
import { brackets } from './brackets.ts';
import { CHECK_KINDS, type CheckFinding, type CheckKind, type CheckOptions, type CheckRow, type Draft, type Term } from './check.ts';
import { dates } from './dates.ts';
import { doubled } from './doubled.ts';
import { keyOf } from './key.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { ordinals } from './ordinals.ts';
import { percentages } from './percentages.ts';
import { renderings } from './renderings.ts';
import { type Check, RowFacts } from './row-facts.ts';
import { terms } from './terms.ts';
import { untranslated } from './untranslated.ts';

const CHECKS: Readonly<Record<CheckKind, Check>> = {
  number: numbers, date: dates, amount: amounts, percent: percentages, ordinal: ordinals, name: names, abbreviation: abbreviations,
  bracket: brackets, untranslated, doubled, rendering: renderings, term: terms,
};
const RANK = new Map(CHECK_KINDS.map((kind, place) => [kind, place]));
/** While the document is checked as a whole, so many rows are gone through between two yields. */
const STRIDE = 500;

/** What is wrong, or may be, with some rows, in the order of the rows; near linear in the length of the texts. */
export function checkRows(rows: readonly CheckRow[], options: CheckOptions = {}): CheckFinding[] {
  const checking = new Checker(options).check(rows, options.terms);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

/** Checks rows again and again while a person changes them: a row that is the same object as before is not read again. */
export class Checker {
  readonly #options: CheckOptions;
  readonly #facts = new WeakMap<CheckRow, RowFacts>();

  /** @param options its terms do not count: they are given with the rows. */
  constructor(options: CheckOptions = {}) {
    this.#options = options;
  }

  /** @param list the same object as before where it has not changed. @yields often, so that a caller can let others have the thread. */
  *check(rows: readonly CheckRow[], list: readonly Term[] = []): Generator<null, CheckFinding[], void> {
    const options = { ...this.#options, terms: list };
    const byId = new Map<string, RowFacts>();
    const findings: CheckFinding[] = [];
    for (const row of rows) {
      const facts = this.#factsOf(row);
      byId.set(row.id, facts);
      findings.push(...this.#ofRow(facts));
      for (const kind of CHECK_KINDS) CHECKS[kind].prepare?.(facts, options);
      yield null;
    }
    const all = [...byId.values()];
    for (const kind of CHECK_KINDS) {
      findings.push(...(CHECKS[kind].ofDocument?.(all, options) ?? []).map((draft) => finished(kind, draft, byId)));
      yield null;
    }
    return yield* sorted(findings, rows);
  }

  #factsOf(row: CheckRow): RowFacts {
    let facts = this.#facts.get(row);
    if (!facts) this.#facts.set(row, (facts = new RowFacts(row, this.#options)));
    return facts;
  }

  #ofRow(facts: RowFacts): readonly CheckFinding[] {
    const byId = new Map([[facts.row.id, facts]]);
    return facts.recall(this, () => CHECK_KINDS.flatMap((kind) => (CHECKS[kind].ofRow?.(facts) ?? []).map((draft) => finished(kind, draft, byId))));
  }
}

function finished(kind: CheckKind, { severity, places, message, concerns }: Draft, rows: ReadonlyMap<string, RowFacts>): CheckFinding {
  const concerned = concerns ?? [...places.map(({ row }) => rows.get(row)?.digest ?? ''), JSON.stringify(message)];
  return { kind, key: keyOf([kind, message.id, ...concerned]), severity, places, message };
}

/** In the order of the rows, and of the checks in each. */
function* sorted(findings: readonly CheckFinding[], rows: readonly CheckRow[]): Generator<null, CheckFinding[], void> {
  const order = new Map<string, number>();
  for (const [place, { id }] of rows.entries()) {
    order.set(id, place);
    if (place % STRIDE === 0) yield null;
  }
  const placed = findings.map((finding) => ({ finding, place: order.get(finding.places[0]?.row ?? '') ?? 0, rank: RANK.get(finding.kind) ?? 0 }));
  placed.sort((a, b) => a.place - b.place || a.rank - b.rank);
  yield null;
  return withTwins(placed.map(({ finding }) => finding));
}

/** Two findings of one row that say the same about two places need two keys. Rows that are alike share theirs. */
function withTwins(findings: readonly CheckFinding[]): CheckFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const [first] = finding.places;
    const twin = `${finding.key} ${first?.row ?? ''}`;
    const before = seen.get(twin) ?? 0;
    seen.set(twin, before + 1);
    return before > 0 ? { ...finding, key: `${finding.key}-${before + 1}` } : finding;
  });
}
