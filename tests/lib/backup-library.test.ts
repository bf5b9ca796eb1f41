import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupError, backupText, changesOf, parseBackup, restored } from '../../lib/backup.ts';
import { REGIONS_CONTENT, SETTINGS_CONTENT } from '../../lib/backup-contents.ts';
import { DOCUMENTS_CONTENT, DOCUMENTS_VERSION, type KeptDocuments } from '../../lib/backup-documents.ts';
import { TERMS_CONTENT, TERMS_VERSION, type KeptTerms } from '../../lib/backup-terms.ts';
import { NOTES_CONTENT, NOTES_VERSION, type NumberedNotes } from '../../lib/backup-notes.ts';
import type { KeptRegions } from '../../lib/kept-regions.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import { anyCollection, note, relation } from '../note-exchange/any-notes.ts';

const contents = { settings: SETTINGS_CONTENT, regions: REGIONS_CONTENT, notes: NOTES_CONTENT, documents: DOCUMENTS_CONTENT, terms: TERMS_CONTENT };
const library = { notes: NOTES_CONTENT, documents: DOCUMENTS_CONTENT };
const now = new Date(2026, 10, 27);
/** A file as the first version with notes wrote it: it never changes. */
const frozen = readFileSync(join(import.meta.dirname, 'backups', '1.json'), 'utf8');
const kept = (parseBackup(frozen, contents).values as { notes: NumberedNotes; documents: KeptDocuments });
const document = kept.documents.documents[0] as SavedDocument;

const term = (zh: string, changedAt: number, ...en: string[]) => ({ zh, en, addedAt: 1, changedAt });
const withParts = (parts: object) => JSON.stringify({ ...(JSON.parse(frozen) as object), parts });
const notesWith = (change: object): NumberedNotes => ({ ...kept.notes, ...change });
const documentsWith = (change: object): KeptDocuments => ({ version: 1, documents: [{ ...document, ...change }] });

describe('a backup with notes and documents', () => {
  test('of the first form is read, and everything is in it', () => {
    const { values, damaged, unknown } = parseBackup(frozen, contents);
    const { parts } = JSON.parse(frozen) as { parts: typeof values };
    expect(values.notes).toEqual(parts.notes);
    expect(values.documents).toEqual(parts.documents);
    expect([Object.keys(values), damaged, unknown]).toEqual([['settings', 'regions', 'notes', 'documents'], [], false]);
    expect(values.notes?.notes.map(({ id, deletedAt }) => [id, deletedAt !== undefined]).at(-1)).toEqual(['trashed', true]);
  });

  test('reads as it was written, whatever notes there are', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const values = { notes: { version: 1, ...all, relations: [...new Map(all.relations.map((one) => [one.id, one])).values()] } };
        expect(parseBackup(backupText(values, now), library).values).toEqual(values);
      }),
    );
  });

  test.each<[string, object, string[]]>([
    ['a note that is none', { notes: notesWith({ notes: [{ ...note, colour: 'url(x)' }] }) }, ['notes']],
    ['an address that runs something', { notes: notesWith({ notes: [{ ...note, page: { ...note.page, address: 'javascript:x' } }] }) }, ['notes']],
    ['one id for two notes', { notes: notesWith({ notes: [note, note] }) }, ['notes']],
    ['no list of relations', { notes: notesWith({ relations: undefined }) }, ['notes']],
    ['a relation that is none', { notes: notesWith({ relations: [{ ...relation, from: 7 }] }) }, ['notes']],
    ['no number of the form', { notes: notesWith({ version: '1' }) }, ['notes']],
    ['a document whose rows do not fit its texts', { documents: documentsWith({ texts: { zh: ['河'], en: [''] } }) }, ['documents']],
    ['a document in no languages', { documents: documentsWith({ languages: 'zh' }) }, ['documents']],
    ['a term without rendering', { terms: { version: 1, terms: [{ zh: '渡口', en: [], addedAt: 1, changedAt: 1 }] } }, ['terms']],
    ['one term twice', { terms: { version: 1, terms: [term('渡口', 1, 'landing'), term('渡口', 2, 'pier')] } }, ['terms']],
    ['documents that are a word', { documents: { version: 1, documents: 'x' } }, ['documents']],
  ])('with %s leaves that part as it is', (_name, parts, damaged) => {
    const read = parseBackup(withParts({ regions: { version: 1, pages: [], sites: [] }, ...parts }), contents);
    expect(read.damaged).toEqual(damaged);
  });

  test.each([['notes', notesWith({ version: NOTES_VERSION + 1 })], ['documents', { version: DOCUMENTS_VERSION + 1, documents: [] }], ['terms', { version: TERMS_VERSION + 1, terms: [] }]])('with newer %s is refused', (name, part) => {
    expect(() => parseBackup(withParts({ [name]: part }), contents)).toThrow(new BackupError('newer'));
  });

  test('keeps of a document what is known of one, and nothing else', () => {
    const read = parseBackup(withParts({ documents: { version: 1, documents: [{ ...document, more: 1, texts: { ...document.texts, fr: ['x'] } }] } }), contents);
    expect(read.values.documents).toEqual({ version: 1, documents: [document] });
  });

  test('whatever is in the parts, they are read or refused with a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        for (const parts of [{ notes: one, documents: two }, { notes: notesWith({ notes: [one], codes: two }) }, { documents: { version: 1, documents: [one, two] } }]) {
          try {
            parseBackup(withParts(parts), contents);
          } catch (error) {
            expect(error).toBeInstanceOf(BackupError);
          }
        }
      }),
    );
  });
});

