import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listingTexts, type ListingSources } from '../../lib/commands/listing-texts.ts';
import { projectRoot, projectVersion } from '../../lib/commands/machine.ts';

const SOURCES: ListingSources = {
  manifests: ['{"permissions":["storage"]}', '{"permissions":["storage","scripting"]}'],
  messages: '{"extension_name":{"message":"Duizhao"},"extension_description":{"message":"Reads."}}',
  listing: '# Name\n\nSummary\n\n## Description\n\nIt shows\nboth:\n\n- one\n  more\n- **two**\n\n## Why\n\n- **storage、scripting**: to keep\n  things.\n',
  privacy: '# Privacy\n\n**Nothing** is sent.\n',
  changes: '# Changes\n\nFor all.\n\n## 1.1\n\n- New.\n\n## 1.0\n\n- Old.\n',
  version: '1.1',
};

test('the texts are plain, a paragraph a line, name and summary those of the package, the news those of the version', () => {
  expect(listingTexts(SOURCES)).toEqual({
    name: 'Duizhao',
    summary: 'Reads.',
    description: 'It shows both:\n\n• one more\n• two',
    permissions: '• storage、scripting: to keep things.',
    privacy: 'Nothing is sent.',
    changes: '• New.',
  });
});

test('lines of Chinese are joined without a space', () => {
  expect(listingTexts({ ...SOURCES, privacy: '# 隐私\n\n不发送\n任何内容，\n也不保存 Duizhao\n的日志。\n' }).privacy).toBe('不发送任何内容，也不保存 Duizhao 的日志。');
});

test('a permission that is not explained, and a version that is not told of, are refused', () => {
  expect(() => listingTexts({ ...SOURCES, manifests: ['{"permissions":["tabs"]}'] })).toThrow('does not explain tabs');
  expect(() => listingTexts({ ...SOURCES, version: '1.2' })).toThrow('does not tell of 1.2');
});

describe.each(readdirSync(join(projectRoot, 'assets/store')))('the texts in %s', (language) => {
  test('can be made, and are free of marks', () => {
    const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
    const texts = listingTexts({
      ...SOURCES,
      manifests: ['{"permissions":["activeTab","scripting","storage","unlimitedStorage","contextMenus","sidePanel"]}'],
      listing: textOf(`assets/store/${language}/listing.md`),
      privacy: textOf(`assets/store/${language}/privacy.md`),
      changes: textOf('CHANGELOG.md'),
      version: projectVersion(),
    });
    expect(Object.values(texts).filter((text) => text === '' || /\*\*|^#/mu.test(text))).toEqual([]);
  });
});
