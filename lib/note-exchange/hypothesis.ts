/**
 * The JSON that Hypothesis's client exports and imports. A note's first passage is its target; its rendering stands as a quote in
 * the text, and the whole note in a member `duizhao` that Hypothesis passes over. What is lost: relations between notes, the
 * code book's descriptions, the names of colours, and snapshots.
 */
import type { Note, NoteCollection, Passage } from '../notes/note.ts';
import { withQuotes } from './hypothesis-text.ts';
import type { NoteWriteOptions } from './options.ts';

/** Hypothesis's import asks whose annotations to take. */
const USER = 'acct:duizhao@localhost';

type Json = Record<string, unknown>;

export function writeHypothesis({ notes }: NoteCollection, { version, now }: NoteWriteOptions): string {
  const head = { export_date: new Date(now).toISOString(), export_userid: USER, client_version: `duizhao-${version}` };
  return `${JSON.stringify(head).slice(0, -1)},"annotations":[${notes.map((note) => `\n${JSON.stringify(annotationOf(note))}`).join(',')}\n]}\n`;
}

/** What the text of an annotation is for a note. */
export function hypothesisText({ body, passages }: Pick<Note, 'body' | 'passages'>): string {
  return withQuotes(body, passages.slice(1));
}

function annotationOf(note: Note): Json {
  const { id, page, passages, tags, createdAt, changedAt } = note;
  const [first] = passages;
  return {
    id,
    created: new Date(createdAt).toISOString(),
    updated: new Date(changedAt).toISOString(),
    user: USER,
    uri: page.address,
    text: hypothesisText(note),
    tags,
    group: '__world__',
    permissions: { read: [], update: [], delete: [], admin: [] },
    target: [{ source: page.address, ...(first && { selector: selectorsOf(first) }) }],
    document: { title: [page.title] },
    links: {},
    flagged: false,
    hidden: false,
    duizhao: note,
  };
}

/** Hypothesis counts UTF-16 units, as we do. */
function selectorsOf({ quote, range, position }: Passage): Json[] {
  return [
    ...(range ? [{ type: 'RangeSelector', ...range }] : []),
    ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
  ];
}
