import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from './generate.ts';
import { layouts } from './layouts.ts';
import { skins } from './skins.ts';

const files = generatedFiles();

test.each([...files.keys()])('%s is what the generator writes', (name) => {
  const stored = new URL(`../${name}`, import.meta.url);
  expect(existsSync(stored), 'run node tests/pages/generate/generate.ts').toBe(true);
  expect(readFileSync(stored, 'utf8')).toBe(files.get(name));
});

test('every layout and every skin has a page', () => {
  const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
  const golds = [...files].filter(([name]) => name.endsWith('.gold.json')).map(([, gold]) => gold).join('');
  expect(Object.keys(layouts).filter((layout) => !pages.some((page) => page.startsWith(`${layout}-`)))).toEqual([]);
  expect(Object.keys(skins).filter((skin) => !golds.includes(`skin ${skin})`))).toEqual([]);
});
