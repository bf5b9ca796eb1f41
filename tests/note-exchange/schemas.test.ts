import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { NoteCollection } from '../../lib/notes/note.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { hasTool } from '../exchange/python.ts';
import { anyCollection, collection, note, options } from './any-notes.ts';

const schemas = join(import.meta.dirname, 'schemas');
const folder = mkdtempSync(join(tmpdir(), 'duizhao-notes-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('the Web Annotation model', () => {
  const isValid = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(schemas, 'web-annotation.json'), 'utf8')) as object);
  const errorsOf = (all: NoteCollection, more = {}) => {
    isValid(JSON.parse(writeNotes('w3c', all, { ...options, ...more }) as string));
    return isValid.errors ?? [];
  };

  test('holds for ordinary notes', () => {
    expect(errorsOf(collection)).toEqual([]);
    expect(errorsOf({ ...collection, notes: [], relations: [] })).toEqual([]);
    expect(errorsOf(collection, { textOf: () => '01234河水𠮷清了。' })).toEqual([]);
  });

  test('holds for an address with letters that are Latin ones to a pattern which ignores case', () => {
    expect(errorsOf({ ...collection, notes: [{ ...note, page: { ...note.page, address: 'https://a.test/\u017f\u212a' } }], relations: [] })).toEqual([]);
  });

  test('holds for whatever there is', () => {
    fc.assert(fc.property(anyCollection, (all) => { expect(errorsOf(all)).toEqual([]); }), { numRuns: 200 });
  });

  test.each([
    ['a target is missing', (file: { first: { items: Record<string, unknown>[] } }) => { delete file.first.items[0]?.['target']; }],
    ['a motivation is invented', (file: { first: { items: Record<string, unknown>[] } }) => { Object.assign(file.first.items[0] ?? {}, { motivation: 'joking' }); }],
    ['an id is no URI', (file: { first: { items: Record<string, unknown>[] } }) => { Object.assign(file.first.items[0] ?? {}, { id: 'note 1' }); }],
  ])('is seen to be broken where %s', (_name, spoil) => {
    const file = JSON.parse(writeNotes('w3c', collection, options) as string) as { first: { items: Record<string, unknown>[] } };
    spoil(file);
    expect(isValid(file)).toBe(false);
  });

  test('a note in one language names it, one that holds both does not', () => {
    const languages = ['增译 — see *clear*', '增译', 'rendered freely'].map((body) => (JSON.parse(writeNotes('w3c', { ...collection, notes: [{ ...note, body }] }, options) as string) as { first: { items: [{ body: [{ language?: string }] }] } }).first.items[0].body[0].language);
    expect(languages).toEqual([undefined, 'zh-Hans', 'en']);
  });

  test('a position is written in code points where the page is at hand, and only where the passage stands there', () => {
    const selectorsOf = (text: string | undefined) => {
      const file = JSON.parse(writeNotes('w3c', { ...collection, notes: [note], relations: [] }, { ...options, textOf: () => text }) as string) as { first: { items: { target: { selector: object[] }[] }[] } };
      return file.first.items[0]?.target[0]?.selector.slice(1);
    };
    // Two of the five UTF-16 units before it are one character.
    expect(selectorsOf('𠮷234河水𠮷清了。!')).toEqual([{ type: 'TextPositionSelector', start: 4, end: 10 }]);
    expect(selectorsOf('01234another text')).toEqual([]);
    expect(selectorsOf(undefined)).toEqual([]);
  });
});

interface Qde {
  xml: string;
  files: Record<string, string>;
}

