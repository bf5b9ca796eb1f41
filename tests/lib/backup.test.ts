import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupError, backupName, backupText, changesOf, LARGEST_BACKUP, parseBackup, readBackup, type BackupFailure } from '../../lib/backup.ts';
import { REGIONS_CONTENT, SETTINGS_CONTENT } from '../../lib/backup-contents.ts';
import { checkedRegions, type KeptRegion } from '../../lib/kept-regions.ts';
import { SETTINGS_VERSION } from '../../lib/settings-versions.ts';
import { checkedSettings, DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { storageFailureOf } from '../../lib/storage-failure.ts';

const contents = { settings: SETTINGS_CONTENT, regions: REGIONS_CONTENT };
const path = { tag: 'article', classes: ['text'], selectors: ['article.text'], place: null };
const region = (at: string): KeptRegion => ({ at, path });
const regions = (...pages: KeptRegion[]) => checkedRegions({ version: 1, pages, sites: [] });
const settings = (change = {}) => ({ ...checkedSettings(change), version: SETTINGS_VERSION });
const values = { settings: settings({ textSize: 24, theme: 'sepia' }), regions: regions(region('https://a.test/1')) };
const now = new Date(2026, 10, 7, 23, 59);

/** A file with some of it replaced. */
function file(change: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(backupText(values, now)) as object), ...change });
}

function failureOf(run: () => unknown): BackupFailure | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof BackupError) return error.failure;
    throw error;
  }
}

describe('a backup', () => {
  test('says what it is and reads as it was written', () => {
    const text = backupText(values, now);
    expect(JSON.parse(text)).toMatchObject({ format: 'duizhao-backup', version: 1, date: now.toISOString() });
    expect(parseBackup(text, contents)).toEqual({ date: now.toISOString(), values, damaged: [], unknown: false });
  });

  test('is named by the day', () => {
    expect(backupName(now)).toBe('duizhao-backup-2026-11-07.json');
  });

  test.each([
    ['no JSON', 'Dear diary', 'notJson'],
    ['nothing', '', 'notJson'],
    ['half a file', backupText(values, now).slice(0, 90), 'notJson'],
    ['arrays beyond measure', '['.repeat(500_000), 'notJson'],
    ['JSON of something else', '{"bookmarks":[]}', 'notOurs'],
    ['a list', '[]', 'notOurs'],
    ['null', 'null', 'notOurs'],
    ['a format only inherited', '{"__proto__":{"format":"duizhao-backup","version":1,"parts":{"settings":{}}}}', 'notOurs'],
    ['a newer frame', file({ version: 2 }), 'newer'],
    ['newer settings', file({ parts: { settings: { ...settings(), version: SETTINGS_VERSION + 1 } } }), 'newer'],
    ['newer regions', file({ parts: { regions: { version: 2, pages: [], sites: [] } } }), 'newer'],
    ['a version that is none', file({ version: '1' }), 'damaged'],
    ['no parts', file({ parts: null }), 'damaged'],
    ['parts that are all unknown', file({ parts: { dreams: {} } }), 'damaged'],
    ['settings that are a word', file({ parts: { settings: 'mine' } }), 'damaged'],
    ['a size that is a word', file({ parts: { settings: { ...settings(), textSize: 'large' } } }), 'damaged'],
    ['a theme that there is not', file({ parts: { settings: { ...settings(), theme: 'aurora' } } }), 'damaged'],
    ['regions without lists', file({ parts: { regions: { version: 1 } } }), 'damaged'],
  ] as const)('%s: refused', (_name, text, failure) => {
    expect(failureOf(() => parseBackup(text, contents))).toBe(failure);
  });

  test('with one damaged part keeps the other', () => {
    const read = parseBackup(file({ parts: { settings: values.settings, regions: { version: 1, pages: [{ at: 7 }], sites: [] }, dreams: 1 } }), contents);
    expect(read).toMatchObject({ values: { settings: values.settings }, damaged: ['regions'], unknown: true });
    expect(read.values).not.toHaveProperty('regions');
  });

  test.each([[7], ['someday'], [null], ['2026'.repeat(20)]])('with %j for a date has none', (date) => {
    expect(parseBackup(file({ date }), contents).date).toBeNull();
  });

  test('takes numbers off the step to the nearest, and what is missing as on the first day', () => {
    expect(parseBackup(file({ parts: { settings: { textSize: 19, lineSpacing: 99 } } }), contents).values.settings).toEqual(settings({ textSize: 20, lineSpacing: 2.2 }));
  });

  test('with keys that objects have by nature changes no object', () => {
    const text = '{"format":"duizhao-backup","version":1,"__proto__":{"polluted":1},"parts":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"settings":{"__proto__":{"polluted":1,"textSize":30},"theme":"dark"}}}';
    const read = parseBackup(text, contents);
    expect(read.values.settings).toEqual(settings({ theme: 'dark' }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(read.values.settings)).toBe(Object.prototype);
  });

  test('whatever is in a file, it is read or refused with a reason', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), fc.jsonValue(), (json, part, other) => {
        for (const text of [json, file({ parts: { settings: part, regions: other } }), file({ parts: part }), file({ version: other })]) failureOf(() => parseBackup(text, contents));
      }),
    );
  });

  test('settings of every kind come back from their file', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const whole = { settings: { ...checkedSettings(stored), version: SETTINGS_VERSION } };
        expect(parseBackup(backupText(whole, now), { settings: SETTINGS_CONTENT }).values).toEqual(whole);
      }),
    );
  });
});

