/** Checks a text against its rendering: the registry of the checks, and what runs them. */
import { abbreviations } from './abbreviations.ts';
import { amounts } from './amounts.ts';
import { brackets } from './brackets.ts';
import { CHECK_KINDS, type CheckFinding, type CheckKind, type CheckOptions, type CheckRow, type Draft } from './check.ts';
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

/** What is wrong, or may be, with some rows, in the order of the rows; near linear in the length of the texts. */
export function checkRows(rows: readonly CheckRow[], options: CheckOptions = {}): CheckFinding[] {
  const facts = rows.map((row) => new RowFacts(row, options));
  const order = new Map(rows.map(({ id }, place) => [id, place]));
  const byId = new Map(facts.map((each) => [each.row.id, each]));
  const findings = CHECK_KINDS.flatMap((kind) => {
    const { ofRow, ofDocument } = CHECKS[kind];
    const drafts = [...(ofRow ? facts.flatMap((each) => ofRow(each)) : []), ...(ofDocument ? ofDocument(facts, options) : [])];
    return drafts.map((draft) => finished(kind, draft, byId));
  });
  numberTwins(findings);
  const placeOf = ({ places: [first] }: CheckFinding): number => order.get(first?.row ?? '') ?? 0;
  return findings.sort((a, b) => placeOf(a) - placeOf(b));
}

function finished(kind: CheckKind, { severity, places, message, concerns }: Draft, rows: ReadonlyMap<string, RowFacts>): CheckFinding {
  const concerned = concerns ?? [...places.map(({ row }) => rows.get(row)?.digest ?? ''), JSON.stringify(message)];
  return { kind, key: keyOf([kind, message.id, ...concerned]), severity, places, message };
}

/** Two findings of one row that say the same about two places need two keys. Rows that are alike share theirs. */
function numberTwins(findings: CheckFinding[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const [first] = finding.places;
    const twin = `${finding.key} ${first?.row ?? ''}`;
    const before = seen.get(twin) ?? 0;
    seen.set(twin, before + 1);
    if (before > 0) finding.key = `${finding.key}-${before + 1}`;
  }
}
