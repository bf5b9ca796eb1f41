import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type WriteFormat, writeBitext, WRITERS } from '../../lib/exchange/write.ts';
import { full } from './bitexts.ts';

const FORMATS = Object.keys(WRITERS) as WriteFormat[];

/** The file as text; of a package, all its parts. */
function textOf(written: string | Uint8Array): string {
  return typeof written === 'string' ? written : Object.values(unzipSync(written)).map((part) => strFromU8(part)).join('\n');
}

// Whoever adds a format finds it here, without adding it.
test.each(FORMATS)('%s holds every sentence of both languages that has a counterpart', (format) => {
  const written = textOf(writeBitext(format, [full], { version: '1.0', complete: true })).replaceAll(/&amp;|&#38;|\\&/gu, '&');
  const paired = full.paragraphs.flatMap(({ rows }) => rows).filter(({ zh, en }) => zh.length > 0 && en.length > 0).flatMap(({ zh, en }) => [...zh, ...en]).map(({ text }) => text.trim());
  expect(paired.length).toBeGreaterThan(3);
  expect(paired.filter((text) => !written.includes(text))).toEqual([]);
});

test('no two formats with one type of content end alike', () => {
  const kinds = FORMATS.map((format) => `${WRITERS[format].type} .${WRITERS[format].extension}`);
  expect(new Set(kinds).size).toBe(kinds.length);
});
