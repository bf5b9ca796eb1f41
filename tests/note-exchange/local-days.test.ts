import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupName } from '../../lib/backup.ts';
import { citationOfNote } from '../../lib/note-exchange/citation.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { collection, note, options } from './any-notes.ts';

const zone = process.env['TZ'];
beforeAll(() => { process.env['TZ'] = 'Asia/Shanghai'; });
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** In China, this is seven in the morning of the second of March. */
const early = Date.UTC(2026, 2, 1, 23);

test('what was read at seven in the morning in Beijing was accessed on that day there', () => {
  expect(citationOfNote({ ...note, createdAt: early }).accessed).toBe('2026-03-02');
});

test.each(['markdown', 'html'] as const)('%s has the days as they are where the person is', (format) => {
  const text = String(writeNotes(format, { ...collection, notes: [{ ...note, createdAt: early }] }, { ...options, now: early }));
  expect(text).toContain('2026-03-02');
  expect(text).not.toContain('2026-03-01<');
  expect(text).not.toMatch(/· 2026-03-01/u);
});

test('a file of the morning is named by that day', () => {
  expect(backupName(new Date(early))).toBe('duizhao-backup-2026-03-02.json');
});