describe('restoring notes and documents', () => {
  const other = { ...note, id: 'mine', body: 'of my own' };
  const mine = { notes: notesWith({ notes: [{ ...note, body: 'older', changedAt: 5 }, other], relations: [], codes: [], colours: [], snapshots: [] }), documents: documentsWith({ title: 'newer', changedAt: document.changedAt + 1 }) };
  const theirs: { notes: NumberedNotes; documents: KeptDocuments } = { notes: kept.notes, documents: { version: 1, documents: [document, { ...document, id: 'd2' }] } };

  test('puts the file’s in the place of mine', () => {
    expect(restored(mine, theirs, library, 'replace')).toEqual(theirs);
    expect(changesOf(mine, restored(mine, theirs, library, 'replace'), library)).toEqual([
      {
        part: 'notes',
        changes: [
          { kind: 'list', name: 'notes.notes', added: 3, changed: 1, removed: 1 },
          { kind: 'list', name: 'notes.relations', added: 1, changed: 0, removed: 0 },
          { kind: 'list', name: 'notes.codes', added: 2, changed: 0, removed: 0 },
          { kind: 'list', name: 'notes.colours', added: 1, changed: 0, removed: 0 },
          { kind: 'list', name: 'notes.snapshots', added: 1, changed: 0, removed: 0 },
        ],
      },
      { part: 'documents', changes: [{ kind: 'list', name: 'documents', added: 1, changed: 1, removed: 0 }] },
    ]);
  });

  test('or puts both together: the newer of two stays, nothing of mine goes', () => {
    const both = restored(mine, theirs, library, 'merge');
    expect(both.notes?.notes.find(({ id }) => id === note.id)?.body).toBe(note.body);
    expect(both.notes?.notes).toContainEqual(other);
    expect(both.documents?.documents.map(({ id, title }) => [id, title])).toEqual([['d1', 'newer'], ['d2', '河清了']]);
    const removed = changesOf(mine, both, library).flatMap(({ changes }) => changes.filter((change) => change.kind === 'list' && change.removed > 0));
    expect(removed).toEqual([]);
  });

  test('a second time changes nothing', () => {
    const once = restored(mine, theirs, library, 'merge') as typeof theirs;
    expect(changesOf(once, restored(once, theirs, library, 'merge'), library)).toEqual([]);
  });

  test('regions come together, too; settings are the file’s', () => {
    const regions = (...at: string[]): KeptRegions => ({ version: 1, pages: at.map((one) => ({ at: one, path: null })), sites: [] });
    const settings = SETTINGS_CONTENT.check({ theme: 'dark' });
    const before = { regions: regions('a', 'b'), settings: SETTINGS_CONTENT.check({}) };
    expect(restored(before, { regions: regions('b', 'c'), settings }, { regions: REGIONS_CONTENT, settings: SETTINGS_CONTENT }, 'merge')).toEqual({ regions: regions('b', 'c', 'a'), settings });
  });
});

test('term lists come together: of one term all renderings stay, those that were changed last first', () => {
  const mine: { terms: KeptTerms } = { terms: { version: 1, terms: [term('渡口', 5, 'landing'), term('河长', 1, 'river chief')] } };
  const theirs: { terms: KeptTerms } = { terms: { version: 1, terms: [term('渡口', 9, 'ferry landing', 'Landing'), term('旧桥', 1, 'old bridge')] } };
  const { values } = parseBackup<{ terms: KeptTerms }>(backupText(theirs, now), { terms: TERMS_CONTENT });
  expect(values).toEqual(theirs);
  expect(restored(mine, values, { terms: TERMS_CONTENT }, 'merge').terms?.terms).toEqual([term('渡口', 9, 'ferry landing', 'Landing'), term('河长', 1, 'river chief'), term('旧桥', 1, 'old bridge')]);
  expect(restored(mine, values, { terms: TERMS_CONTENT }, 'replace')).toEqual(theirs);
});
