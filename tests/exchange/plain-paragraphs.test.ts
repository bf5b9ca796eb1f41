import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { readPlainText } from '../../lib/exchange/plain-paragraphs.ts';

const read = (text: string) => readPlainText([new TextEncoder().encode(text)]);
const long = 'This paragraph stands in one line, however long that line may become, since nobody broke it to fit a screen of eighty columns.';

test.each([
  ['a paragraph a line', 'The bridge opens.\nNobody minds.\n', 'en', ['The bridge opens.', 'Nobody minds.']],
  ['empty lines between paragraphs of one line', 'The bridge opens.\n\nNobody minds.', 'en', ['The bridge opens.', 'Nobody minds.']],
  ['lines broken to fit a screen', 'The bridge\nopens.\n\nNobody\nminds it\nat all.\n', 'en', ['The bridge opens.', 'Nobody minds it at all.']],
  ['long lines with empty ones', `${long}\nNobody minds.\n\n${long}\nAgain.`, 'en', [long, 'Nobody minds.', long, 'Again.']],
  ['Chinese, without spaces between broken lines', '新桥\n通车了。\n\n没有人\n在意。', 'zh', ['新桥通车了。', '没有人在意。']],
  ['Chinese with an English line', '新桥通车了。\nBridge Co.\n没有人在意。', 'zh', ['新桥通车了。', 'Bridge Co.', '没有人在意。']],
])('%s', async (_what, text, language, paragraphs) => {
  expect(await read(text)).toEqual({ language, paragraphs });
});

test.each([['', 'empty'], ['\n \n', 'empty'], ['123\n…', 'languageMissing']])('%j is refused', async (text, problem) => {
  const error: unknown = await read(text).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ExchangeError);
  expect((error as ExchangeError).problem).toBe(problem);
});

test('no word is lost, doubled or moved', async () => {
  const line = fc.array(fc.constantFrom('bridge', 'river', 'opens.', '桥', ''), { maxLength: 6 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const words = (texts: readonly string[]) => texts.join('').replaceAll(/\s/gu, '');
      const text = ['The first bridge.', ...lines].join('\n');
      expect(words((await read(text)).paragraphs)).toBe(words([text]));
    }),
  );
});
