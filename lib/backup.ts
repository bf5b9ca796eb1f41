/**
 * The file that a person keeps of what Duizhao holds for them. It is made of parts, each with a form of its own; what the parts
 * are, says `backup-parts.ts`. Nothing here writes anything: a file is read, compared with what there is, and shown.
 */
import { localDay } from './text/local-day.ts';

const FORMAT = 'duizhao-backup';
/** The form of the frame around the parts. */
const VERSION = 1;
/** Larger files (bytes) are not even read: their text would hardly fit the memory. */
export const LARGEST_BACKUP = 190_000_000;

/** Why a file cannot be restored. `outgrown`: it is one that was saved just now; `damaged`: nothing in it is whole. */
export type BackupFailure = 'tooLarge' | 'outgrown' | 'unreadable' | 'notJson' | 'notOurs' | 'newer' | 'damaged';

export class BackupError extends Error {
  override name = 'BackupError';
  readonly failure: BackupFailure;
  constructor(failure: BackupFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** What would be another after restoring: one value, or so many entries of a list. */
export type Change =
  | { kind: 'value'; name: string; before: Plain; after: Plain }
  | { kind: 'list'; name: string; added: number; changed: number; removed: number };
export type Plain = string | number | boolean;

/** How one part of a backup is checked and compared. */
export interface BackupContent<Value> {
  /** The part out of anything. @throws BackupError `damaged` or `newer`; a person's data is not guessed at. */
  check: (stored: unknown) => Value;
  changes: (before: Value, after: Value) => Change[];
  /** Both together, where a part can be that; without it, the file's takes the place of what there is. */
  merge?: (mine: Value, theirs: Value) => Value;
}

/** How a file is restored: what there is gives way, or what is in the file comes to it. */
export type RestoreMode = 'replace' | 'merge';

/** One part of a backup, and where it is kept. */
export interface BackupPart<Value> extends BackupContent<Value> {
  read: () => Promise<Value>;
  write: (value: Value) => Promise<void>;
}
export type BackupParts<Values> = { readonly [Name in keyof Values]: BackupPart<Values[Name]> };
type Contents<Values> = { readonly [Name in keyof Values]: BackupContent<Values[Name]> };

/** What a file holds. */
export interface Backup<Values> {
  /** When it was made, ISO 8601; null where the file does not say. */
  date: string | null;
  values: Partial<Values>;
  /** Parts that are in the file, but broken: they are left as they are. */
  damaged: (keyof Values)[];
  /** Whether there are parts that this version of the extension does not know. */
  unknown: boolean;
}

/** The text of the file, a line a part: a library of articles would be three times as large with every value on its own. */
export function backupText(values: object, now: Date): string {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, date: now.toISOString() });
  const parts = Object.entries(values).map(([name, value]) => `\n${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `${head.slice(0, -1)},"parts":{${parts.join(',')}\n}}\n`;
}

/** The file's name, with the day where the person is. */
export function backupName(now: Date): string {
  return `duizhao-backup-${localDay(now.getTime())}.json`;
}

/** Reads a file that a person chose. @throws BackupError */
export async function readBackup<Values extends object>(file: Pick<Blob, 'size' | 'text'>, contents: Contents<Values>): Promise<Backup<Values>> {
  if (file.size > LARGEST_BACKUP) throw new BackupError('tooLarge');
  const text = await file.text().catch(() => {
    throw new BackupError('unreadable'); // moved or taken away since it was chosen
  });
  return parseBackup(text, contents);
}

/** @throws BackupError */
export function parseBackup<Values extends object>(text: string, contents: Contents<Values>): Backup<Values> {
  const file = framed(parsed(text));
  const parts = own(file, 'parts');
  if (!isRecord(parts)) throw new BackupError('damaged');
  const names = Object.keys(contents) as (keyof Values & string)[];
  const backup: Backup<Values> = { date: dateOf(own(file, 'date')), values: {}, damaged: [], unknown: Object.keys(parts).some((name) => !Object.hasOwn(contents, name)) };
  for (const name of names.filter((known) => Object.hasOwn(parts, known))) {
    const value = checked(parts[name], contents[name]);
    if (value === null) backup.damaged.push(name);
    else backup.values[name] = value;
  }
  if (Object.keys(backup.values).length === 0) throw new BackupError('damaged');
  return backup;
}

/** What would be another in each part if the file were restored; parts that would stay as they are, are left out. */
export function changesOf<Values extends object>(before: Values, after: Partial<Values>, contents: Contents<Values>): { part: keyof Values; changes: Change[] }[] {
  return (Object.keys(contents) as (keyof Values)[]).flatMap((part) => {
    const value = after[part];
    const changes = value === undefined ? [] : contents[part].changes(before[part], value);
    return changes.length > 0 ? [{ part, changes }] : [];
  });
}

/** What is to be written for a file to be restored. */
export function restored<Values extends object>(before: Values, after: Partial<Values>, contents: Contents<Values>, mode: RestoreMode): Partial<Values> {
  const values: Partial<Values> = { ...after };
  for (const part of Object.keys(after) as (keyof Values)[]) {
    const [theirs, { merge }] = [after[part], contents[part]];
    if (mode === 'merge' && merge && theirs !== undefined) values[part] = merge(before[part], theirs);
  }
  return values;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new BackupError('notJson');
  }
}

function framed(file: unknown): Record<string, unknown> {
  if (!isRecord(file) || own(file, 'format') !== FORMAT) throw new BackupError('notOurs');
  const version = own(file, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new BackupError('damaged');
  if (version > VERSION) throw new BackupError('newer');
  return file;
}

/** The part's value, or null where it is damaged. */
function checked<Value>(stored: unknown, { check }: BackupContent<Value>): Value | null {
  try {
    return check(stored);
  } catch (error) {
    if (error instanceof BackupError && error.failure === 'damaged') return null;
    throw error;
  }
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** Only what the file itself says, and nothing that objects have by nature: keys such as `__proto__` mean nothing here. */
function own(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
