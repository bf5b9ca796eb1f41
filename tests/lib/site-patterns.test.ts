import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_SITES, checkedPattern, covers, includes, nameOf, permissionFor, siteFrom, siteOf, type SiteError } from '../../lib/site-patterns.ts';

describe('siteFrom', () => {
  test.each([
    // A name is meant with what lies below it; one that begins with www or is no name has nothing below.
    ['example.org', '*://*.example.org/*'],
    [' Example.ORG. ', '*://*.example.org/*'],
    ['example.org/', '*://*.example.org/*'],
    ['www.example.org', '*://www.example.org/*'],
    ['example.org:8443', '*://*.example.org/*'],
    ['localhost', '*://localhost/*'],
    ['localhost:8080', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]:80', '*://[::1]/*'],
    ['例子.中国', '*://*.xn--fsqu00a.xn--fiqs8s/*'],
    // Of an address, its host.
    ['https://www.example.org/news/1.html?x=1#top', '*://www.example.org/*'],
    ['HTTP://example.org', '*://example.org/*'],
    ['example.org/news/1.html', '*://example.org/*'],
    ['https://me:secret@example.org/', '*://example.org/*'],
    ['http://intranet/wiki', '*://intranet/*'],
    // Wildcards and match patterns.
    ['*.gov.cn', '*://*.gov.cn/*'],
    ['*.cn', '*://*.cn/*'],
    ['*.政务.cn', '*://*.xn--zfr164b.cn/*'],
    ['*://*.example.org/*', '*://*.example.org/*'],
    ['https://example.org/*', 'https://example.org/*'],
    ['http*://example.org/*', '*://example.org/*'],
    ['*://example.org', '*://example.org/*'],
    ['https://example.org:8443/*', 'https://example.org/*'],
    ['https://example.org:*/*', 'https://example.org/*'],
    ['https://example.org/news/*', 'https://example.org/news/*'],
    ['example.org/news/*', '*://example.org/news/*'],
    ['https://example.org/新闻/*', 'https://example.org/%E6%96%B0%E9%97%BB/*'],
    ['https://*/*', 'https://*/*'],
    ['*', ALL_SITES],
    ['<all_urls>', ALL_SITES],
    ['*://*/*', ALL_SITES],
  ])('%s is %s', (typed, pattern) => {
    expect(siteFrom(typed)).toEqual({ pattern });
  });

  test.each<[string, SiteError]>([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['file:///home/me/a.html', 'scheme'],
    ['ftp://example.org/*', 'scheme'],
    ['chrome://version', 'scheme'],
    ['about:blank', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['*example.org', 'wildcard'],
    ['www.*.org', 'wildcard'],
    ['*.*.org', 'wildcard'],
    ['example.*', 'wildcard'],
    ['*.127.0.0.1', 'wildcard'],
    ['example', 'host'],
    ['two words', 'host'],
    ['exa mple.org', 'host'],
    ['7', 'host'],
    ['1.2', 'host'],
    ['https://', 'host'],
    ['*.', 'host'],
    ['/news', 'host'],
    ['example..org', 'host'],
    ['例子', 'host'],
    [`${'a'.repeat(400)}.org`, 'host'],
  ])('“%s” is none: %s', (typed, error) => {
    expect(siteFrom(typed)).toEqual({ error });
  });

  test('takes anything, and what it makes stays what it is', () => {
    const part = fc.constantFrom('*', '.', '/', ':', '//', '@', '#', '?', '[', ']', 'https', 'example', 'org', '例', 'a b', '\uD800', '%zz', '127.0.0.1');
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')), fc.webUrl());
    fc.assert(
      fc.property(typed, (text) => {
        const site = siteFrom(text);
        if ('pattern' in site) expect(checkedPattern(site.pattern)).toBe(site.pattern);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('siteOf', () => {
  test.each([
    ['https://www.example.org:8443/a?b#c', '*://www.example.org/*'],
    ['http://127.0.0.1:3000/', '*://127.0.0.1/*'],
    ['file:///home/me/a.html', null],
    ['chrome://version', null],
    ['about:blank', null],
    ['', null],
  ])('of %s is %s', (address, pattern) => {
    expect(siteOf(address)).toBe(pattern);
  });

  test('covers the address itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const pattern = siteOf(address);
        expect(pattern !== null && covers(pattern, address)).toBe(true);
      }),
    );
  });
});

describe('covers', () => {
  test.each([
    ['*://*.example.org/*', 'https://example.org/', true],
    ['*://*.example.org/*', 'http://a.b.example.org:8080/x', true],
    ['*://*.example.org/*', 'https://notexample.org/', false],
    ['*://*.example.org/*', 'https://example.org.evil.com/', false],
    ['*://example.org/*', 'https://www.example.org/', false],
    ['https://example.org/*', 'http://example.org/', false],
    ['https://example.org/news/*', 'https://example.org/news/1', true],
    ['https://example.org/news/*', 'https://example.org/about', false],
    ['https://example.org/*/zh/*.html', 'https://example.org/a/zh/b.html', true],
    ['https://example.org/*/zh/*.html', 'https://example.org/a/zh/b.htm', false],
    ['https://example.org/a*a', 'https://example.org/a', false],
    ['*://example.org/a', 'https://example.org/a', true],
    ['*://example.org/*?lang=zh*', 'https://example.org/x?lang=zh-CN#top', true],
    [ALL_SITES, 'https://anything.example/', true],
    [ALL_SITES, 'file:///a', false],
    [ALL_SITES, 'no address', false],
  ])('%s, %s: %s', (pattern, address, covered) => {
    expect(covers(pattern, address)).toBe(covered);
  });

  test('many stars cost no time', () => {
    const begun = performance.now();
    covers(`*://example.org/${'*a'.repeat(100)}b`, `https://example.org/${'a'.repeat(50_000)}`);
    expect(performance.now() - begun).toBeLessThan(100);
  });
});

describe('includes', () => {
  test.each([
    [ALL_SITES, 'https://example.org/*', true],
    ['https://example.org/*', ALL_SITES, false],
    ['*://*.example.org/*', '*://example.org/*', true],
    ['*://*.example.org/*', '*://*.a.example.org/*', true],
    ['*://*.a.example.org/*', '*://*.example.org/*', false],
    ['*://example.org/*', '*://*.example.org/*', false],
    ['https://example.org/*', '*://example.org/*', false],
    ['*://example.org/*', 'https://example.org/news/*', true],
    ['https://example.org/news/*', 'https://example.org/news/2026/*', true],
    ['https://example.org/news/*', 'https://example.org/*', false],
  ])('%s, %s: %s', (wider, narrower, included) => {
    expect(includes(wider, narrower)).toBe(included);
  });

  test('agrees with covers', () => {
    const host = fc.constantFrom('*', 'a.org', '*.a.org', 'b.a.org', '*.b.a.org', 'xa.org');
    const pattern = fc.tuple(fc.constantFrom('*', 'http', 'https'), host, fc.constantFrom('/*', '/n/*', '/n/m*')).map(([scheme, name, path]) => `${scheme}://${name}${path}`);
    const address = fc.tuple(fc.constantFrom('http', 'https'), fc.constantFrom('a.org', 'b.a.org', 'c.b.a.org', 'xa.org'), fc.constantFrom('/', '/n/', '/n/mo')).map(([scheme, name, path]) => `${scheme}://${name}${path}`);
    fc.assert(
      fc.property(pattern, pattern, address, (wider, narrower, at) => {
        if (includes(wider, narrower) && covers(narrower, at)) expect(covers(wider, at)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['https://example.org/news/*', 'https://example.org/*', 'https://example.org/news'],
  ['*://*.gov.cn/*', '*://*.gov.cn/*', '*.gov.cn'],
  [ALL_SITES, ALL_SITES, '*'],
])('%s needs the permission %s and is called %s', (pattern, permission, name) => {
  expect(permissionFor(pattern)).toBe(permission);
  expect(nameOf(pattern)).toBe(name);
});
