import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChineseFont, ensureChromium, ensureFirefox } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { projectRoot } from './machine.ts';
import { runTool } from './tools.ts';
import { sentenceOf } from './until.ts';

/** How many checks a step made, and what it has to say when something is wrong. */
interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  output: string;
}

type Step = () => Promise<Outcome>;

const steps: Record<string, Step> = {
  'Types of the extension': () => tools(['wxt', 'prepare'], ['tsc', '-p', 'tsconfig.json']),
  'Types of the pure folders': () => tools(['tsc', '-p', 'lib/tsconfig.json']),
  Lint: () => tools(['eslint', '.', '--max-warnings', '0']),
  'Dead code': () => tools(['knip']),
  'Unit tests': () => vitest('unit'),
  'Build for Chromium': () => asOne(() => ensureBuilt('chrome')),
  'Build for Firefox': () => asOne(() => ensureBuilt('firefox')),
  'End to end': async () => {
    ensureChineseFont();
    const browsers = await asOne(() => Promise.resolve([ensureChromium(), ensureFirefox()]));
    return browsers.failed ? browsers : vitest('e2e');
  },
  'End to end, one after the other': () => vitest('e2e-alone'),
};

type Tool = Parameters<typeof runTool>[0];

/** Tools that together are one check; what comes after a failure is not run. */
async function tools(...commands: [tool: Tool, ...args: string[]][]): Promise<Outcome> {
  for (const [tool, ...args] of commands) {
    const { ok, output } = await runTool(tool, args);
    if (!ok) return { passed: 0, failed: 1, skipped: 0, output };
  }
  return { passed: 1, failed: 0, skipped: 0, output: '' };
}

async function asOne(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return { passed: 1, failed: 0, skipped: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? error.message : String(error) };
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

async function vitest(project: string): Promise<Outcome> {
  const file = join(projectRoot, 'artifacts', `${project}.json`);
  await rm(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await runTool('vitest', args, { FORCE_COLOR: '0' });
  const report = await readFile(file, 'utf8').then((text) => JSON.parse(text) as VitestReport).catch(() => undefined);
  return {
    passed: report?.numPassedTests ?? 0,
    // A file that cannot be loaded, or an error beside the tests, fails the run without failing a test.
    failed: Math.max(report?.numFailedTests ?? 0, ok ? 0 : 1),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    output: ok ? '' : output,
  };
}

/** The line that closes a run. */
export function summaryLine(outcomes: Pick<Outcome, 'passed' | 'failed' | 'skipped'>[]): string {
  const sum = (of: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Steps that need one processor while the unit tests run beside them; the first step prepares what all others read. */
const BESIDE = ['Types of the pure folders', 'Lint', 'Dead code'];

async function main(): Promise<void> {
  await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
  const outcomes: Outcome[] = [];
  const run = async (titles: readonly string[]): Promise<void> => {
    for (const title of titles) outcomes.push(await runStep(title));
  };
  const [first = '', ...rest] = Object.keys(steps).filter((title) => !BESIDE.includes(title));
  await run([first]);
  await Promise.all([run(BESIDE), run(rest.slice(0, 1))]);
  await run(rest.slice(1));
  console.log(summaryLine(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** Does a step and says what came of it. */
async function runStep(title: string): Promise<Outcome> {
  const start = performance.now();
  const outcome = (await steps[title]?.().catch((error: unknown) => ({ passed: 0, failed: 1, skipped: 0, output: sentenceOf(error) }))) ?? NOTHING;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${outcome.failed ? '✗' : '✓'} ${title}: ${summaryLine([outcome])} (${seconds} s)`);
  if (outcome.output) console.log(`${outcome.output.trimEnd()}\n`);
  return outcome;
}

const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' };

if (import.meta.main) await main();
