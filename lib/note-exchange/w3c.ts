/**
 * W3C Web Annotation (JSON-LD): a collection with one page of annotations. Both passages of a note are targets, each found by
 * its quote; what other programs have no use for stands in members `duizhao:…`, so that our own import loses nothing.
 *
 * Offsets: the standard's TextPositionSelector counts code points of the page's text, we keep UTF-16 units of it. It is written
 * only where the page's text is at hand (`textOf`) and the passage still stands there; our own count goes along in
 * `duizhao:passage`, with the XPaths of the range, whose offsets cannot be told in code points either.
 */
import { chineseTagOf, sideOfText } from '../text/language-tags.ts';
import type { Note, NoteCollection, Passage, Relation, Snapshot } from '../notes/note.ts';
import { isUuid } from '../notes/stable-id.ts';
import type { NoteWriteOptions } from './options.ts';

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The meaning of our own members: data as they are, in no vocabulary. */
const OWN_TERMS = ['note', 'passage', 'relation', 'codes', 'colours', 'snapshots'];
const OWN_CONTEXT = { '@version': 1.1, duizhao: 'urn:x-duizhao:', ...Object.fromEntries(OWN_TERMS.map((term) => [`duizhao:${term}`, { '@id': `urn:x-duizhao:${term}`, '@type': '@json' }])) };

/** The class of a colour, as styles in the file and readers of it see it. */
const STYLES = { yellow: '#f7e08b', green: '#bfe3b4', blue: '#b5d6f2', red: '#f4b8ae', purple: '#d8c2ee', grey: '#d4d4d0' };

type Json = Record<string, unknown>;

/** @returns the text of the file */
export function writeW3c({ notes, relations, codes, colours, snapshots }: NoteCollection, { version, now, textOf }: NoteWriteOptions): string {
  const evidence = new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot]));
  const items = [...notes.map((note) => annotationOf(note, evidence.get(note.snapshot ?? ''), textOf)), ...relations.map(linkOf)];
  const head = {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id: 'urn:x-duizhao:collection',
    type: 'AnnotationCollection',
    label: '对照 Duizhao',
    total: items.length,
    ...instant('generated', now),
    generator: { id: 'urn:x-duizhao:software', type: 'Software', name: `Duizhao ${version}` },
    'duizhao:codes': codes,
    'duizhao:colours': colours,
    'duizhao:snapshots': snapshots,
  };
  const page = { id: 'urn:x-duizhao:collection:1', type: 'AnnotationPage', partOf: head.id, startIndex: 0 };
  // A line an annotation: the file can be read, compared, and cut.
  const lines = items.map((item) => `\n${JSON.stringify(item)}`).join(',');
  return `${JSON.stringify(head).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[${lines}\n]}}\n`;
}

function annotationId(id: string): string {
  return isUuid(id) ? `urn:uuid:${id}` : `urn:x-duizhao:note:${encodeURIComponent(id.toWellFormed())}`;
}

function annotationOf(note: Note, evidence: Snapshot | undefined, textOf: NoteWriteOptions['textOf']): Json {
  const { id, page, about, passages, colour, body, tags, createdAt, changedAt, revision, deletedAt, alternatives, snapshot } = note;
  const state = evidence && { state: { type: 'TimeState', ...instant('sourceDate', evidence.takenAt), cached: `urn:x-duizhao:snapshot:${encodeURIComponent(evidence.hash)}` } };
  const bodies = [
    ...(body === '' ? [] : [{ type: 'TextualBody', value: body, format: 'text/markdown', ...languageOf(body), purpose: 'commenting' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  const targets = passages.map((passage) => ({ ...targetOf(passage, uri(page.address), textOf?.(page.address)), styleClass: colour, ...state }));
  return {
    id: annotationId(id),
    type: 'Annotation',
    motivation: motivationsOf(note),
    ...instant('created', createdAt),
    ...instant('modified', changedAt),
    ...(bodies.length > 0 && { body: bodies }),
    target: targets.length > 0 ? targets : state ? { type: 'SpecificResource', source: uri(page.address), ...state } : uri(page.address),
    ...(targets.length > 0 && { stylesheet: { type: 'CssStylesheet', value: `.${colour} { background: ${STYLES[colour]}; }` } }),
    'duizhao:note': { id, page, about, colour, createdAt, changedAt, revision, ...(deletedAt !== undefined && { deletedAt }), ...(alternatives && { alternatives }), ...(snapshot !== undefined && { snapshot }) },
  };
}

function motivationsOf({ about, passages, body, tags }: Note): string[] {
  const all = [...(body === '' ? [] : ['commenting']), ...(tags.length > 0 ? ['tagging'] : []), ...(passages.length > 1 ? ['linking'] : [])];
  return about === 'page' ? (all.length > 0 ? all : ['bookmarking']) : ['highlighting', ...all];
}

function targetOf(passage: Passage, source: string, text: string | undefined): Json {
  const { quote, ...rest } = passage;
  const position = text === undefined ? undefined : codePoints(text, passage);
  return {
    type: 'SpecificResource',
    source,
    selector: [{ type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }, ...(position ? [{ type: 'TextPositionSelector', ...position }] : [])],
    'duizhao:passage': rest,
  };
}

/** Where the passage stands in the page's text, in code points; nothing where it does not stand there any more. */
function codePoints(text: string, { position, quote: { exact } }: Passage): { start: number; end: number } | undefined {
  if (!position || text.slice(position.start, position.end) !== exact) return undefined;
  const start = [...text.slice(0, position.start)].length;
  return { start, end: start + [...exact].length };
}

function linkOf(relation: Relation): Json {
  return {
    id: annotationId(relation.id),
    type: 'Annotation',
    motivation: 'linking',
    ...instant('created', relation.createdAt),
    body: [{ type: 'SpecificResource', source: annotationId(relation.to), purpose: 'linking' }, ...(relation.name === '' ? [] : [{ type: 'TextualBody', value: relation.name, purpose: 'describing' }])],
    target: annotationId(relation.from),
    'duizhao:relation': relation,
  };
}

function languageOf(text: string): { language?: string } {
  // A note on a translation holds both as a rule: it is of neither language.
  if (/\p{Script=Han}/u.test(text) && /\p{Script=Latin}/u.test(text)) return {};
  const side = sideOfText(text);
  if (side === undefined) return {};
  return { language: side === 'en' ? 'en' : chineseTagOf([text]) };
}

/** Instants of the standard have a year of four figures. */
function instant(name: string, time: number): Json {
  const text = new Date(time).toISOString();
  return text.startsWith('+') ? {} : { [name]: text };
}

/** Addresses are kept as the browser gave them; what no URI may hold is written as it would write it. */
function uri(address: string): string {
  return address.toWellFormed().replaceAll(/[^!-~]|["<>\\^`{|}]|%(?![0-9a-fA-F]{2})/gu, encodeURIComponent);
}
