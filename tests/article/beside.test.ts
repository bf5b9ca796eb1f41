import { expect, test } from 'vitest';
import { withoutNamedFurniture } from '../../lib/article/beside.ts';
import type { PageText } from '../../lib/article/block.ts';
import { pageOf } from './page-builder.ts';

/** A text and something in a part of the page that is named so. */
function page(name: string, text: string, other: string): PageText {
  const read = pageOf(['body', ['div', text], ['div', other]]);
  return { ...read, containers: read.containers.map((container, at) => (at === 2 ? { ...container, beside: name } : container)) };
}

const TEXT = 'zh:河水清了以后，离开多年的鱼儿又回到了石桥下面的深潭里，岸上的人们天天来看它们，一看就是半天。';

test('what stands in a part that is named a footer is left out', () => {
  const read = page('footer', TEXT, 'zh:两河杂记编辑部');
  expect(withoutNamedFurniture(read.blocks, read)).toEqual(read.blocks.slice(0, 1));
});

test('a part that holds a whole language of an article is none, whatever its name', () => {
  const read = page('related', TEXT, 'en:When the river was clean again, the fish that had been away for years came back to the deep pool below the stone bridge, and people came to watch.');
  expect(withoutNamedFurniture(read.blocks, read)).toEqual(read.blocks);
});
