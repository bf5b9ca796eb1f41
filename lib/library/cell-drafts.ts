/** What a person is writing in cells of the workbench, kept until it is part of the article: the browser may be killed meanwhile. */
import { type Row, type Side, unitText } from '../edit/rows.ts';
import { LibraryDatabase } from './database.ts';
import type { SavedDocument } from './saved-document.ts';

/** A cell that is being written in. */
export interface CellDraft {
  /** Id of the row. */
  row: number;
  side: Side;
  /** What its units said before. */
  before: readonly string[];
  /** What they say now. */
  texts: readonly string[];
}

export class CellDrafts {
  readonly #database: LibraryDatabase;

  constructor(database = new LibraryDatabase()) {
    this.#database = database;
  }

  async keep(document: string, draft: CellDraft): Promise<void> {
    await this.#database.unfinished.put({ name: cellName(document, draft), what: draft });
  }

  async forget(document: string, cell: Pick<CellDraft, 'row' | 'side'>): Promise<void> {
    await this.#database.unfinished.delete(cellName(document, cell));
  }

  /** What was being written in cells of the document. */
  async of(document: string): Promise<CellDraft[]> {
    return (await this.#database.unfinished.where('name').startsWith(prefixOf(document)).toArray()).flatMap(({ what }) => checkedDraft(what) ?? []);
  }

  /** Forgets all that was being written in the document. */
  async forgetAll(document: string): Promise<void> {
    await this.#database.unfinished.where('name').startsWith(prefixOf(document)).delete();
  }
}

const prefixOf = (document: string): string => `cell:${document}:`;

/** What a cell that is written in is called in the store, and among the browser's locks. */
export function cellName(document: string, { row, side }: Pick<CellDraft, 'row' | 'side'>): string {
  return `${prefixOf(document)}${String(row)}:${side}`;
}

function checkedDraft(value: unknown): CellDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { row, side, before, texts } = value as Record<string, unknown>;
  return typeof row === 'number' && (side === 'zh' || side === 'en') && isTexts(before) && isTexts(texts) ? { row, side, before, texts } : null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** What the units of a row's side say. */
export function cellTexts(row: Row, side: Side, texts: SavedDocument['texts']): string[] {
  return row[side].map((unit) => unitText(unit, side, texts));
}

/**
 * What becomes of what was being written: it goes on where its cell says what it said then; where the cell was changed or has gone, it
 * is told with the corrections that do not fit any more. What already stands there needs nothing.
 */
export function resumed(document: SavedDocument, drafts: readonly CellDraft[]): { document: SavedDocument; fitting: CellDraft[] } {
  const fitting: CellDraft[] = [];
  const unfitting = [...(document.unfitting ?? [])];
  for (const draft of drafts) {
    const row = document.rows.find(({ id }) => id === draft.row);
    const now = row ? cellTexts(row, draft.side, document.texts) : [];
    if (same(now, draft.texts)) continue;
    if (row && same(now, draft.before)) fitting.push(draft);
    else unfitting.push(draft.side === 'zh' ? { zh: draft.texts.join(''), en: '' } : { zh: '', en: draft.texts.join(' ') });
  }
  return { document: unfitting.length > (document.unfitting?.length ?? 0) ? { ...document, unfitting } : document, fitting };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
