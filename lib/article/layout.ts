import type { ParagraphBead } from '../align/alignment.ts';
import type { Layout } from './article.ts';
import type { Block } from './block.ts';
import { isPaired } from './trim.ts';

/**
 * How the languages of a paired article stand on the page.
 * @param zh @param en the article's Blocks, which the beads' indices point into.
 */
export function recogniseLayout(zh: readonly Block[], en: readonly Block[], beads: readonly ParagraphBead[]): Layout {
  const blocks = [...zh, ...en].sort((a, b) => a.id - b.id);
  const rank = new Map(blocks.map((block, index) => [block, index]));
  let paired = 0;
  let neighbours = 0;
  let cells = 0;
  for (const bead of beads) {
    const [firstZh, lastZh] = [zh[bead.zh.start], zh[bead.zh.end - 1]];
    const [firstEn, lastEn] = [en[bead.en.start], en[bead.en.end - 1]];
    if (!isPaired(bead) || !firstZh || !lastZh || !firstEn || !lastEn) continue;
    paired++;
    const rankOf = (block: Block): number => rank.get(block) ?? 0;
    if (rankOf(firstEn) - rankOf(lastZh) === 1 || rankOf(firstZh) - rankOf(lastEn) === 1) neighbours++;
    if (firstZh.role === 'cell' && firstEn.role === 'cell') cells++;
  }
  if (2 * cells > paired) return 'table';
  // With two pairs or more, one pair at most stands together by chance: where the first language ends and the second begins.
  return neighbours > Math.max(1, paired / 2) || (paired === 1 && neighbours === 1) ? 'alternating' : 'blocks';
}
