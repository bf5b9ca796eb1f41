import type { AlignedArticle } from '../../../lib/article/article.ts';
import type { Block } from '../../../lib/article/block.ts';
import type { ParallelCell, ParallelRow } from '../../../lib/article/parallel-text.ts';
import { SentenceMap } from '../../../lib/article/sentence-map.ts';
import type { Simplify } from '../../../lib/anchor/fold.ts';
import type { Side, Unit } from '../../../lib/edit/rows.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';
import { NotedText } from '../../notes/noted-text.ts';

/** The number by which a document's paragraph is known to the notes: the Chinese ones first. */
export function blockOf({ texts }: Pick<SavedDocument, 'texts'>, side: Side, { block }: Unit): number {
  return side === 'zh' ? block : texts.zh.length + block;
}

/** A saved article as a text that can be noted, paired as its rows are: row number = number of the bead. */
export function textOfDocument(document: SavedDocument, simplify: Simplify | null): NotedText {
  const { texts, languages, layout, rows } = document;
  const blocks = [...texts.zh.map((text) => ({ text, language: languages[0] })), ...texts.en.map((text) => ({ text, language: languages[1] }))].map(
    ({ text, language }, id): Block => ({ id, text, language, role: 'paragraph', level: 0, container: 0, hidden: false, linkDensity: 0 }),
  );
  const cells = (side: Side, units: readonly Unit[], bead: number, paired: boolean): ParallelCell[] =>
    units.flatMap((unit) => {
      const block = blocks[blockOf(document, side, unit)];
      const { start, end } = unit;
      return block ? [{ block: block.id, text: block.text, extent: { start: 0, end: block.text.length }, language: block.language, role: block.role, level: 0, sentences: [{ start, end, bead, paired }] }] : [];
    });
  const paired = rows.map(({ zh, en }) => zh.length > 0 && en.length > 0);
  const parallelRows: ParallelRow[] = rows.map(({ zh, en, confidence }, bead) => ({ confidence, zh: cells('zh', zh, bead, paired[bead] ?? false), en: cells('en', en, bead, paired[bead] ?? false) }));
  const sentences = new SentenceMap();
  for (const row of parallelRows) sentences.add(row);
  const article: AlignedArticle = { languages, layout, confidence: 1, zh: texts.zh.map((_, at) => at), en: texts.en.map((_, at) => texts.zh.length + at), paragraphs: [] };
  const parallel = { articles: [article], texts: [{ rows: parallelRows, beads: rows.length }], sentences };
  return new NotedText({ blocks, containers: [], sources: [], images: [], unreadFrames: 0 }, parallel, simplify);
}
