// Command: bench-check — how often the checks of numbers cry wolf on correct renderings, and how many planted errors they find.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckFinding, CheckKind, CheckRow } from '../check/check.ts';
import { checkRows } from '../check/check-rows.ts';
import { ensureLexicon } from '../lexicon/build/ensure.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import { readQuantities } from '../text/quantities.ts';
import { UsageError, readAll } from './bench/corpus.ts';
import { TRUE_DIFFERENCES } from './bench/judged-findings.gold.ts';
import { readPagePairs } from './bench/page-pairs.ts';
import { ERRORS, type PlantedError, plantErrors } from './bench/planted-errors.ts';

const USAGE = 'Usage: npm run --silent bench:check -- [--corpus DIR] [--pages DIR] [--each]';
const SHARED = join(import.meta.dirname, '../../../shared');
/** What the number check of a translator's tool is: five checks here. */
const QUANTITY_KINDS: ReadonlySet<CheckKind> = new Set<CheckKind>(['number', 'date', 'amount', 'percent', 'ordinal']);
/** So many rows are checked for the time it takes. */
const MANY = 10_000;

/** Rows of one source. */
interface Material {
  name: string;
  rows: CheckRow[];
}

interface Options {
  corpus: string;
  pages: string;
  each: boolean;
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: { corpus: { type: 'string' }, pages: { type: 'string' }, each: { type: 'boolean' } } });
    return { corpus: values.corpus ?? join(SHARED, 'corpus/aca'), pages: values.pages ?? join(SHARED, 'pages'), each: values.each ?? false };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options cannot be read'}. ${USAGE}`);
  }
}

/** The gold beads of a corpus and the gold pairs of pages, both sides of which hold text. */
function readMaterials({ corpus, pages }: Options): Material[] {
  for (const folder of [corpus, pages]) if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}. ${USAGE}`);
  const beads = readAll(corpus).flatMap(({ name, zh, en, beads: gold }) =>
    gold.map((bead, index) => ({ id: `${name}:${index}`, zh: bead.zh.map((line) => zh[line] ?? '').join(''), en: bead.en.map((line) => en[line] ?? '').join(' ') })),
  );
  const pairs = readPagePairs(pages).map(({ page, zh, en }, index) => ({ id: `${page}:${index}`, zh, en }));
  return [['corpus', beads] as const, ['pages', pairs] as const].map(([name, rows]) => ({ name, rows: rows.filter(({ zh, en }) => zh.trim() !== '' && en.trim() !== '') }));
}

function holdsNumber({ zh, en }: CheckRow): boolean {
  return /[0-9０-９]/.test(zh + en) || readQuantities(zh, 'zh').length > 0 || readQuantities(en, 'en').length > 0;
}

/** False alarms of the number checks, by segments; those that were judged right by a person are counted apart. */
function describeAlarms({ name, rows }: Material, findings: readonly CheckFinding[]): string {
  const numbers = findings.filter(({ kind }) => QUANTITY_KINDS.has(kind));
  const segments = (list: readonly CheckFinding[]) => new Set(list.map(({ places }) => places[0]?.row)).size;
  const held = rows.filter(holdsNumber).length;
  const alarms = numbers.filter(({ key }) => !TRUE_DIFFERENCES.has(key));
  const rate = segments(alarms) === 0 ? 'none' : `1 in ${(held / segments(alarms)).toFixed(0)}`;
  return `${name.padEnd(8)}${rows.length} segments, ${held} with a number: told ${segments(numbers)}, of which differences in the texts themselves ${segments(numbers) - segments(alarms)}, false alarms ${segments(alarms)} (${rate})`;
}

/** Whether the checks say something about the error that they did not say before. */
function isFound({ before, after }: PlantedError): boolean {
  const told = (sides: PlantedError['before']) => checkRows([{ id: 'row', ...sides }]).filter(({ kind }) => QUANTITY_KINDS.has(kind)).map(({ message }) => JSON.stringify(message));
  const known = told(before);
  return told(after).some((message) => !known.includes(message));
}

function describePlanted(errors: readonly PlantedError[], each: boolean): string[] {
  const results = errors.map((error) => ({ ...error, found: isFound(error) }));
  const share = (list: typeof results) => `${String(list.filter(({ found }) => found).length).padStart(5)} of ${String(list.length).padStart(4)}  ${list.length ? ((100 * list.filter(({ found }) => found).length) / list.length).toFixed(1) : '–'} %`;
  const lines = ERRORS.map((kind) => `  ${kind.padEnd(22)}${share(results.filter((result) => result.kind === kind))}`);
  const counted = results.filter(({ kind }) => kind !== 'small number dropped');
  const missed = each ? counted.filter(({ found }) => !found).map(({ kind, after }) => `\n  missed, ${kind}\n    ${after.zh}\n    ${after.en}`) : [];
  return [...lines, `  ${'all but the last'.padEnd(22)}${share(counted)}`, ...missed];
}

function describeEach(rows: readonly CheckRow[], findings: readonly CheckFinding[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return findings.map(({ kind, key, severity, places, message }) => {
    const row = byId.get(places[0]?.row ?? '');
    return `\n${TRUE_DIFFERENCES.has(key) ? 'judged ' : ''}${severity} ${kind} ${key} ${row?.id ?? ''} ${JSON.stringify(message)}\n    ${row?.zh ?? ''}\n    ${row?.en ?? ''}`;
  });
}

/** All checks on many rows. */
function describeTime(rows: readonly CheckRow[], readingsOf: (char: number) => string[]): string {
  const many = Array.from({ length: MANY }, (_, index) => ({ ...(rows[index % rows.length] as CheckRow), id: String(index) }));
  const begin = performance.now();
  checkRows(many, { readingsOf });
  return `${MANY} rows (the corpus, over and over) in ${(performance.now() - begin).toFixed(0)} ms`;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const materials = readMaterials(options);
  const lexicon = Lexicon.load(readFileSync(await ensureLexicon()));
  const readingsOf = (char: number): string[] => lexicon.readings(char);
  const lines = ['False alarms of the checks of numbers, dates, amounts, percentages and ordinals'];
  const all: CheckFinding[] = [];
  for (const material of materials) {
    const findings = checkRows(material.rows, { readingsOf });
    all.push(...findings);
    lines.push(`  ${describeAlarms(material, findings)}`);
  }
  const rows = materials.flatMap((material) => material.rows);
  lines.push('', 'Planted errors found', ...describePlanted(plantErrors(rows), options.each), '', 'Findings by check');
  for (const [kind, list] of Map.groupBy(all, (finding) => finding.kind)) lines.push(`  ${kind.padEnd(14)}${String(list.length).padStart(5)} in ${rows.length} segments`);
  lines.push('', describeTime(materials[0]?.rows ?? [], readingsOf), ...(options.each ? describeEach(rows, all) : []));
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
