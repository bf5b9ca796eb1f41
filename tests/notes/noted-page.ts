import { NotedText } from '../../entrypoints/notes/noted-text.ts';
import { textOfDocument } from '../../entrypoints/workbench/notes/document-text.ts';
import type { Row } from '../../lib/edit/rows.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';

/** An article whose paragraphs render each other one by one, as a text that can be noted. */
export function articleOf(zh: string[], en: string[]): NotedText {
  const rows = Array.from({ length: Math.max(zh.length, en.length) }, (_, id): Row => {
    const side = (texts: string[]) => (texts[id] === undefined ? [] : [{ block: id, start: 0, end: texts[id].length }]);
    return { id, zh: side(zh), en: side(en), confidence: 1, confirmed: false, marked: false };
  });
  const document: SavedDocument = {
    id: 'd', address: 'https://a.example/1', site: 'a.example', title: 'Title', languages: ['zh-Hans', 'en'], layout: 'blocks', texts: { zh, en }, fingerprint: '', rows, savedAt: 1, changedAt: 1,
  };
  return textOfDocument(document, null);
}

/** The same where the page's first Chinese paragraph is no part of the article. */
export function articleFromSecond({ reading, parallel }: NotedText): NotedText {
  const [article] = parallel?.articles ?? [];
  return new NotedText(reading, article && parallel ? { ...parallel, articles: [{ ...article, zh: article.zh.slice(1) }] } : null, null);
}