describe('the file that a person chose', () => {
  test('is not read when it is too large', async () => {
    const large = { size: 200_000_000, text: () => Promise.reject(new Error('was read')) };
    await expect(readBackup(large, contents)).rejects.toMatchObject({ failure: 'tooLarge' });
    expect(LARGEST_BACKUP).toBeLessThan(200_000_000);
  });

  test('may be gone', async () => {
    await expect(readBackup({ size: 10, text: () => Promise.reject(new Error('NotFoundError')) }, contents)).rejects.toMatchObject({ failure: 'unreadable' });
  });

  test('may begin with a byte order mark', async () => {
    const text = `\uFEFF${backupText(values, now)}`;
    expect((await readBackup({ size: text.length, text: () => Promise.resolve(text) }, contents)).values).toEqual(values);
  });
});

describe('what restoring would change', () => {
  const before = { settings: settings(), regions: regions(region('https://a.test/1'), region('https://a.test/2')) };

  test('is told setting by setting, and lists by number', () => {
    const after = { settings: settings({ textSize: 24, numbers: true }), regions: regions({ at: 'https://a.test/2', path: null }, region('https://b.test/')) };
    expect(changesOf(before, after, contents)).toEqual([
      {
        part: 'settings',
        changes: [
          { kind: 'value', name: 'textSize', before: DEFAULT_SETTINGS.textSize, after: 24 },
          { kind: 'value', name: 'numbers', before: false, after: true },
        ],
      },
      { part: 'regions', changes: [{ kind: 'list', name: 'regions.pages', added: 1, changed: 1, removed: 1 }] },
    ]);
  });

  test('is nothing for what is the same, or not in the file', () => {
    expect(changesOf(before, { settings: settings() }, contents)).toEqual([]);
    expect(changesOf(before, before, contents)).toEqual([]);
  });
});

describe('storageFailureOf', () => {
  test.each([
    ['quota', new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.')],
    ['quota', new Error('QUOTA_BYTES_PER_ITEM quota exceeded')],
    ['quota', new DOMException('storage.sync API call exceeded its quota limitations.', 'QuotaExceededError')],
    ['full', new DOMException('', 'QuotaExceededError')],
    ['syncOff', new Error('Please set webextensions.storage.sync.enabled to true in about:config')],
    ['failed', new Error('An unexpected error occurred')],
    ['failed', undefined],
  ])('%s', (failure, error) => {
    expect(storageFailureOf(error)).toBe(failure);
  });
});
