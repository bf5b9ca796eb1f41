import { checkedNote } from '../notes/check-note.ts';
import type { Note } from '../notes/note.ts';
import { isUuid, stableId } from '../notes/stable-id.ts';
import { tagsOf } from '../notes/tags.ts';
import { hypothesisText } from './hypothesis.ts';
import { withoutQuotes } from './hypothesis-text.ts';
import { isRecord, languageOfText, Leavings, listOf, type NotesRead, pageOf, textOr, timeOf } from './read-result.ts';

type Json = Record<string, unknown>;

/** The annotations in a file of Hypothesis: its client's export calls them `annotations`, what its search answers (and tools save) `rows`. */
export function annotationsIn(root: unknown): unknown[] | null {
  if (!isRecord(root)) return null;
  const { annotations, rows, total } = root;
  const found: unknown = annotations ?? (total === undefined ? null : rows);
  return Array.isArray(found) ? (found as unknown[]) : null;
}

/** The annotations of Hypothesis as notes, and what is left out of them. */
export function notesOfHypothesis(annotations: readonly unknown[], now: number): NotesRead {
  const left = new Leavings();
  const notes = annotations.flatMap((annotation) => noteOf(annotation, now, left) ?? []);
  return { collection: { notes, relations: [], codes: [], colours: [], snapshots: [] }, left: left.counts };
}

function noteOf(annotation: unknown, now: number, left: Leavings): Note | null {
  if (!isRecord(annotation)) return left.add('damaged');
  const own = checkedNote(annotation['duizhao']);
  if (own) return edited(own, annotation, now);
  if (listOf(annotation['references']).length > 0) return left.add('reply');
  const [target] = listOf(annotation['target']);
  const { title } = isRecord(annotation['document']) ? annotation['document'] : {};
  const page = pageOf(textOr(annotation['uri'], isRecord(target) ? textOr(target['source'], '') : ''), textOr(listOf(title)[0], ''));
  if (!page) return left.add('address');
  const selectors = listOf(isRecord(target) ? target['selector'] : undefined).filter(isRecord);
  const first = passageOf(selectors);
  if (!first && selectors.length > 0) return left.add('noQuote');
  const text = textOr(annotation['text'], '');
  const { body, quotes } = first ? withoutQuotes(text) : { body: text, quotes: [] };
  const others = quotes.map(({ language, exact }) => ({ side: language === 'en' ? 'en' : 'zh', language, quote: { exact, prefix: '', suffix: '' } }));
  const createdAt = timeOf(annotation['created'], now);
  const id = textOr(annotation['id'], '');
  const note = {
    id: isUuid(id) ? id : stableId('hypothesis', id, id === '' ? JSON.stringify(annotation) : ''),
    page, about: first ? 'passage' : 'page', passages: first ? [first, ...others] : [], colour: 'yellow', body,
    tags: tagsOf(listOf(annotation['tags']).filter((tag) => typeof tag === 'string')),
    createdAt, changedAt: timeOf(annotation['updated'], createdAt), revision: 0,
  };
  return checkedNote(note) ?? left.add('damaged');
}

/** A note of ours whose text or tags somebody has changed in the file. */
function edited(own: Note, annotation: Json, now: number): Note {
  const text = textOr(annotation['text'], hypothesisText(own));
  const tags = tagsOf(listOf(annotation['tags']).filter((tag) => typeof tag === 'string'));
  if (text === hypothesisText(own) && (annotation['tags'] === undefined || JSON.stringify(annotation['tags']) === JSON.stringify(own.tags))) return own;
  const { body } = withoutQuotes(text);
  return checkedNote({ ...own, body, tags, changedAt: timeOf(annotation['updated'], now), revision: own.revision + 1 }) ?? own;
}

function passageOf(selectors: readonly Json[]): object | null {
  const of = (type: string): Json => selectors.find((selector) => selector['type'] === type) ?? {};
  const { exact, prefix = '', suffix = '' } = of('TextQuoteSelector');
  if (typeof exact !== 'string' || exact.trim() === '') return null;
  const [range, position] = [of('RangeSelector'), of('TextPositionSelector')];
  return { ...languageOfText(exact), quote: { exact, prefix, suffix }, range, position };
}
