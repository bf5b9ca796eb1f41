import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../lib/locales');
const sources = ['components', 'entrypoints', 'wxt.config.ts'].map((place) => join(import.meta.dirname, '../..', place));

/** Message keys, with the placeholders that each message uses. */
async function messagesOf(file: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(join(folder, file));
  return new Map(messages.map((message) => [message.key.join('.'), [...new Set(JSON.stringify(message).match(/\$\d/g) ?? [])].sort().join()]));
}

function codeBelow(place: string): string {
  if (/\.tsx?$/.test(place)) return readFileSync(place, 'utf8');
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(place, name), 'utf8'))
    .join('\n');
}

describe('the interface languages', async () => {
  const english = await messagesOf('en.yml');

  const files = readdirSync(folder);

  test.each(files.filter((file) => file !== 'en.yml'))('%s has the messages and placeholders of the English', async (file) => {
    expect(await messagesOf(file)).toEqual(english);
  });

  test.each(files)('%s calls the views in the list of the keys as the popup does', async (file) => {
    const messages = await parseMessagesFile(join(folder, file));
    const say = (key: string): string => {
      const message = messages.find((one) => one.key.join('.') === key);
      return message?.type === 'simple' ? message.message.toLowerCase() : '';
    };
    const names = ['sideBySide', 'interleaved', 'oneLanguage', 'hover'].map((view) => say(`popup.${view}`));
    expect(say('keys.views').split(/, |、/u)).toEqual(names);
  });

  // A file that was begun as a copy of another.
  test.each(files)('%s says which language it is', async (file) => {
    const language = (await parseMessagesFile(join(folder, file))).find(({ key }) => key.join('.') === 'extension.language');
    expect(language?.type === 'simple' && language.message).toBe(file.replace('.yml', '').replace('_', '-'));
  });

  test('every message is used', () => {
    const code = sources.map(codeBelow).join('\n').replaceAll('__MSG_extension_', 'extension.').replaceAll('__MSG_command_', 'command.').replaceAll('__', '');
    // Reasons are named by a template: `reason.${state.reason}`; @@ marks the browser's own messages.
    const unused = [...english.keys()].filter((key) => !code.includes(key) && !key.startsWith('reason.') && !key.startsWith('@@'));
    expect(unused).toEqual([]);
  });
});
