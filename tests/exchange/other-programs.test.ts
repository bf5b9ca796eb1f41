import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { readBitext } from '../../lib/exchange/read.ts';
import { writeBitext, type WriteFormat } from '../../lib/exchange/write.ts';
import { anyDocuments, full, utf8, withRows } from './bitexts.ts';
import { hasTool, pythonWith, runPython } from './python.ts';

/** What we write, read by programs that none of us wrote. */
const folder = mkdtempSync(join(tmpdir(), 'duizhao-exchange-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const schemas = join(import.meta.dirname, 'schemas');
const xmllint = hasTool('xmllint', 'libxml2-utils');
const translate = pythonWith('translate.storage.tmx', 'python3-translate');
const docx = pythonWith('docx', 'python3-docx');

function written(format: WriteFormat, documents: readonly BitextDocument[], name = 'file'): string {
  const path = join(folder, `${name}.${format}`);
  writeFileSync(path, writeBitext(format, documents, { version: '0.1.0', complete: true }));
  return path;
}

/** Some documents at random, always the same ones. */
const samples = fc.sample(anyDocuments, { numRuns: 40, seed: 6 }).filter((documents) => documents.length > 0);

function expectValid(paths: readonly string[], ...options: string[]): void {
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', ...options, ...paths], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line !== '' && !/ validates$/u.test(line))).toEqual([]);
  expect(status).toBe(0);
}

describe.runIf(xmllint)('xmllint', () => {
  test.each<[WriteFormat, string, string[]]>([
    ['tmx', 'the TMX 1.4 DTD', ['--dtdvalid', join(schemas, 'tmx14.dtd')]],
    ['xliff', 'the core schema of XLIFF 2', ['--schema', join(schemas, 'xliff-core-2.0.xsd')]],
    ['tei', 'well-formed XML with unique ids', []],
  ])('%s is valid by %s', (format, _what, options) => {
    const ordinary = [[], [full], [full, { ...full, languages: { zh: 'zh-Hant' as const, en: 'en' } }]];
    expectValid([...ordinary, ...samples].map((documents, index) => written(format, documents, `valid-${String(index)}`)), ...options);
  });

  test('sees what is not valid, so that its silence means something', () => {
    const path = join(folder, 'bad.tmx');
    writeFileSync(path, '<tmx version="1.4"><header/><body/></tmx>');
    expect(spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', join(schemas, 'tmx14.dtd'), path]).status).not.toBe(0);
  });

  test('reads the texts of TMX as we do', () => {
    const path = written('tmx', [withRows(['河\r\n清 𠮷', ' <b>&amp;\t"x" ']), full], 'texts');
    const { stdout } = spawnSync('xmllint', ['--xpath', 'string(//tu[1]/tuv[1]/seg)', path], { encoding: 'utf8' });
    expect(stdout).toBe('河\r\n清 𠮷\n');
  });
});

describe.runIf(translate !== undefined)('translate-toolkit', () => {
  const reader = (module: string, unit: string) => `
import json, sys
from translate.storage import ${module}
with open(sys.argv[1], 'rb') as f: store = ${unit}
print(json.dumps([[str(u.source or ''), str(u.target or '')] for u in store.units]))`;

  test('reads the pairs of our TMX', () => {
    const script = reader('tmx', "tmx.tmxfile(f, 'zh-Hans', 'en')");
    expect(runPython(translate ?? '', script, written('tmx', [full, withRows(['甲 & 乙', '<b>"x"</b>'])]))).toEqual([
      ['河水清了。', 'The river is clear.'],
      ['鱼回来了，鸟也回来了。', 'Fish & birds are back.'],
      ['图：河边', ''],
      // It takes a unit's first variant for the source, whatever its language.
      ['Photo by a reader. All rights reserved.', ''],
      ['甲 & 乙', '<b>"x"</b>'],
    ]);
  });

  test('writes TMX and XLIFF 1.2 that we read', async () => {
    const script = (module: string, made: string) => `
import json, sys
from translate.storage import ${module}
store = ${made}
with open(sys.argv[1], 'wb') as f: store.serialize(f)
print(json.dumps(open(sys.argv[1], encoding='utf-8').read()))`;
    for (const [format, made] of [
      ['tmx', script('tmx', "tmx.tmxfile()\nstore.addtranslation('甲 & 乙', 'zh-CN', 'A & <b>', 'en')")],
      ['xliff', script('xliff', "xliff.xlifffile(sourcelanguage='zh-CN', targetlanguage='en')\nstore.addsourceunit('甲 & 乙').settarget('A & <b>', 'en')")],
    ] as const) {
      const text = runPython(translate ?? '', made, join(folder, `theirs.${format}`)) as string;
      const [document] = await readBitext(format, utf8(text));
      expect(document?.paragraphs[0]?.rows[0]).toMatchObject({ zh: [{ text: '甲 & 乙' }], en: [{ text: 'A & <b>' }] });
    }
  });
});

describe('Python', () => {
  const python = pythonWith('csv', 'python3');

  test.runIf(python)('reads the cells of our CSV', () => {
    const script = "import csv, json, sys\nwith open(sys.argv[1], newline='', encoding='utf-8') as f: print(json.dumps([r[1:3] for r in csv.reader(f)]))";
    const documents = [withRows(['河,"清"', 'a\r\nb'], ['=1', ' x '])];
    expect(runPython(python ?? '', script, written('csv', documents))).toEqual([['zh', 'en'], ['河,"清"', 'a\r\nb'], ["'=1", ' x ']]);
  });
});

describe.runIf(docx !== undefined)('python-docx', () => {
  const script = `
import docx, json, sys
d = docx.Document(sys.argv[1])
ns = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
table = d.tables[0]
run = table.rows[1].cells[0].paragraphs[0].runs[0]._r.rPr
print(json.dumps({
  'title': d.core_properties.title, 'author': d.core_properties.author, 'created': str(d.core_properties.created),
  'styles': [p.style.name for p in d.paragraphs if p.text], 'paragraphs': [p.text for p in d.paragraphs if p.text],
  'links': [r.target_ref for r in d.part.rels.values() if r.is_external],
  'rows': [[c.text for c in r.cells] for t in d.tables for r in t.rows], 'columns': len(table.columns),
  'font': run.find(ns + 'rFonts').get(ns + 'eastAsia'), 'language': run.find(ns + 'lang').get(ns + 'eastAsia')}))`;

  test('reads the table, the titles and where the text is from', () => {
    const source = 'https://news.example/2024/river?a=1&b=2';
    expect(runPython(docx ?? '', script, written('docx', [full, withRows(['河\n清\t𠮷', '<b>&amp;'])]))).toEqual({
      title: '河清了',
      author: 'Duizhao',
      created: '2024-03-06 08:09:10',
      styles: ['Heading 1', 'Heading 1', 'Source', 'Source', 'Source', 'Source'],
      paragraphs: ['河清了', 'The river is clear', expect.stringContaining('来源 Source: '), '网站 Site: news.example', '发布 Published: 2024-03-05', '保存 Saved: 2024-03-06T08:09:10Z'],
      links: [source],
      rows: [
        ['中文', 'English'],
        ['河水清了。', 'The river is clear.'],
        ['鱼回来了，鸟也回来了。', 'Fish & birds are back.'],
        ['图：河边', ''],
        ['', 'Photo by a reader. All rights reserved.'],
        ['中文', 'English'],
        ['河\n清\t𠮷', '<b>&amp;'],
      ],
      columns: 2,
      font: 'SimSun',
      language: 'zh-CN',
    });
  });

  test('opens a document whatever its texts hold', () => {
    for (const [index, documents] of samples.slice(0, 6).entries()) expect(runPython(docx ?? '', script.replace(/run = .*/u, 'run = None').replace(/\n {2}'font'.*$/u, '}))'), written('docx', documents, `any-${String(index)}`))).toHaveProperty('columns', 2);
  });
});
