import type { Segment } from '../../lib/align/alignment.ts';
import type { TextArticle } from '../../lib/messages.ts';

/**
 * All articles of a page as one, in their order, as the views show them: a person corrects what the page holds, not the longest piece
 * of it. @returns null where there is none.
 */
export function joinArticles(articles: readonly TextArticle[]): TextArticle | null {
  const longest = articles.toSorted((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
  if (!longest || articles.length === 1) return longest ?? null;
  const texts: TextArticle['texts'] = { zh: [], en: [] };
  const paragraphs = articles.flatMap((article) => {
    const [zh, en] = [texts.zh.length, texts.en.length];
    texts.zh.push(...article.texts.zh);
    texts.en.push(...article.texts.en);
    return article.paragraphs.map((bead) => ({
      ...bead,
      zh: moved(bead.zh, zh),
      en: moved(bead.en, en),
      sentences: bead.sentences.map((sentence) => ({ ...sentence, zh: sentence.zh.map((segment) => behind(segment, zh)), en: sentence.en.map((segment) => behind(segment, en)) })),
    }));
  });
  return { languages: longest.languages, layout: longest.layout, texts, paragraphs };
}

function moved({ start, end }: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}

function behind(segment: Segment, by: number): Segment {
  return { ...segment, block: segment.block + by };
}
