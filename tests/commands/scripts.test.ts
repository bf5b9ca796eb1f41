import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, projectVersion } from '../../lib/commands/machine.ts';
import { reproducibleZip } from '../../lib/commands/zip.ts';

const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

describe('the commands', () => {
  test('of package.json are known to run.mjs, and have a file', () => {
    const names = Object.values(scripts).map((script) => /^node lib\/commands\/run\.mjs ([\w-]+)$/u.exec(script)?.[1] ?? script);
    const known = /const commands = \[(.*?)\]/u.exec(textOf('lib/commands/run.mjs'))?.[1]?.split(', ').map((name) => name.slice(1, -1));
    expect(known?.toSorted()).toEqual(names.toSorted());
    expect(names.filter((name) => !existsSync(join(projectRoot, `lib/commands/${name}.ts`)))).toEqual([]);
  });

  test('are told in the README or in CONTRIBUTING.md', () => {
    const told = `${textOf('README.md')}\n${textOf('CONTRIBUTING.md')}`;
    const names = Object.keys(scripts).map((name) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`));
    expect(names.filter((name) => !told.replaceAll('--silent ', '').includes(name))).toEqual([]);
  });
});

describe('what goes to the stores', () => {
  test('has one version, which the list of changes begins with', () => {
    expect(/^## (.*)$/mu.exec(textOf('CHANGELOG.md'))?.[1]).toBe(projectVersion());
  });

  const languages = readdirSync(join(projectRoot, 'lib/locales')).map((name) => name.replace('.yml', ''));
  test('is in the languages of the interface, and in no others', () => {
    expect(readdirSync(join(projectRoot, 'assets/store')).toSorted()).toEqual(languages.toSorted());
  });

  // A point that was added to one language and forgotten in another.
  test.each(languages)('tells in %s as much of privacy, and of permissions, as in English', (language) => {
    const points = (path: string, of: string) => textOf(`assets/store/${of}/${path}`).match(/^- \*\*/gmu)?.length;
    for (const path of ['privacy.md', 'listing.md']) expect(points(path, language), path).toBe(points(path, 'en'));
  });

  test.each(languages)('has its texts in %s', (language) => {
    const [name, , summary, ...rest] = textOf(`assets/store/${language}/listing.md`).split('\n');
    expect(name).toMatch(/^# .{5,75}$/u); // Chrome Web Store: 75 characters
    expect(summary?.length).toBeGreaterThan(20);
    expect(summary?.length).toBeLessThanOrEqual(132); // Chrome Web Store: 132 characters
    const listing = rest.join('\n');
    const config = textOf('wxt.config.ts');
    const permissions = [.../permissions: \[(.*?)\]\)\]/u.exec(config)?.[1]?.matchAll(/'(\w+)'/gu) ?? []].map((match) => match[1] as string).filter((name) => name !== 'firefox');
    expect(permissions.length).toBeGreaterThan(3);
    expect(permissions.filter((permission) => !new RegExp(`\\b${permission}\\b`, 'u').test(listing))).toEqual([]);
    expect(textOf(`assets/store/${language}/privacy.md`).length).toBeGreaterThan(300);
  });
});

test('a package depends on its files alone: not on their order, nor on the time', () => {
  const [a, b] = [new Uint8Array([1, 2]), new Uint8Array([3])];
  expect(reproducibleZip({ a, b })).toEqual(reproducibleZip({ b, a }));
  expect(reproducibleZip({ a, b })).not.toEqual(reproducibleZip({ a, b: a }));
});
