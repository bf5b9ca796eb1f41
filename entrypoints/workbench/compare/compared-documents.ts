import type { ComparedHead } from '../../../components/compare/Comparison.tsx';
import type { SidedBead } from '../../../lib/compare/common-side.ts';
import { sideText } from '../../../lib/edit/rows.ts';
import type { Library } from '../../../lib/library/library.ts';
import type { SavedDocument } from '../../../lib/library/saved-document.ts';

/** More columns cannot be read. */
export const MOST_COMPARED = 8;

/** Documents to compare, or why they cannot be. */
export type ComparedDocuments =
  /** `gone`: so many of those that were asked for are not there any more, or damaged. */
  | { documents: SavedDocument[]; isKept: boolean; gone: number }
  | { problem: 'same' | 'tooMany' | 'notKept' | 'storage' };

/** Opens what is kept under these names, each once. */
export async function openCompared(asked: readonly string[], library: Library): Promise<ComparedDocuments> {
  const ids = [...new Set(asked.filter(Boolean))];
  if (ids.length > MOST_COMPARED) return { problem: 'tooMany' };
  if (ids.length < 2) return { problem: 'same' };
  try {
    const found = await Promise.all(ids.map((id) => library.read(id)));
    const documents = found.filter((document) => document !== null);
    return documents.length < 2 ? { problem: 'notKept' } : { documents, isKept: true, gone: ids.length - documents.length };
  } catch {
    return { problem: 'storage' };
  }
}

/** The document's rows with their texts. */
export function sidedBeads({ rows, texts }: SavedDocument): SidedBead[] {
  return rows.map((row) => ({ zh: sideText(row, 'zh', texts), en: sideText(row, 'en', texts) }));
}

export function headOf({ id, title, site, address, savedAt }: SavedDocument): ComparedHead {
  return { id, title: title || address || site, site, address: address.replace(/#.*$/su, ''), savedAt };
}

/** The address of a comparison. */
export function comparisonAddress(ids: readonly string[]): string {
  return `?compare=${ids.map((id) => encodeURIComponent(id)).join(',')}`;
}
