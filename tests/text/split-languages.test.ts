import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLanguages, type LineBreak } from '../../lib/text/split-languages.ts';

/** `|` stands for a `<br>`, `‖` for an empty line, `~` for a newline of the source. */
function split(marked: string): string[] {
  const kinds = { '|': 'line', '‖': 'blank', '~': 'soft' } as const;
  const breaks: LineBreak[] = [];
  let text = '';
  for (const char of marked) {
    const kind = (kinds as Partial<Record<string, LineBreak['kind']>>)[char];
    if (kind) breaks.push({ offset: text.length, kind });
    else text += char;
  }
  return splitLanguages(text, breaks).map(({ start, end }) => text.slice(start, end));
}

describe('splitLanguages', () => {
  test.each([
    ['one paragraph stays whole', '河水变清了。', ['河水变清了。']],
    ['a break between the languages parts them', '河水变清了。|The river runs clear.', ['河水变清了。', 'The river runs clear.']],
    ['a bare newline between the languages parts them', 'The river runs clear. ~河水变清了。', ['The river runs clear.', '河水变清了。']],
    ['a newline inside one language does not', 'The river ~runs clear.', ['The river runs clear.']],
    ['a break that wraps a line does not', 'The river runs |clear again.', ['The river runs clear again.']],
    ['breaks after whole sentences part paragraphs', '河水变清了。|鱼也回来了。', ['河水变清了。', '鱼也回来了。']],
    ['an empty line always parts', '河水 ‖鱼', ['河水', '鱼']],
    ['a change of language inside a line parts at the end of a sentence', '河水终于变清了。 The river runs clear now. 鱼儿也都回来了。', [
      '河水终于变清了。', 'The river runs clear now.', '鱼儿也都回来了。',
    ]],
    ['a stop before Chinese parts without a space', '河水终于变清了。The river runs clear now.鱼儿也都回来了。', [
      '河水终于变清了。', 'The river runs clear now.', '鱼儿也都回来了。',
    ]],
    ['an English term in Chinese does not part', '他负责 machine learning 的研究。', ['他负责 machine learning 的研究。']],
    ['a short English sentence in Chinese does not part', '她说：OK. 然后大家都笑了起来。', ['她说：OK. 然后大家都笑了起来。']],
    ['numbers go with what stands before', '第一条 内容。|(1)|Article 1 is here.', ['第一条 内容。(1)', 'Article 1 is here.']],
    ['nothing but space is nothing', '  ', []],
  ])('%s', (_name, marked, expected) => {
    expect(split(marked)).toEqual(expected);
  });

  test('spans are in order, disjoint, and hold every visible character', () => {
    const part = fc.constantFrom('河水', '变清了。', 'The river ', 'runs clear. ', '|', '‖', '~', ' ', '(1)', '他说', 'No. 5 ', '𠮷');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const marked = parts.join('');
        const text = marked.replace(/[|‖~]/g, '');
        expect(split(marked).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
