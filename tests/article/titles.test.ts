import { describe, expect, test } from 'vitest';
import { titlesBefore } from '../../lib/article/titles.ts';
import { pageOf, type Node } from './page-builder.ts';

/** The titles of the text that begins with the last Block. */
function titlesOf(...nodes: Node[]): string[] {
  const page = pageOf(['body', ...nodes]);
  const candidates = page.blocks.filter(({ linkDensity }) => linkDensity === 0);
  return titlesBefore(page.blocks.at(-1), undefined, candidates, page).map(({ text }) => text);
}

const MENU: Node = ['div', ['a', 'en:Home News Consular Services']];
const TEXT: Node = ['p', 'zh:河水清了以后，离开多年的鱼儿又回到了石桥下面的深潭里。'];
const SITE: Node[] = [['h1', 'zh:大使馆'], ['h1', 'en:Embassy']];

describe('titlesBefore', () => {
  test('a line in one language right above the text is a title', () => {
    expect(titlesOf(['div', 'en:The Fish Come Back'], TEXT)).toEqual(['The Fish Come Back']);
    expect(titlesOf(['div', 'zh:河湾 River Bend'], TEXT)).toEqual([]);
  });

  test('the name of the site above a menu is none where the text has a title', () => {
    expect(titlesOf(...SITE, MENU, ['h2', 'zh:鱼回来了'], TEXT)).toEqual(['鱼回来了']);
    expect(titlesOf(...SITE, MENU, TEXT)).toEqual(['大使馆', 'Embassy']);
  });

  test('a text that begins with its title takes only headings from above', () => {
    expect(titlesOf(['p', 'zh:河流的记忆'], ['p', 'en:The Memory of Rivers'], ['h1', 'zh:鱼回来了'])).toEqual([]);
    expect(titlesOf(['h1', 'en:The Fish Come Back'], ['h1', 'zh:鱼回来了'])).toEqual(['The Fish Come Back']);
  });
});
