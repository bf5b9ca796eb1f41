import type { AlignedArticle, Finding } from '../../lib/article/article.ts';
import { beadsOf } from '../../lib/edit/beads.ts';
import { rowsOf, type Row, type Texts } from '../../lib/edit/rows.ts';
import { isPersons, transferRows } from '../../lib/edit/transfer.ts';
import { Library } from '../../lib/library/library.ts';
import { fingerprintOf, type SavedDocument } from '../../lib/library/saved-document.ts';

const library = new Library();

/** What a person has corrected on this page before. Storage that does not answer is no reason to show nothing. */
export function correctionsFor(address: string | undefined): Promise<SavedDocument[]> {
  if (address === undefined) return Promise.resolve([]);
  return library
    .ofAddress(address.replace(/#.*$/su, ''))
    .then((documents) => documents.filter(({ rows }) => rows.some(isPersons)))
    .catch(() => []);
}

/** The finding with a person's corrections in the place of what the machine paired. @param texts of the page's Blocks, by id. */
export function withCorrections(finding: Finding, texts: readonly string[], documents: readonly SavedDocument[]): Finding {
  if (documents.length === 0) return finding;
  return { ...finding, articles: finding.articles.map((article) => corrected(article, texts, documents)) };
}

function corrected(article: AlignedArticle, texts: readonly string[], documents: readonly SavedDocument[]): AlignedArticle {
  const textsOf = (ids: readonly number[]): string[] => ids.map((id) => texts[id] ?? '');
  const own = { zh: textsOf(article.zh), en: textsOf(article.en) };
  const fingerprint = fingerprintOf(own);
  // The fingerprint leaves white space out, of which the places of the rows are made, too.
  const same = documents.find((document) => document.fingerprint === fingerprint && isSame(document.texts, own));
  const machine = rowsOf(article.paragraphs);
  // On a page that has changed, the version of which the most is still there.
  const rows = same?.rows ?? documents.map((document) => transferRows(document, { texts: own, rows: machine }).rows).sort((a, b) => persons(b) - persons(a))[0];
  if (!rows || persons(rows) === 0) return article;
  return { ...article, paragraphs: beadsOf(rows, { zh: own.zh.length, en: own.en.length }) };
}

function isSame(kept: Texts, own: Texts): boolean {
  return (['zh', 'en'] as const).every((side) => kept[side].every((text, at) => text === own[side][at]));
}

function persons(rows: readonly Row[]): number {
  return rows.filter(isPersons).length;
}
