import { describe, expect, test } from 'vitest';
import { hostPatternOf, isSameSite } from '../../lib/page/counterpart-site.ts';

describe('isSameSite', () => {
  test.each([
    ['https://www.lake.example/a', 'https://www.lake.example/b', true],
    ['http://www.lake.example/', 'https://www.lake.example/', true],
    ['http://127.0.0.1:8001/', 'http://127.0.0.1:8002/', true],
    ['https://www.lake.org/', 'https://en.lake.org/', true],
    ['https://lake.org/', 'https://english.lake.org/', true],
    ['https://www.lake.gov.cn/', 'https://english.lake.gov.cn/', true],
    ['https://www.gov.cn/', 'https://english.www.gov.cn/', true],
    ['https://news.lake.edu.hk/', 'https://www.lake.edu.hk/', true],
    ['https://lake.github.io/', 'https://river.github.io/', false],
    ['https://lake.com.cn/', 'https://river.com.cn/', false],
    ['https://lake.bj.cn/', 'https://river.bj.cn/', false],
    ['https://lake.co.uk/', 'https://river.co.uk/', false],
    ['https://lake.org/', 'https://lake.com/', false],
    ['https://lake.org/', 'https://lake.org.evil.example/', false],
    ['http://10.0.0.1/', 'http://10.0.0.2/', false],
    ['http://[::1]/', 'http://[::2]/', false],
    ['http://localhost/', 'http://intranet/', false],
    ['https://com.cn/', 'https://lake.com.cn/', false],
    ['https://lake.org/', 'ftp://lake.org/', false],
    ['https://lake.org/', 'javascript:alert(1)', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameSite(new URL(a), new URL(b))).toBe(same);
    expect(isSameSite(new URL(b), new URL(a))).toBe(same);
  });
});

test('a host permission is asked for without a port, which browsers do not agree on', () => {
  expect(hostPatternOf(new URL('https://en.lake.org:8443/a?b#c'))).toBe('https://en.lake.org/*');
});
