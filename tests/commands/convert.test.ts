import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBitextFile, problemSentence } from '../../lib/commands/bitext-files.ts';
import { projectRoot, projectVersion } from '../../lib/commands/machine.ts';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { full } from '../exchange/bitexts.ts';
import { writeTmx } from '../../lib/exchange/tmx.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-convert-'));
  writeFileSync(join(folder, 'all.tmx'), writeTmx([full], { version: '1', complete: true }));
  writeFileSync(join(folder, 'short.tsv'), '河\tRiver\n山\tHill\n');
  writeFileSync(join(folder, 'broken.xlf'), '<xliff version="2.1"><file>');
});
afterAll(() => { rmSync(folder, { recursive: true }); });

/** `npm run pairs` with files only: no browser is opened. */
function pairs(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'lib/commands/pairs.ts'), ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('files of pairs', () => {
  test('are converted with all that they hold', () => {
    const { status, stdout } = pairs('--bitext', 'all.tmx');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ format: 'duizhao-bitext', version: 1, documents: [full] });
    expect(pairs('--tmx', 'all.tmx').stdout).toBe(readFileSync(join(folder, 'all.tmx'), 'utf8').replace('creationtoolversion="1"', `creationtoolversion="${projectVersion()}"`));
  });

  test('come in the shape of pages with --json, a line a file', () => {
    expect(pairs('short.tsv').stdout).toBe(
      `${JSON.stringify({
        page: 'short.tsv',
        articles: [
          {
            languages: ['zh-Hans', 'en'],
            layout: 'table',
            confidence: 1,
            pairs: [
              { zh: ['河'], en: ['River'], confidence: 1, sentences: [{ zh: '河', en: 'River', confidence: 1 }] },
              { zh: ['山'], en: ['Hill'], confidence: 1, sentences: [{ zh: '山', en: 'Hill', confidence: 1 }] },
            ],
          },
        ],
      })}\n`,
    );
  });

  test('of which one is broken: it is told, the rest goes on, the status is 1', () => {
    expect(pairs('--json', 'broken.xlf', 'none.csv', 'short.tsv')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^\{"page":"broken.xlf","error":"The file is malformed at line 1, column \d+\."\}\n\{"page":"none.csv","error":"The file cannot be read \(ENOENT\)\."\}\n\{"page":"short.tsv","articles":/u) as string });
    expect(pairs('--csv', 'broken.xlf', 'short.tsv')).toMatchObject({ status: 1, stdout: expect.stringContaining('short.tsv,河,River,,no,d1.p1') as string, stderr: expect.stringContaining('broken.xlf: The file is malformed') as string });
  });

  test('become a Word document on standard output', () => {
    const { stdout } = spawnSync(process.execPath, [join(projectRoot, 'lib/commands/pairs.ts'), '--docx', 'all.tmx'], { cwd: folder });
    expect(stdout.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});

test.each([
  ['a.tmx', true],
  ['A.XLF', true],
  ['a.xliff', true],
  ['a.tsv', true],
  ['a.csv', true],
  ['a.json', true],
  ['a.html', false],
  ['a.txt', false],
  ['tmx', false],
  ['https://news.example/a.tmx', false],
])('%s is a file of pairs: %s', (name, expected) => {
  expect(isBitextFile(name)).toBe(expected);
});

test.each([
  [new ExchangeError('malformed', { line: 3, column: 7 }), 'The file is malformed at line 3, column 7.'],
  [new ExchangeError('languageMissing', { missing: 'en', found: 'zh, de' }), 'The file holds no English (found: zh, de).'],
  [new ExchangeError('languageMissing', { missing: 'zh', found: '' }), 'The file holds no Chinese.'],
  [new ExchangeError('otherFormat', { format: 'TMX', found: 'html' }), 'The file is not TMX (found: html).'],
])('%s', (error, sentence) => {
  expect(problemSentence(error)).toBe(sentence);
});
