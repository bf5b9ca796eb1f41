import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionTo, checkedSites, patternFor, permissionFreedBy, searchSites, sitesAsText, storedSites, withoutSite, withSite, withSitesOf, type Sites } from '../../lib/sites.ts';

const none = checkedSites(undefined);
const sites = (...patterns: string[]): Sites => ({ version: 1, patterns });

describe('checkedSites', () => {
  test.each<[string, unknown]>([
    ['nothing stored', undefined],
    ['no object', 'broken'],
    ['a list without form', ['*://a.org/*']],
    ['no list', { version: 1, patterns: 7 }],
    ['no patterns', { version: 1, patterns: [null, 7, {}, 'www.*.org', 'file:///a', ''] }],
    ['an impossible version', { version: 'two' }],
  ])('%s is as if there were none', (_name, stored) => {
    expect(checkedSites(stored)).toEqual(none);
  });

  test('what is sound stays, beside what is damaged, and once', () => {
    expect(checkedSites({ version: 1, patterns: ['*://a.org/*', null, '*://a.org/*', 'https://*/*'] })).toEqual(sites('*://a.org/*', 'https://*/*'));
  });

  test('a later version’s list is read, and goes back with all that it holds', () => {
    const later = { version: 3, patterns: ['*://a.org/*'], excluded: ['*://b.org/*'] };
    const changed = withSite(checkedSites(later), '*://c.org/*');
    expect(storedSites(later, changed)).toEqual({ version: 3, patterns: ['*://a.org/*', '*://c.org/*'], excluded: ['*://b.org/*'] });
  });

  test('anything becomes sites, and sites stay what they are', () => {
    const pattern = fc.oneof(fc.anything(), fc.constantFrom('*://a.org/*', '*://*.b.org/*'), fc.webUrl());
    const stored = fc.oneof(fc.anything(), fc.record({ version: fc.oneof(fc.constant(1), fc.anything()), patterns: fc.array(pattern) }));
    fc.assert(
      fc.property(stored, (value) => {
        const checked = checkedSites(value);
        expect(checkedSites(JSON.parse(JSON.stringify(checked)))).toEqual(checked);
      }),
    );
  });
});

describe('adding and removing', () => {
  const list = sites('*://*.a.org/*', 'https://b.org/n/*');

  test.each([
    ['*://c.org/*', { outcome: 'added' }],
    ['*://*.a.org/*', { outcome: 'there' }],
    ['https://www.a.org/*', { outcome: 'covered', by: '*://*.a.org/*' }],
    ['https://b.org/*', { outcome: 'added' }],
  ])('%s', (pattern, addition) => {
    expect(additionTo(list, pattern)).toEqual(addition);
    expect(withSite(list, pattern) === list).toBe(addition.outcome !== 'added');
  });

  test('what was added can be removed, and nothing else goes with it', () => {
    expect(withoutSite(withSite(list, '*://*/*'), '*://*/*')).toEqual(list);
    expect(withoutSite(list, '*://c.org/*')).toBe(list);
  });

  test('a permission goes with the last site that rests on it', () => {
    expect(permissionFreedBy('https://b.org/n/*', list)).toBe('https://b.org/*');
    expect(permissionFreedBy('https://b.org/n/*', sites('https://b.org/n/*', 'https://b.org/m/*'))).toBeNull();
    expect(permissionFreedBy('*://*/*', sites('*://*/*', 'https://b.org/m/*'))).toBe('*://*/*');
  });
});

test.each([
  ['https://www.a.org/x', '*://www.a.org/*'],
  ['https://m.a.org/x', '*://*.a.org/*'],
  ['https://b.org/', '*://*/*'],
  ['about:blank', null],
])('of several that cover %s, the narrowest is named: %s', (address, pattern) => {
  expect(patternFor(sites('*://*.a.org/*', '*://*/*', '*://www.a.org/*'), address)).toBe(pattern);
});

describe('searchSites', () => {
  const list = sites('*://*/*', '*://*.gov.cn/*', 'https://example.org/news/*', '*://www.a.org/*');
  test.each([
    ['', ['*://*/*', 'https://example.org/news/*', '*://*.gov.cn/*', '*://www.a.org/*']],
    ['GOV', ['*://*.gov.cn/*']],
    ['mfa.gov.cn', ['*://*/*', '*://*.gov.cn/*']],
    ['https://example.org/news/1', ['*://*/*', 'https://example.org/news/*']],
    ['zzz', []],
  ])('%s', (text, found) => {
    expect(searchSites(list, text)).toEqual(found);
  });
});

describe('the list as text', () => {
  test('is read with comments, empty lines and what people type, and says what became of every line', () => {
    const text = '\uFEFF# my sites\r\n\r\n*://a.org/*\n  b.org  # beside it\r*.gov.cn\nwww.gov.cn\nb.org\nnot a site\nfile:///x\nhttps://c.org/#top';
    const { sites: all, result } = withSitesOf(sites('*://a.org/*'), text);
    expect(all.patterns).toEqual(['*://a.org/*', '*://*.b.org/*', '*://*.gov.cn/*', '*://c.org/*']);
    expect(result).toEqual({ added: 3, there: 3, unread: ['not a site', 'file:///x'] });
  });

  test('what is written is read as the same list', () => {
    const pattern = fc.tuple(fc.constantFrom('*', 'https'), fc.domain(), fc.constantFrom('/*', '/n/*')).map(([scheme, host, path]) => `${scheme}://${host}${path}`);
    fc.assert(
      fc.property(fc.array(pattern), (patterns) => {
        const list = patterns.reduce(withSite, none);
        const { sites: read, result } = withSitesOf(none, sitesAsText(list, 'Sites\nof mine'));
        expect(read).toEqual(list);
        expect(result).toEqual({ added: list.patterns.length, there: 0, unread: [] });
      }),
    );
  });

  test('anything can be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void withSitesOf(none, text)));
  });
});
