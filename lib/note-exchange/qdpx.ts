/**
 * A REFI-QDA project (.qdpx) for ATLAS.ti, MAXQDA, NVivo and their like: a ZIP of `project.qde` (XML) and the texts in `sources/`.
 * Positions count code points, as the standard wants. A passage and its rendering are linked; so are notes that a person related.
 */
import { strToU8, zipSync } from 'fflate';
import { xmlAttribute, xmlEscaped } from '../files/xml-text.ts';
import type { Note, NoteCollection } from '../notes/note.ts';
import { isUuid, stableId } from '../notes/stable-id.ts';
import type { NoteWriteOptions } from './options.ts';
import { byPage } from './pages.ts';
import { codeBook, colourCode, tagCode } from './qdpx-codes.ts';
import { plain, type Selection, type SourceText, sourceTexts } from './qdpx-texts.ts';

/** All files of the package get this date, so that the same notes give the same bytes; ZIP knows none before 1980. */
const PACKED = new Date(2000, 0, 1);
const USER = stableId('user');

export function writeQdpx(collection: NoteCollection, { version, now }: NoteWriteOptions): Uint8Array {
  const snapshots = new Map(collection.snapshots.map((snapshot) => [snapshot.hash, snapshot]));
  const sources = byPage(collection.notes).flatMap(({ page, notes }) => sourceTexts(page, notes, snapshots.get(notes.find(({ snapshot }) => snapshots.has(snapshot ?? ''))?.snapshot ?? '')));
  const files = [['project.qde', projectXml(collection, sources, version, now)], ...sources.map(({ id, text }) => [`sources/${id}.txt`, text])] as [string, string][];
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { mtime: PACKED });
}

function projectXml(collection: NoteCollection, sources: readonly SourceText[], version: string, now: number): string {
  const notes = collection.notes.filter(hasText);
  const links = [...sources.length > 0 ? renderingLinks(sources) : [], ...relationLinks(collection, sources)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<Project xmlns="urn:QDA-XML:project:1.0" name="对照 Duizhao" origin="${xmlAttribute(`Duizhao ${version}`)}" creatingUserGUID="${USER}"${time('creationDateTime', now)}>\n`,
    `<Users><User guid="${USER}" name="Duizhao"/></Users>\n`,
    codeBook(collection),
    sources.length === 0 ? '' : `<Sources>\n${sources.map(sourceXml).join('')}</Sources>\n`,
    notes.length === 0 ? '' : `<Notes>\n${notes.map(noteXml).join('')}</Notes>\n`,
    links.length === 0 ? '' : `<Links>\n${links.join('')}</Links>\n`,
    '</Project>\n',
  ].join('');
}

function sourceXml({ id, name, page, selections, notes, snapshot }: SourceText): string {
  const description = [page.address, ...(page.published === undefined ? [] : [page.published]), ...(snapshot ? [`快照 Snapshot ${new Date(snapshot.takenAt).toISOString()}, SHA-256 ${snapshot.hash}`] : [])].join('\n');
  return [
    `<TextSource guid="${id}" name="${xmlAttribute(name)}" plainTextPath="internal://${id}.txt" creatingUser="${USER}">\n`,
    `<Description>${xmlEscaped(description)}</Description>\n`,
    ...selections.map(selectionXml),
    // Notes on the whole page code the whole text.
    ...notes.flatMap((note) => codings(note, `page:${note.id}`)),
    ...notes.filter(hasText).map(noteRef),
    '</TextSource>\n',
  ].join('');
}

function selectionXml({ id, note, start, end, passage }: Selection): string {
  const { createdAt, changedAt } = note;
  const name = [...plain(passage.quote.exact).replaceAll(/\s+/gu, ' ')].slice(0, 60).join('');
  return [
    `<PlainTextSelection guid="${id}" name="${xmlAttribute(name)}" startPosition="${String(start)}" endPosition="${String(end)}" creatingUser="${USER}"${time('creationDateTime', createdAt)} modifyingUser="${USER}"${time('modifiedDateTime', changedAt)}>`,
    ...codings(note, id),
    hasText(note) ? noteRef(note) : '',
    '</PlainTextSelection>\n',
  ].join('');
}

function codings({ tags, colour, createdAt }: Note, of: string): string[] {
  return [...tags.map(tagCode), colourCode(colour)].map((code) => `<Coding guid="${stableId('coding', of, code)}" creatingUser="${USER}"${time('creationDateTime', createdAt)}><CodeRef targetGUID="${code}"/></Coding>`);
}

function noteXml(note: Note): string {
  const name = [...plain(note.body).replaceAll(/\s+/gu, ' ').trim()].slice(0, 60).join('');
  return `<Note guid="${guidOf(note)}" name="${xmlAttribute(name)}" creatingUser="${USER}"${time('creationDateTime', note.createdAt)} modifyingUser="${USER}"${time('modifiedDateTime', note.changedAt)}><PlainTextContent>${xmlEscaped(plain(note.body))}</PlainTextContent></Note>\n`;
}

function noteRef(note: Note): string {
  return `<NoteRef targetGUID="${guidOf(note)}"/>`;
}

/** A passage and what renders it. */
function renderingLinks(sources: readonly SourceText[]): string[] {
  const byNote = Map.groupBy(sources.flatMap(({ selections }) => selections), ({ note }) => note.id);
  return [...byNote.values()].flatMap((selections) => {
    const [first, ...others] = [...new Set(selections.map(({ note }) => note))].flatMap(({ passages }) => passages.flatMap((passage) => selections.find((one) => one.passage === passage) ?? []));
    return first ? others.map((other) => link(stableId('rendering', first.id, other.id), '译文 Rendering', 'Associative', first.id, other.id)) : [];
  });
}

function relationLinks({ relations, notes }: NoteCollection, sources: readonly SourceText[]): string[] {
  const ends = new Map<string, string>();
  for (const { selections } of sources) for (const { note, id } of selections) if (!ends.has(note.id)) ends.set(note.id, id);
  for (const note of notes) if (hasText(note)) ends.set(note.id, guidOf(note));
  return relations.flatMap(({ id, from, to, name }) => {
    const [origin, target] = [ends.get(from), ends.get(to)];
    return origin !== undefined && target !== undefined ? [link(isUuid(id) ? id : stableId('relation', id), name, 'OneWay', origin, target)] : [];
  });
}

function link(id: string, name: string, direction: 'Associative' | 'OneWay', origin: string, target: string): string {
  return `<Link guid="${id}" name="${xmlAttribute(name)}" direction="${direction}" originGUID="${origin}" targetGUID="${target}"/>\n`;
}

function guidOf({ id }: Note): string {
  return isUuid(id) ? id : stableId('note', id);
}

function hasText({ body }: Note): boolean {
  return body.trim() !== '';
}

/** XML Schema knows no year beyond four figures without a sign. */
function time(name: string, at: number): string {
  const text = new Date(at).toISOString();
  return text.startsWith('+') ? '' : ` ${name}="${text}"`;
}
