import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../lib/commands/machine.ts';

let eslint: ESLint;

beforeAll(() => {
  // The files of these tests do not exist, so that nothing can be known of their types.
  const parserOptions = { projectService: false, project: null };
  const untyped = { name: 'untyped', languageOptions: { parserOptions } };
  eslint = new ESLint({ cwd: projectRoot, overrideConfig: [untyped], ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/') });
});

/** What the linter has against a file of this name and content. */
async function breaches(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

test.each([
  ['lib/text/a.ts', `import '../lexicon/lexicon.ts';`],
  ['lib/text/a.ts', `import type { Block } from '../article/block.ts';`],
  ['lib/text/a.ts', `import 'preact';`],
  ['lib/lexicon/a.ts', `import '../align/alignment.ts';`],
  ['lib/lexicon/a.ts', `import 'node:fs';`],
  ['lib/align/a.ts', `export * from '../article/article.ts';`],
  ['lib/article/a.ts', `import { load } from '../lexicon/lexicon.ts';`],
  ['lib/page/a.ts', `import { x } from '../article/block.ts';`],
  ['lib/page/a.ts', `import { browser } from 'wxt/browser';`],
  ['lib/exchange/a.ts', `import { x } from '../align/alignment.ts';`],
  ['lib/exchange/a.ts', `import 'preact';`],
  ['lib/files/a.ts', `import { tmx } from '../exchange/tmx.ts';`],
  ['lib/check/a.ts', `import 'webextension-polyfill';`],
  ['lib/compare/a.ts', `import { x } from '../align/alignment.ts';`],
  ['lib/compare/a.ts', `import 'dexie';`],
  ['lib/library/a.ts', `import { x } from '../exchange/tmx.ts';`],
  ['lib/edit/a.ts', `import { x } from '../align/alignment.ts';`],
  ['lib/notes/a.ts', `import '../anchor/anchor.ts';`],
  ['lib/anchor/a.ts', `import { x } from '../notes/note.ts';`],
  ['lib/note-exchange/a.ts', `import 'dexie';`],
  ['lib/note-exchange/a.ts', `import '../exchange/table.ts';`],
  ['lib/a.ts', `import { x } from '../entrypoints/background/index.ts';`],
  ['lib/a.ts', `import { x } from './commands/build.ts';`],
  ['components/views/a.tsx', `import { browser } from 'wxt/browser';`],
  ['components/views/a.tsx', `import { i18n } from '#i18n';`],
  ['components/views/a.tsx', `import { readPage } from '../../lib/page/read-page.ts';`],
  ['components/a.tsx', `import { x } from '../entrypoints/popup/main.tsx';`],
  ['entrypoints/a.ts', `const x = await import('../lib/commands/build.ts');`],
  ['lib/commands/a.ts', `import { x } from '../../entrypoints/popup/main.tsx';`],
])('%s: %s', async (file, code) => {
  expect(await breaches(file, code)).toContainEqual(expect.stringMatching(/^duizhao\/layers: .* may not import /u));
});

test.each([
  ['lib/text/a.ts', `import 'franc'; import './language.ts';`],
  ['lib/align/a.ts', `import '../text/language.ts'; import '../lexicon/lexicon.ts';`],
  ['lib/article/a.ts', `import type { Lexicon } from '../lexicon/lexicon.ts'; import '../align/alignment.ts';`],
  ['lib/page/a.ts', `import type { Block } from '../article/block.ts'; import '../text/language.ts';`],
  ['lib/exchange/a.ts', `import 'fflate'; import 'saxes'; import type { Bead } from '../align/alignment.ts';`],
  ['lib/compare/a.ts', `import 'diff'; import '../text/tokens.ts';`],
  ['lib/library/a.ts', `import 'dexie'; import '../text/stem.ts'; import '../edit/rows.ts'; import type { Bitext } from '../exchange/bitext.ts';`],
  ['lib/anchor/a.ts', `import 'approx-string-match'; import type { Quote } from '../notes/note.ts';`],
  ['lib/note-exchange/a.ts', `import 'fflate'; import 'mdast-util-from-markdown'; import '../notes/note.ts'; import '../files/decode.ts';`],
  ['components/a.tsx', `import 'preact/hooks'; import type { i18n } from '#i18n'; import '../lib/settings.ts';`],
  ['entrypoints/popup/a.ts', `import '../../lib/align/alignment.ts'; import 'wxt/browser'; import '../../components/a.tsx';`],
])('%s may: %s', async (file, code) => {
  expect((await breaches(file, code)).filter((breach) => breach.startsWith('duizhao/'))).toEqual([]);
});

test.each([
  ['markup from text', 'lib/page/a.ts', `export const f = (e: Element) => { e.innerHTML = 'x'; };`, 'no-restricted-syntax'],
  ['markup from text', 'lib/page/a.ts', `export const f = (e: Element) => { e.insertAdjacentHTML('beforeend', 'x'); };`, 'no-restricted-syntax'],
  ['markup in Preact', 'components/a.tsx', `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`, 'no-restricted-syntax'],
  ['a browser API', 'components/a.tsx', `export const id = chrome.runtime.id;`, 'no-restricted-globals'],
  ['a browser API', 'lib/page/a.ts', `export const id = browser.runtime.id;`, 'no-restricted-globals'],
  ['a file too long', 'lib/a.ts', '// one more line\n'.repeat(301), 'max-lines'],
  ['a function too long', 'lib/a.ts', `export function f() {\n${'  void 0;\n'.repeat(81)}}`, 'max-lines-per-function'],
  ['a test left out', 'tests/a.test.ts', `import { test } from 'vitest'; test.skip('x', () => {});`, 'no-restricted-syntax'],
])('%s in %s', async (_name, file, code, rule) => {
  expect(await breaches(file, code)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `, 'u')));
});

test.each(['no-explicit-any', 'no-floating-promises', 'no-unsafe-assignment'])('%s is an error', async (rule) => {
  const config = (await eslint.calculateConfigForFile('lib/text/language.ts')) as { rules: Record<string, [number]> };
  expect(config.rules[`@typescript-eslint/${rule}`]?.[0]).toBe(2);
});
