import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Note } from '../../lib/notes/note.ts';
import { citationOfNote, citationsOf } from '../../lib/note-exchange/citation.ts';
import { writeBibtex, writeCsl, writeRis } from '../../lib/note-exchange/citation-formats.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { hasTool, pythonWith, runPython } from '../exchange/python.ts';
import { anyCollection, collection, note, options, pageNote } from './any-notes.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-citations-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const hostile: Note = { ...note, page: { ...note.page, address: 'https://a.test/{x}?q=100%&r#1', titles: { zh: '“百分之百” {\\$ 100% #1_a & ~^', en: 'A @title{, with = signs}' } }, tags: ['a, b'] };

describe('a citation', () => {
  test('has a key of letters and figures that stays the same, whatever else changes', () => {
    const { key } = citationOfNote(note);
    expect(key).toMatch(/^newsExample2024x[0-9a-f]{6}$/u);
    expect(citationOfNote({ ...note, body: 'x', createdAt: 0 }, 'en').key).toBe(key);
    expect(citationOfNote({ ...note, page: { ...note.page, address: 'https://news.example/other' } }).key).not.toBe(key);
    fc.assert(fc.property(anyCollection, ({ notes }) => citationsOf(notes).every((one) => /^[a-zA-Z0-9]+$/u.test(one.key))));
  });

  test('of notes is one a page, with all passages and tags', () => {
    const [only, ...others] = citationsOf(collection.notes);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ title: '河清了', otherTitle: 'The river is clear', site: 'news.example', published: '2024-03-05', accessed: '2024-03-06', language: 'zh-Hans', tags: ['译法/增译', 'river'] });
    expect(only?.quotes.toSorted()).toEqual(['The river is clear. - fish & <birds>', '河水𠮷清了。']);
  });
});

describe('CSL-JSON', () => {
  test('has the page, both titles, both dates', () => {
    expect(JSON.parse(writeCsl([citationOfNote(note)]))).toEqual([
      {
        id: citationOfNote(note).key, type: 'webpage', title: '河清了', 'container-title': 'news.example', URL: note.page.address, issued: { 'date-parts': [[2024, 3, 5]] }, accessed: { 'date-parts': [[2024, 3, 6]] },
        language: 'zh-Hans', keyword: '译法/增译, river', note: 'Translated title: The river is clear\n“河水𠮷清了。”\n“The river is clear. - fish & <birds>”',
      },
    ]);
    expect(JSON.parse(writeCsl([citationOfNote(note, 'en')]))).toMatchObject([{ title: 'The river is clear', 'original-title': '河清了', language: 'en' }]);
  });
});

describe('BibTeX', () => {
  test('keeps Chinese and writes TeX’s own signs so that they are read as text', () => {
    const text = writeBibtex([citationOfNote(hostile)]);
    expect(text).toContain(String.raw`title = {{“百分之百” \textbraceleft{}\textbackslash{}\$ 100\% \#1\_a \& \textasciitilde{}\textasciicircum{}}}`);
    expect(text).toContain('url = {https://a.test/%7Bx%7D?q=100%&r#1}');
    expect(text).toContain('keywords = {a  b}');
  });

  test('has balanced braces, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyCollection, ({ notes }) => {
        for (const citation of citationsOf(notes)) {
          let depth = 0;
          for (const sign of writeBibtex([citation])) {
            depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });

  const python = pythonWith('bibtexparser', 'python3-bibtexparser');
  test.runIf(python)('is read by bibtexparser', () => {
    const path = join(folder, 'a.bib');
    writeFileSync(path, writeBibtex([...citationsOf(collection.notes), citationOfNote(hostile)]));
    const script = 'import bibtexparser, json, sys\nfrom bibtexparser.bparser import BibTexParser\nprint(json.dumps(bibtexparser.load(open(sys.argv[1], encoding="utf-8"), BibTexParser(ignore_nonstandard_types=False)).entries))';
    expect(runPython(python ?? '', script, path)).toMatchObject([
      { ENTRYTYPE: 'online', ID: citationOfNote(note).key, title: '{河清了}', titleaddon: 'The river is clear', organization: 'news.example', date: '2024-03-05', url: note.page.address, urldate: '2024-03-06' },
      { titleaddon: String.raw`A @title\textbraceleft{}, with = signs\textbraceright{}` },
    ]);
  });
});

describe('RIS', () => {
  test('has a tag a line, in the order that its readers want', () => {
    expect(writeRis([citationOfNote(note)]).split('\r\n')).toEqual([
      'TY  - ELEC', `ID  - ${citationOfNote(note).key}`, 'TI  - 河清了', 'TT  - The river is clear', 'T2  - news.example', 'PY  - 2024', 'DA  - 2024/03/05', 'Y2  - 2024/03/06', `UR  - ${note.page.address}`, 'LA  - zh-Hans',
      'KW  - 译法/增译', 'KW  - river', 'N1  - “河水𠮷清了。”', 'N1  - “The river is clear. - fish & <birds>”', 'ER  - ', '', '',
    ]);
  });

  test('is lines of tags, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyCollection, ({ notes }) => {
        const lines = writeRis(citationsOf(notes)).split(/[\n\r\u2028\u2029\u0085\v\f]+/u).filter((line) => line !== '');
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
      }),
    );
  });

  test.runIf(hasTool('ris2xml', 'bibutils'))('is read by bibutils', () => {
    const path = join(folder, 'a.ris');
    writeFileSync(path, writeNotes('ris', { ...collection, notes: [note, pageNote] }, options));
    const { stdout } = spawnSync('ris2xml', ['-i', 'utf8', path], { encoding: 'utf8' });
    expect(stdout).toContain('<title>河清了</title>');
    expect(stdout).toContain('<url>https://news.example/2024/river?a=1&amp;b=2</url>');
    expect(stdout).toContain('<topic>译法/增译</topic>');
  });
});
