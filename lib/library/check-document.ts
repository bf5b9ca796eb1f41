/** What comes out of the store is checked before it is used: other versions of the extension wrote it, or it is damaged. */
import type { Row, Unit } from '../edit/rows.ts';
import type { SavedDocument, Unfitting } from './saved-document.ts';

/** The document, or null where it is none. Rows that do not fit its texts make it none: they would show something else. */
export function checkedDocument(stored: unknown): SavedDocument | null {
  if (!isRecord(stored)) return null;
  const { id, address, site, title, texts, fingerprint, rows, savedAt, changedAt, dismissed = [], unfitting = [] } = stored;
  const strings = [id, address, site, title, fingerprint].every((value) => typeof value === 'string');
  const numbers = [savedAt, changedAt].every((value) => Number.isFinite(value));
  if (!strings || !numbers || !isTexts(texts) || !Array.isArray(rows) || !isStrings(dismissed) || !isUnfitting(unfitting)) return null;
  const fits = rows.every((row: unknown) => isRow(row, texts));
  return fits ? (stored as unknown as SavedDocument) : null;
}

function isRow(row: unknown, texts: SavedDocument['texts']): row is Row {
  if (!isRecord(row)) return false;
  const { id, zh, en, confidence, confirmed, marked } = row;
  const plain = Number.isInteger(id) && Number.isFinite(confidence) && typeof confirmed === 'boolean' && typeof marked === 'boolean';
  return plain && isUnits(zh, texts.zh) && isUnits(en, texts.en);
}

function isUnits(units: unknown, texts: readonly string[]): units is Unit[] {
  return Array.isArray(units) && units.every((unit: unknown) => isUnit(unit, texts));
}

function isUnit(unit: unknown, texts: readonly string[]): unit is Unit {
  if (!isRecord(unit)) return false;
  const { block, start, end, text } = unit;
  if (![block, start, end].every(Number.isInteger) || (text !== undefined && typeof text !== 'string')) return false;
  const length = texts[block as number]?.length ?? -1;
  return (start as number) >= 0 && (start as number) <= (end as number) && (end as number) <= length;
}

function isUnfitting(value: unknown): value is Unfitting[] {
  return Array.isArray(value) && value.every((one) => isRecord(one) && isStrings([one['zh'], one['en']]));
}

function isTexts(texts: unknown): texts is SavedDocument['texts'] {
  if (!isRecord(texts)) return false;
  return [texts['zh'], texts['en']].every(isStrings);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
