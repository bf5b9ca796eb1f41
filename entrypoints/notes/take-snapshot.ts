/** The article of a page as evidence: as it stands now, pair by pair. */
import type { AlignedArticle } from '../../lib/article/article.ts';
import type { Block } from '../../lib/article/block.ts';
import type { Segment } from '../../lib/align/alignment.ts';
import type { SnapshotTaken } from '../../lib/note-messages.ts';
import type { NotedPage, Side, Snapshot } from '../../lib/notes/note.ts';
import { joinSentences } from '../../lib/text/join-sentences.ts';
import type { NotedText } from './noted-text.ts';

/**
 * The article in which these Blocks stand, or the largest there is; on a page without one, and for a passage outside of all, everything
 * that the page says in either language. Null where it says nothing.
 * @param blocks those of the note's passages; none for a note on the page.
 */
export function snapshotOf({ texts, parallel, reading }: NotedText, page: NotedPage, blocks: readonly number[]): SnapshotTaken | null {
  const holds = ({ zh, en }: AlignedArticle): boolean => blocks.some((block) => zh.includes(block) || en.includes(block));
  const articles = parallel?.articles.toSorted((a, b) => b.zh.length + b.en.length - a.zh.length - a.en.length) ?? [];
  const article = blocks.length > 0 ? articles.find(holds) : articles[0];
  const pairs = article ? pairsOf(article, reading.blocks) : looseText(reading.blocks, (block) => texts.sideOf(block));
  return pairs.length > 0 ? { page, languages: [texts.languageOf('zh'), 'en'], pairs } : null;
}

/** What each article of the page says in each language. */
export function articleTexts({ parallel, reading }: NotedText): Record<Side, string>[] {
  return (parallel?.articles ?? []).map((article) => {
    const pairs = pairsOf(article, reading.blocks);
    return { zh: pairs.map(({ zh }) => zh).join(''), en: pairs.map(({ en }) => en).join('') };
  });
}

function pairsOf(article: AlignedArticle, blocks: readonly Block[]): Snapshot['pairs'] {
  const say = (side: Side, segments: readonly Segment[]): string =>
    joinSentences(segments.map(({ block, start, end }) => blocks[article[side][block] ?? -1]?.text.slice(start, end) ?? ''), side).trim();
  return article.paragraphs.flatMap(({ sentences }) =>
    sentences.map(({ zh, en, confidence }, at) => ({ zh: say('zh', zh), en: say('en', en), confidence, paragraph: at === 0 })),
  );
}

/** Text that nothing renders: a paragraph a pair. */
function looseText(blocks: readonly Block[], sideOf: (block: number) => Side | null): Snapshot['pairs'] {
  return blocks.flatMap(({ id, text }) => {
    const side = sideOf(id);
    return side ? [{ zh: '', en: '', [side]: text.trim(), confidence: 0, paragraph: true }] : [];
  });
}
