/** Web annotations as notes: our own without loss, those of other programs by their quotes. */
import { checkedCode, checkedColourName, checkedNote, checkedRelation, checkedSnapshot } from '../notes/check-note.ts';
import type { Note, Relation } from '../notes/note.ts';
import { stableId } from '../notes/stable-id.ts';
import { tagsOf } from '../notes/tags.ts';
import { isRecord, languageOfText, Leavings, listOf, type NotesRead, pageOf, textOr, timeOf } from './read-result.ts';

type Json = Record<string, unknown>;

/** @param root an AnnotationCollection, an AnnotationPage, one annotation, or a list of them */
export function notesOfW3c(root: unknown, now: number): NotesRead {
  const left = new Leavings();
  const notes: Note[] = [];
  const relations: Relation[] = [];
  for (const item of itemsOf(root)) {
    if (isRecord(item) && 'duizhao:relation' in item) {
      const relation = checkedRelation(item['duizhao:relation']);
      if (relation) relations.push(relation);
      else left.add('damaged');
      continue;
    }
    const note = noteOf(item, now, left);
    if (note) notes.push(note);
  }
  const ids = new Set(notes.map(({ id }) => id));
  const own = isRecord(root) ? root : {};
  const checked = <T>(name: string, check: (value: unknown) => T | null): T[] => listOf(own[name]).flatMap((value) => check(value) ?? left.add('damaged') ?? []);
  return {
    collection: {
      notes,
      relations: relations.filter(({ from, to }) => (ids.has(from) && ids.has(to)) || left.add('relation')),
      codes: checked('duizhao:codes', checkedCode),
      colours: checked('duizhao:colours', checkedColourName),
      snapshots: checked('duizhao:snapshots', checkedSnapshot),
    },
    left: left.counts,
  };
}

/** Whether it is something of the Web Annotation model, so that it is worth reading. */
export function isW3c(root: unknown): boolean {
  const first: unknown = Array.isArray(root) ? root[0] : root;
  return isRecord(first) && listOf(first['type'] ?? first['@type']).some((type) => type === 'Annotation' || type === 'AnnotationPage' || type === 'AnnotationCollection');
}

function itemsOf(root: unknown): unknown[] {
  if (Array.isArray(root)) return root;
  if (!isRecord(root)) return [];
  if (listOf(root['type'] ?? root['@type']).includes('Annotation')) return [root];
  const { items } = isRecord(root['first']) ? root['first'] : root;
  return listOf(items);
}

function noteOf(item: unknown, now: number, left: Leavings): Note | null {
  if (!isRecord(item) || !listOf(item['type']).includes('Annotation')) return left.add('damaged');
  const note = isRecord(item['duizhao:note']) ? ownNote(item, item['duizhao:note']) : foreignNote(item, now, left);
  return note === undefined ? null : (checkedNote(note) ?? left.add('damaged'));
}

function ownNote(item: Json, own: Json): Json {
  const passages = listOf(item['target']).flatMap((target) => {
    const more = isRecord(target) ? target['duizhao:passage'] : undefined;
    return isRecord(target) && isRecord(more) ? [{ ...more, quote: quoteOf(target) }] : [];
  });
  const { body, tags } = wordsOf(item);
  return { ...own, passages, body, tags };
}

function foreignNote(item: Json, now: number, left: Leavings): Json | undefined {
  const targets = listOf(item['target']);
  const [first] = targets;
  const source = isRecord(first) ? (first['source'] ?? first['id']) : first;
  const address = textOr(isRecord(source) ? source['id'] : source, '');
  const page = pageOf(address, '');
  if (!page) return void left.add('address');
  const passages = targets.flatMap((target) => {
    const quote = isRecord(target) ? quoteOf(target) : undefined;
    return quote && textOr(quote.exact, '').trim() !== '' ? [{ ...languageOfText(textOr(quote.exact, '')), quote }] : [];
  });
  const selects = targets.some((target) => isRecord(target) && target['selector'] !== undefined);
  if (passages.length === 0 && selects) return void left.add('noQuote');
  const { body, tags } = wordsOf(item);
  const createdAt = timeOf(item['created'], now);
  const id = textOr(item['id'], '');
  return {
    id: /^urn:uuid:([0-9a-f-]{36})$/iu.exec(id)?.[1]?.toLowerCase() ?? stableId('w3c', id, id === '' ? JSON.stringify(item) : ''),
    page, about: passages.length > 0 ? 'passage' : 'page', passages, colour: 'yellow', body, tags: tagsOf(tags),
    createdAt, changedAt: timeOf(item['modified'], createdAt), revision: 0,
  };
}

function quoteOf(target: Json): { exact: unknown; prefix: unknown; suffix: unknown } | undefined {
  const quote = listOf(target['selector']).find((selector) => isRecord(selector) && selector['type'] === 'TextQuoteSelector');
  return isRecord(quote) ? { exact: quote['exact'], prefix: quote['prefix'] ?? '', suffix: quote['suffix'] ?? '' } : undefined;
}

/** A note's own text and its tags. */
function wordsOf(item: Json): { body: string; tags: string[] } {
  const texts: string[] = [];
  const tags: string[] = [];
  for (const body of listOf(item['body'] ?? item['bodyValue'])) {
    const text = isRecord(body) ? textOr(body['value'], '') : textOr(body, '');
    if (text === '') continue;
    if (isRecord(body) && listOf(body['purpose']).includes('tagging')) tags.push(text);
    else texts.push(text);
  }
  return { body: texts.join('\n\n'), tags };
}
