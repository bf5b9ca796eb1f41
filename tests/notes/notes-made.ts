import type { Note, NoteColour, Passage } from '../../lib/notes/note.ts';

interface Made {
  id: string;
  zh?: string;
  en?: string;
  body?: string;
  tags?: string[];
  colour?: NoteColour;
  site?: string;
  path?: string;
  changedAt?: number;
  createdAt?: number;
  /** Where the Chinese stands in its article. */
  place?: number;
}

/** A note as a person makes it: on a passage and its rendering, or on the page where no passage is given. */
export function noteOf({ id, zh, en, body = '', tags = [], colour = 'yellow', site = 'a.example', path = '/1', changedAt = 2, createdAt = 1, place }: Made): Note {
  const passages: Passage[] = [];
  if (zh !== undefined) passages.push({ side: 'zh', language: 'zh-Hans', quote: { exact: zh, prefix: '', suffix: '' }, ...(place !== undefined && { place: { start: place, end: place + 1 } }) });
  if (en !== undefined) passages.push({ side: 'en', language: 'en', quote: { exact: en, prefix: '', suffix: '' } });
  return {
    id, page: { address: `https://${site}${path}`, site, title: `Title of ${path}` }, about: passages.length > 0 ? 'passage' : 'page',
    passages, colour, body, tags, createdAt, changedAt, revision: 1,
  };
}
