import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/commands/machine.ts';

/** The interface languages, by the name of their file in lib/locales. */
export type Locale = 'en' | 'zh_CN' | 'zh_TW';

interface Tree {
  [name: string]: string | Tree;
}

/** The interface's messages of one language, read from lib/locales independently of the extension's own look-up. */
export function sentencesOf(locale: Locale): (key: string, ...values: (string | number)[]) => string {
  const messages = parseMessages(readFileSync(join(projectRoot, 'lib/locales', `${locale}.yml`), 'utf8'));
  return (key, ...values) => {
    let found: string | Tree | undefined = messages;
    for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
    if (typeof found === 'object') found = found[values[0] === 1 ? '1' : 'n'];
    if (typeof found !== 'string') throw new Error(`lib/locales/${locale}.yml has no ${key}.`);
    return found.replace(/\$(\d)/gu, (_slot, at: string) => String(values[Number(at) - 1]));
  };
}

/** English, which the tests' browsers speak unless they are told otherwise. */
export const english = sentencesOf('en');

/** The sentence that the popup says about a page with articles. */
export function foundSentence(say: ReturnType<typeof sentencesOf>, paired: number, unpaired = 0, articles = 1): string {
  const whole = articles > 1 ? say('state.articles', articles) : say('state.languages');
  const found = say('state.found', whole, say('state.paired', paired));
  return unpaired ? say('state.found', found, say('state.unpaired', unpaired)) : found;
}

/** The little of YAML that the message files use: nested names, comments, and values of one line, quoted or not. */
function parseMessages(text: string): Tree {
  const root: Tree = {};
  const open: { indent: number; tree: Tree }[] = [{ indent: -1, tree: root }];
  for (const line of text.split('\n')) {
    const match = /^( *)(?:'([^']+)'|([^'#\s][^:]*)):(?: (.*))?$/u.exec(line);
    if (!match) continue;
    const [, spaces = '', quoted, plain, value] = match;
    const name = quoted ?? plain ?? '';
    while ((open.at(-1)?.indent ?? -1) >= spaces.length) open.pop();
    const parent = open.at(-1)?.tree ?? root;
    if (value) parent[name] = value.replace(/^'(.*)'$/u, '$1');
    else {
      const tree: Tree = {};
      parent[name] = tree;
      open.push({ indent: spaces.length, tree });
    }
  }
  return root;
}
