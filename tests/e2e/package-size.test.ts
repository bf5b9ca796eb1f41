import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import { type EntrySize, entrySize, packageFiles, zippedSize } from '../../lib/commands/package-sizes.ts';

const KILOBYTE = 1000;

/** At most this many bytes as gzip has them, for everything that is large: where the package grows, one of them says where. The scripts of a page are counted one by one: the reader comes with the click, the views after it as soon as there is time, the notes where there are some. */
const BUDGETS: Readonly<Record<string, number>> = {
  'watcher.js': 5 * KILOBYTE,
  'reader.js': 60 * KILOBYTE,
  'views.js': 60 * KILOBYTE,
  'notes.js': 60 * KILOBYTE,
  'popup.html': 30 * KILOBYTE,
  'welcome.html': 25 * KILOBYTE,
  'about.html': 15 * KILOBYTE,
  'options.html': 85 * KILOBYTE,
  'snapshot.html': 70 * KILOBYTE,
  'sidepanel.html': 175 * KILOBYTE,
  'workbench.html': 280 * KILOBYTE,
  'background.js': 275 * KILOBYTE,
  'lexicon.bin': 950 * KILOBYTE,
  'dictionary.bin': 1300 * KILOBYTE,
};
const PACKAGE_BUDGET = 3000 * KILOBYTE;
/** Files that no entry loads before it runs: icons, messages, what is fetched on demand. */
const OTHER_BUDGET = 110 * KILOBYTE;

function told({ entry, gzipped, files }: EntrySize): string {
  return `${entry}: ${(gzipped / KILOBYTE).toFixed(1)} KB (${files.slice(0, 4).map((file) => `${file.name} ${(file.gzipped / KILOBYTE).toFixed(1)}`).join(', ')})`;
}

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    files = packageFiles(await ensureBuilt(browser));
  });

  test('holds entries within their budgets', () => {
    const sizes = Object.keys(BUDGETS).map((entry) => entrySize(files, entry));
    console.log(sizes.map(told).join('\n'));
    for (const size of sizes) expect(size.files.length, size.entry).toBeGreaterThan(0);
    expect(sizes.filter(({ entry, gzipped }) => gzipped > (BUDGETS[entry] ?? 0)).map(told)).toEqual([]);
  });

  test('holds little else, and no entry without a budget', () => {
    const counted = new Set(Object.keys(BUDGETS).flatMap((entry) => entrySize(files, entry).files.map(({ name }) => name)));
    const others = Object.entries(files).filter(([name]) => !counted.has(name));
    expect(others.map(([name]) => name).filter((name) => /^[^/]+\.(?:html|js|bin)$/u.test(name))).toEqual([]);
    const largest = others.sort(([, a], [, b]) => b.length - a.length).slice(0, 6).map(([name, { length }]) => `${name} ${String(length)}`);
    expect(zippedSize(Object.fromEntries(others)), largest.join(', ')).toBeLessThanOrEqual(OTHER_BUDGET);
  });

  test('is within its budget', () => {
    const size = zippedSize(files);
    console.log(`${browser}: ${(size / KILOBYTE).toFixed(0)} KB zipped`);
    const largest = Object.entries(files).sort(([, a], [, b]) => b.length - a.length).slice(0, 6).map(([name, { length }]) => `${name} ${String(length)}`);
    expect(size, largest.join(', ')).toBeLessThanOrEqual(PACKAGE_BUDGET);
  });
});

test('no library is there in two versions', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }> };
  const versions = new Map<string, Set<string>>();
  for (const [path, { version, dev }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (dev || !name || version === undefined) continue;
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  expect(versions.size).toBeGreaterThan(10);
  expect([...versions].filter(([, some]) => some.size > 1).map(([name, some]) => `${name} ${[...some].join(', ')}`)).toEqual([]);
});
