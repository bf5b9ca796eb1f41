/** Notes from a store, a message or a file are checked before they are used. */
import { type Alternative, type Code, type ColourName, type DomRange, type Note, NOTE_COLOURS, type NotedPage, type Passage, type Quote, type Relation, type Snapshot, type Stretch } from './note.ts';

/** No person writes longer ones; a page that forged a note could. */
const LONGEST_TEXT = 1_000_000;
const MOST_PASSAGES = 20;
const MOST_TAGS = 200;

/** The note with what is known of it and nothing else, or null where it is none. */
export function checkedNote(value: unknown): Note | null {
  if (!isRecord(value)) return null;
  const { id, page, about, passages, colour, body, tags, createdAt, changedAt, deletedAt, revision, alternatives, snapshot } = value;
  const own = checkedPage(page);
  const all = listOf(passages, checkedPassage, MOST_PASSAGES);
  const labels = listOf(tags, (tag) => (isText(tag) && tag !== '' ? tag : null), MOST_TAGS);
  const others = alternatives === undefined ? [] : listOf(alternatives, checkedAlternative, 100);
  if (!isName(id) || !own || !all || !labels || !others || !isText(body) || !isTime(createdAt) || !isTime(changedAt) || !isCount(revision)) return null;
  if (!isOneOf(about, ['passage', 'pair', 'word', 'page']) || !isOneOf(colour, NOTE_COLOURS) || (all.length === 0) !== (about === 'page')) return null;
  if ((deletedAt !== undefined && !isTime(deletedAt)) || (snapshot !== undefined && !isName(snapshot))) return null;
  return {
    id, page: own, about, passages: all, colour, body, tags: labels, createdAt, changedAt, revision,
    ...(deletedAt !== undefined && { deletedAt }),
    ...(others.length > 0 && { alternatives: others }),
    ...(snapshot !== undefined && { snapshot }),
  };
}

export function checkedPassage(value: unknown): Passage | null {
  if (!isRecord(value)) return null;
  const { side, language, quote, range, position, place } = value;
  const words = checkedQuote(quote);
  const [dom, at, within] = [range === undefined ? null : checkedRange(range), position === undefined ? null : checkedStretch(position), place === undefined ? null : checkedStretch(place)];
  if (!words || !isOneOf(side, ['zh', 'en']) || !isOneOf(language, ['zh-Hans', 'zh-Hant', 'en'])) return null;
  // A selector that points nowhere is left out: the quote is what counts.
  return { side, language, quote: words, ...(dom && { range: dom }), ...(at && { position: at }), ...(within && { place: within }) };
}

export function checkedRelation(value: unknown): Relation | null {
  if (!isRecord(value)) return null;
  const { id, from, to, name, createdAt } = value;
  return isName(id) && isName(from) && isName(to) && isText(name) && isTime(createdAt) ? { id, from, to, name, createdAt } : null;
}

export function checkedCode(value: unknown): Code | null {
  if (!isRecord(value)) return null;
  const { name, description } = value;
  return isText(name) && name !== '' && isText(description) ? { name, description } : null;
}

export function checkedColourName(value: unknown): ColourName | null {
  if (!isRecord(value)) return null;
  const { colour, name } = value;
  return isOneOf(colour, NOTE_COLOURS) && isText(name) ? { colour, name } : null;
}

export function checkedSnapshot(value: unknown): Snapshot | null {
  if (!isRecord(value)) return null;
  const { hash, page, takenAt, languages, pairs } = value;
  const own = checkedPage(page);
  const all = listOf(pairs, checkedPair, 200_000);
  const tags = listOf(languages, (tag) => (isOneOf(tag, ['zh-Hans', 'zh-Hant', 'en']) ? tag : null), 2);
  const [first, second] = tags ?? [];
  return isName(hash) && own && all && isTime(takenAt) && first && second ? { hash, page: own, takenAt, languages: [first, second], pairs: all } : null;
}

function checkedPair(value: unknown): Snapshot['pairs'][number] | null {
  if (!isRecord(value)) return null;
  const { zh, en, confidence, paragraph } = value;
  return isText(zh) && isText(en) && typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && typeof paragraph === 'boolean' ? { zh, en, confidence, paragraph } : null;
}

function checkedPage(value: unknown): NotedPage | null {
  if (!isRecord(value)) return null;
  const { address, site, title, titles, published } = value;
  if (!isText(address) || !isAddress(address) || !isText(site) || !isText(title)) return null;
  const named = isRecord(titles) ? titles : {};
  const [zh, en] = [named['zh'], named['en']];
  return {
    address, site, title,
    ...((isText(zh) || isText(en)) && { titles: { ...(isText(zh) && { zh }), ...(isText(en) && { en }) } }),
    ...(typeof published === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(published) && { published }),
  };
}

/** Addresses of notes become links: none of them may run anything. */
function isAddress(address: string): boolean {
  return /^(https?|file|(chrome|moz)-extension):\/\//u.test(address);
}

function checkedQuote(value: unknown): Quote | null {
  if (!isRecord(value)) return null;
  const { exact, prefix, suffix } = value;
  return isText(exact) && exact.trim() !== '' && isText(prefix) && isText(suffix) ? { exact, prefix, suffix } : null;
}

function checkedRange(value: unknown): DomRange | null {
  if (!isRecord(value)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = value;
  const fits = isName(startContainer) && isName(endContainer) && isCount(startOffset) && isCount(endOffset);
  return fits ? { startContainer, startOffset, endContainer, endOffset } : null;
}

function checkedStretch(value: unknown): Stretch | null {
  if (!isRecord(value)) return null;
  const { start, end } = value;
  return isCount(start) && isCount(end) && start < end ? { start, end } : null;
}

function checkedAlternative(value: unknown): Alternative | null {
  if (!isRecord(value)) return null;
  const { writer, body, at } = value;
  return isName(writer) && isText(body) && isTime(at) ? { writer, body, at } : null;
}

/** The list, each of its entries checked; null where one of them is none, or there are too many. */
function listOf<T>(value: unknown, check: (entry: unknown) => T | null, most: number): T[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const checked: T[] = [];
  for (const entry of value) {
    const one = check(entry);
    if (one === null) return null;
    checked.push(one);
  }
  return checked;
}

function isOneOf<const T extends string>(value: unknown, known: readonly T[]): value is T {
  return known.some((one) => one === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

/** An id, a path: something short. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 4000;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 8.64e15;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
