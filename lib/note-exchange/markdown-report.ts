import { localDay } from '../text/local-day.ts';
import type { ColourName, Note, NoteCollection, Passage, Side, Snapshot } from '../notes/note.ts';
import type { NoteWriteOptions } from './options.ts';
import { bodyMarkdown } from './markdown-body.ts';
import { byPage, LANGUAGE_NAMES, type NotedPageNotes, passagesFrom, titlesOf } from './pages.ts';

/** Markdown: a heading a page, and under it every note with its quotes in both languages, its text, tags and colour. */
export function writeMarkdown({ notes, colours, snapshots }: NoteCollection, { first = 'zh', now }: NoteWriteOptions): string {
  const pages = byPage(notes).map((page) => pageText(page, { first, colours, snapshots }));
  return [`# 笔记 Notes, ${localDay(now)}`, ...pages].join('\n\n') + '\n';
}

interface Names {
  first: Side;
  colours: readonly ColourName[];
  snapshots: readonly Snapshot[];
}

function pageText({ page, notes }: NotedPageNotes, names: Names): string {
  const titles = titlesOf(page, names.first).map(({ text }) => inline(text));
  const facts = [`- 来源 Source: ${address(page.address)}`, ...(page.published === undefined ? [] : [`- 发布 Published: ${page.published}`])];
  return [`## ${titles.join(' / ')}`, facts.join('\n'), ...notes.map((note) => noteText(note, names))].join('\n\n');
}

function noteText(note: Note, { first, colours, snapshots }: Names): string {
  const kept = snapshots.find(({ hash }) => hash === note.snapshot);
  const named = colours.find(({ colour }) => colour === note.colour)?.name ?? note.colour;
  const facts = [inline(named), ...note.tags.map((tag) => `#${inline(tag.replaceAll(' ', '_'))}`), localDay(note.createdAt), ...(kept ? [`快照 Snapshot ${localDay(kept.takenAt)}, SHA-256 ${inline(kept.hash)}`] : [])];
  return [...passagesFrom(note.passages, first).map(quoteText), ...(note.body.trim() === '' ? [] : [bodyMarkdown(note.body)]), `*${facts.join(' · ')}*`, '---'].join('\n\n');
}

/** A quote keeps its lines; those that are items of a list stay items. */
function quoteText({ side, quote }: Passage): string {
  const lines = quote.exact.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n').split('\n');
  const written = lines.map((line, index) => {
    const [, bullet = '', text = ''] = /^(\s*(?:[-*+•·]|\d{1,9}[.)])\s+)?(.*)$/su.exec(line) ?? [];
    const mark = bullet === '' ? '' : bullet.replace(/[*+•·]/u, '-');
    const breaks = index + 1 < lines.length && line.trim() !== '' && !/^\s*(?:[-*+•·]|\d{1,9}[.)])\s/u.test(lines[index + 1] ?? '') && (lines[index + 1] ?? '').trim() !== '';
    return `> ${mark}${inline(text, mark === '')}${breaks ? '\\' : ''}`.trimEnd();
  });
  return [`> **${LANGUAGE_NAMES[side]}**`, '>', ...written].join('\n');
}

/** Text that is read as it stands: signs that mean something to Markdown are escaped. */
function inline(text: string, atStart = false): string {
  const escaped = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}<>[\]|~&]/gu, String.raw`\$&`);
  return atStart ? escaped.replace(/^(\s*)([#+=-])/u, String.raw`$1\$2`).replace(/^(\s*\d{1,9})([.)])/u, String.raw`$1\$2`) : escaped;
}

function address(text: string): string {
  return /^[^\s<>]+$/u.test(text) ? `<${text}>` : inline(text);
}
