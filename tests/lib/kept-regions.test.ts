import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedRegions, keptAt, MOST_KEPT, withRegion } from '../../lib/kept-regions.ts';
import type { RegionPath } from '../../lib/page/region-path.ts';

const none = checkedRegions(undefined);
const path: RegionPath = { tag: 'div', classes: ['text'], selectors: ['#main > div.text'], place: 'html > body > div' };
const page = 'https://example.org/a';

describe('checkedRegions', () => {
  test.each<[string, unknown]>([
    ['nothing stored', undefined],
    ['no object', 'broken'],
    ['another version', { version: 2, pages: [{ at: page, path }] }],
    ['no lists', { version: 1, pages: 7, sites: null }],
    ['an entry without address', { version: 1, pages: [{ path }] }],
    ['a path that is none', { version: 1, pages: [{ at: page, path: 'div' }] }],
    ['a path with parts missing', { version: 1, pages: [{ at: page, path: { tag: 'div', selectors: [] } }] }],
    ['a selector that is no text', { version: 1, pages: [{ at: page, path: { ...path, selectors: [7] } }] }],
    ['a selector without end', { version: 1, pages: [{ at: page, path: { ...path, selectors: ['a'.repeat(9_999)] } }] }],
  ])('%s is as if nothing were kept', (_name, stored) => {
    expect(checkedRegions(stored)).toEqual(none);
  });

  test('what is sound stays, beside what is damaged', () => {
    const stored = { version: 1, pages: [null, { at: page, path, more: 1 }], sites: [{ at: 'https://example.org', path: null }] };
    expect(checkedRegions(stored)).toEqual({ version: 1, pages: [{ at: page, path }], sites: [{ at: 'https://example.org', path: null }] });
  });

  test('anything becomes regions, and regions stay what they are', () => {
    const entry = fc.record({ at: fc.anything(), path: fc.oneof(fc.anything(), fc.constant(path)) });
    const stored = fc.oneof(fc.anything(), fc.record({ version: fc.constant(1), pages: fc.array(entry), sites: fc.anything() }));
    fc.assert(
      fc.property(stored, (value) => {
        const regions = checkedRegions(value);
        expect(checkedRegions(JSON.parse(JSON.stringify(regions)))).toEqual(regions);
      }),
    );
  });
});

describe('kept regions', () => {
  test('are found by their place, and pages are no sites', () => {
    const kept = withRegion(none, 'pages', page, path);
    expect(keptAt(kept, 'pages', page)).toEqual(path);
    expect(keptAt(kept, 'sites', page)).toBeUndefined();
    expect(keptAt(kept, 'pages', 'https://example.org/b')).toBeUndefined();
  });

  test('“none here” is something else than nothing', () => {
    expect(keptAt(withRegion(none, 'pages', page, null), 'pages', page)).toBeNull();
  });

  test('are forgotten when there is no path any more', () => {
    expect(withRegion(withRegion(none, 'pages', page, path), 'pages', page, undefined)).toEqual(none);
  });

  test('the ones not used for longest go first', () => {
    let kept = none;
    for (let at = 0; at < MOST_KEPT.sites; at++) kept = withRegion(kept, 'sites', `https://${at}.example`, path);
    kept = withRegion(kept, 'sites', 'https://0.example', path);
    kept = withRegion(kept, 'sites', 'https://new.example', path);
    expect(kept.sites).toHaveLength(MOST_KEPT.sites);
    expect(kept.sites.slice(0, 2).map(({ at }) => at)).toEqual(['https://new.example', 'https://0.example']);
    expect(keptAt(kept, 'sites', 'https://1.example')).toBeUndefined();
  });

  test('an address without end is not kept', () => {
    expect(withRegion(none, 'pages', `${page}?${'q'.repeat(9_999)}`, path)).toEqual(none);
  });
});
