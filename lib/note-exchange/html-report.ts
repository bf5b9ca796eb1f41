import { localDay } from '../text/local-day.ts';
import { xmlAttribute, xmlEscaped } from '../files/xml-text.ts';
import type { ColourName, Note, NoteCollection, Passage, Relation, Side, Snapshot } from '../notes/note.ts';
import { markdownHtml } from './markdown-html.ts';
import type { NoteWriteOptions } from './options.ts';
import { byPage, LANGUAGE_NAMES, type NotedPageNotes, passagesFrom, titlesOf } from './pages.ts';
import { REPORT_STYLE } from './report-style.ts';

interface Names {
  first: Side;
  colours: readonly ColourName[];
  /** The relations that begin at a note. */
  relations: ReadonlyMap<string, Relation[]>;
  /** Where notes stand in the report. */
  places: ReadonlyMap<string, string>;
  /** Where snapshots stand in it, by their hashes. */
  evidence: ReadonlyMap<string, { snapshot: Snapshot; place: string }>;
}

/** One page that needs nothing else: no script, nothing from elsewhere, light and dark, fit for printing. */
export function writeHtml(collection: NoteCollection, { version, now, first = 'zh' }: NoteWriteOptions): string {
  const pages = byPage(collection.notes);
  const places = new Map(pages.flatMap(({ notes }) => notes).map(({ id }, index) => [id, `n${String(index + 1)}`]));
  const evidence = new Map(collection.snapshots.map((snapshot, index) => [snapshot.hash, { snapshot, place: `s${String(index + 1)}` }]));
  const names = { first, colours: collection.colours, relations: Map.groupBy(collection.relations, ({ from }) => from), places, evidence };
  return [
    '<!doctype html>',
    `<html lang="${first === 'zh' ? 'zh' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="Duizhao ${xmlAttribute(version)}">`,
    `<title>笔记 Notes, ${localDay(now)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1><span lang="zh">笔记</span> <span lang="en">Notes</span> <small>${localDay(now)}</small></h1>`,
    ...pages.map((page) => section(page, names)),
    ...codeBook(collection),
    ...snapshotSections(names),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section({ page, notes }: NotedPageNotes, names: Names): string {
  const titles = titlesOf(page, names.first).map(({ text, side }) => `<span${side ? ` lang="${side}"` : ''}>${xmlEscaped(text)}</span>`);
  const facts = [fact('来源', 'Source', link(page.address)), ...(page.published === undefined ? [] : [fact('发布', 'Published', xmlEscaped(page.published))])];
  return ['<section>', `<h2>${titles.join(' ')}</h2>`, `<dl>${facts.join('')}</dl>`, ...notes.map((note) => article(note, names)), '</section>'].join('\n');
}

function article(note: Note, names: Names): string {
  const { id, body, tags, colour, createdAt } = note;
  const name = names.colours.find((one) => one.colour === colour)?.name;
  const passages = passagesFrom(note.passages, names.first);
  const place = names.places.get(id) ?? '';
  const facts = [
    place.slice(1),
    ...(name === undefined ? [] : [`<span class="colour">${xmlEscaped(name)}</span>`]),
    ...tags.map((tag) => `<span class="tag">${xmlEscaped(tag)}</span>`),
    `<time datetime="${new Date(createdAt).toISOString()}">${localDay(createdAt)}</time>`,
    ...related(id, names),
    ...proven(note, names),
  ];
  return [
    `<article id="${place}" class="${colour}">`,
    ...(passages.length > 0 ? [`<div class="passages">${passages.map(quote).join('')}</div>`] : []),
    ...(body.trim() === '' ? [] : [`<div class="note">${xmlSafe(markdownHtml(body))}</div>`]),
    `<p class="facts">${facts.join(' · ')}</p>`,
    '</article>',
  ].join('\n');
}

function quote({ side, language, quote: { exact } }: Passage): string {
  return `<blockquote lang="${language}" title="${LANGUAGE_NAMES[side]}">${xmlEscaped(exact)}</blockquote>`;
}

function related(id: string, { relations, places }: Names): string[] {
  return (relations.get(id) ?? []).flatMap(({ to, name }) => {
    const place = places.get(to);
    return place === undefined ? [] : [`${xmlEscaped(name)} <a href="#${place}">→ ${place.slice(1)}</a>`];
  });
}

function proven({ snapshot }: Note, { evidence }: Names): string[] {
  const kept = evidence.get(snapshot ?? '');
  return kept ? [`快照 Snapshot <a href="#${kept.place}">${localDay(kept.snapshot.takenAt)}</a>`] : [];
}

/** The articles as they stood, so that the quotations can be checked in the report itself. */
function snapshotSections({ evidence, first }: Names): string[] {
  if (evidence.size === 0) return [];
  return ['<section>', '<h2><span lang="zh">快照</span> <span lang="en">Snapshots</span></h2>', ...[...evidence.values()].map(({ snapshot, place }) => snapshotArticle(snapshot, place, first)), '</section>'];
}

function snapshotArticle({ hash, page, takenAt, languages, pairs }: Snapshot, place: string, first: Side): string {
  const titles = titlesOf(page, first).map(({ text, side }) => `<span${side ? ` lang="${side}"` : ''}>${xmlEscaped(text)}</span>`);
  const taken = new Date(takenAt).toISOString();
  const facts = [fact('来源', 'Source', link(page.address)), fact('保存', 'Taken', `<time datetime="${taken}">${taken}</time>`), fact('校验值', 'SHA-256', xmlEscaped(hash))];
  const cell = (language: string, text: string): string => `<td lang="${language}">${xmlEscaped(text)}</td>`;
  const rows = pairs.map(({ zh, en, paragraph }) => `<tr${paragraph ? ' class="starts"' : ''}>${cell(languages[0], zh)}${cell(languages[1], en)}</tr>`);
  return [`<article id="${place}">`, `<details><summary>${titles.join(' ')}</summary>`, `<dl>${facts.join('')}</dl>`, `<table>${rows.join('\n')}</table>`, '</details>', '</article>'].join('\n');
}

function codeBook({ codes }: NoteCollection): string[] {
  if (codes.length === 0) return [];
  const lines = codes.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, description }) => `<dt>${xmlEscaped(name)}</dt><dd>${xmlEscaped(description)}</dd>`);
  return ['<section>', '<h2><span lang="zh">编码手册</span> <span lang="en">Code book</span></h2>', `<dl class="codes">${lines.join('')}</dl>`, '</section>'];
}

function fact(zh: string, en: string, value: string): string {
  return `<dt><span lang="zh">${zh}</span> <span lang="en">${en}</span></dt><dd>${value}</dd>`;
}

function link(address: string): string {
  const text = xmlEscaped(address);
  return /^https?:\/\/[^\s"<>]+$/iu.test(address) ? `<a href="${xmlAttribute(address)}" rel="noreferrer">${text}</a>` : text;
}

/** What no HTML file should hold. */
function xmlSafe(html: string): string {
  return html.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ''); // eslint-disable-line no-control-regex
}