function qdpx(all: NoteCollection): Qde {
  const files = Object.fromEntries(Object.entries(unzipSync(writeNotes('qdpx', all, options) as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return { xml: files['project.qde'] ?? '', files };
}

/** What each selection stands on, by the code points of its text. */
function selected({ xml, files }: Qde): string[] {
  return [...xml.matchAll(/<TextSource guid="([^"]+)"[\s\S]*?<\/TextSource>/gu)].flatMap(([source, id]) =>
    [...source.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/gu)].map(([, start, end]) => [...(files[`sources/${id ?? ''}.txt`] ?? '')].slice(Number(start), Number(end)).join('')),
  );
}

describe('the REFI-QDA project', () => {
  test('has the snapshot’s texts, what stands in none of them behind them, and selections in code points', () => {
    const made = qdpx(collection);
    expect(made.xml).toContain('快照 Snapshot 2024-03-06T00:00:00.000Z, SHA-256 f00d</Description>');
    expect(Object.entries(made.files).filter(([name]) => name.startsWith('sources/')).map(([, text]) => text)).toEqual([
      '𠮷日。昨天，河水𠮷清了。\n鱼回来了。',
      'A lucky day. Yesterday The river is clear.\nFish are back.\n\nThe river is clear.\n- fish & <birds>',
    ]);
    expect(selected(made)).toEqual(['河水𠮷清了。', 'The river is clear.\n- fish & <birds>', 'The river is clear.\n- fish & <birds>']);
  });

  test('has the kept quotes for a text where there is no snapshot', () => {
    const made = qdpx({ ...collection, snapshots: [] });
    expect(Object.values(made.files).slice(1)).toEqual(['河水𠮷清了。', 'The river is clear.\n- fish & <birds>']);
    expect(selected(made)).toEqual(['河水𠮷清了。', 'The river is clear.\n- fish & <birds>', 'The river is clear.\n- fish & <birds>']);
  });

  test('has the code book as a tree, the colours by their names, notes, and links', () => {
    const { xml } = qdpx(collection);
    expect(xml).toMatch(/<Code guid="[^"]+" name="译法" isCodable="true"><Description>How it is rendered &lt;&amp;&gt;<\/Description><Code guid="[^"]+" name="增译" isCodable="true"><Description>Something is added<\/Description>/u);
    expect(xml).toMatch(/name="好译" isCodable="true" color="#4F8FC9"/u);
    expect(xml).toContain(`<PlainTextContent>${note.body}</PlainTextContent>`);
    expect([...xml.matchAll(/<Link guid="[^"]+" name="([^"]+)" direction="([^"]+)"/gu)].map(([, ...parts]) => parts)).toEqual([['译文 Rendering', 'Associative'], ['反例', 'OneWay']]);
  });

  test('is the same, byte for byte, for the same notes', () => {
    expect(writeNotes('qdpx', collection, options)).toEqual(writeNotes('qdpx', structuredClone(collection), options));
  });

  test('points at what is there only, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const made = qdpx(all);
        const ids = new Set([...made.xml.matchAll(/ guid="([^"]+)"/gu)].map(([, id]) => id));
        for (const [, id] of made.xml.matchAll(/(?:origin|target)GUID="([^"]+)"/gu)) expect(ids).toContain(id);
        expect(selected(made)).not.toContain('');
      }),
    );
  });
});

test('the code book of a REFI-QDA project holds tags that no note has, described or not', () => {
  const { xml } = qdpx({ ...collection, codes: [{ name: 'later/one', description: '' }, { name: 'later/other', description: 'for a while' }] });
  expect(xml).toMatch(/<Code guid="[^"]+" name="later" isCodable="true"><Code guid="[^"]+" name="one" isCodable="true"><\/Code>\s*<Code guid="[^"]+" name="other" isCodable="true"><Description>for a while<\/Description>/u);
});

describe.runIf(hasTool('xmllint', 'libxml2-utils'))('xmllint', () => {
  const validated = (paths: string[]) => spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(schemas, 'refi-qda-project.xsd'), ...paths], { encoding: 'utf8' });

  test('finds REFI-QDA projects valid, whatever the notes hold', () => {
    const samples = fc.sample(anyCollection, { numRuns: 60, seed: 7 });
    const paths = [collection, { ...collection, notes: [], relations: [], codes: [] }, ...samples].map((all, index) => {
      const path = join(folder, `${String(index)}.qde`);
      writeFileSync(path, qdpx(all).xml);
      return path;
    });
    const { status, stderr } = validated(paths);
    expect(stderr.split('\n').filter((line) => line !== '' && !/ validates$/u.test(line)).slice(0, 5)).toEqual([]);
    expect(status).toBe(0);
  });

  test('sees what is not valid, so that its silence means something', () => {
    const path = join(folder, 'bad.qde');
    writeFileSync(path, qdpx(collection).xml.replace('startPosition=', 'start='));
    expect(validated([path]).status).not.toBe(0);
  });
});
