import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { runTool } from '../../lib/commands/tools.ts';

interface Remark {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** What Mozilla's linter warns of in the package for Firefox, and why it is as it should be. */
const EXPLAINED: readonly { code: string; message: RegExp; files: RegExp; why: string }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /innerHTML/u, files: /^(?:views|notes|chunks\/[\w-]+)\.js$/u, why: 'Preact\'s dangerouslySetInnerHTML, which nothing of ours uses; and the entity table of micromark, which puts a name of letters into an element of its own' },
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /document(?:s|\(\))\.write/u, files: /^chunks\//u, why: 'no document of the DOM: the store of articles, and a parser\'s method' },
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', message: /Android/u, files: /^manifest\.json$/u, why: 'it is not offered for Android' },
];

let remarks: { errors: Remark[]; warnings: Remark[]; notices: Remark[] };
beforeAll(async () => {
  const { output } = await runTool('addons-linter', ['--output', 'json', await ensureBuilt('firefox')]);
  remarks = JSON.parse(output.slice(output.indexOf('{'))) as typeof remarks;
});

test('the package for Firefox has no errors', () => {
  expect([...remarks.errors, ...remarks.notices]).toEqual([]);
});

test('and no warnings but those that are explained', () => {
  const isExplained = (one: Remark) => EXPLAINED.some(({ code, message, files }) => one.code === code && message.test(one.message) && files.test(one.file ?? ''));
  expect(remarks.warnings.length).toBeGreaterThan(0);
  expect(remarks.warnings.filter((one) => !isExplained(one))).toEqual([]);
});
