import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf, type Mark } from '../../lib/compare/differences.ts';

const simplify = (text: string): string => text.replaceAll('橋', '桥').replaceAll('國', '国');
const SIGNS: Record<Mark, readonly [string, string]> = { same: ['', ''], minor: ['<', '>'], some: ['(', ')'], own: ['[', ']'] };

/** The texts with their marks: [own], (some), <minor>. */
function marked(reference: number, ...texts: string[]): [string, ...string[]] {
  const { state, parts } = differencesOf(texts, reference, simplify);
  return [state, ...parts.map((of) => of.map(({ text, mark }) => SIGNS[mark][0] + text + SIGNS[mark][1]).join(''))];
}

describe('two renderings', () => {
  test.each([
    ['the same', ['The bridge opens.', 'The bridge opens.'], ['identical', 'The bridge opens.', 'The bridge opens.']],
    ['spaces', ['The bridge  opens. ', 'The bridge opens.'], ['identical', 'The bridge  opens. ', 'The bridge opens.']],
    ['another word', ['The bridge opens.', 'The crossing opens.'], ['different', 'The [bridge] opens.', 'The [crossing] opens.']],
    ['words next to each other', ['A wide old bridge opens.', 'A bridge opens.'], ['different', 'A [wide old] bridge opens.', 'A bridge opens.']],
    ['case', ['the Bridge opens.', 'The bridge opens.'], ['minor', '<the> <Bridge> opens.', '<The> <bridge> opens.']],
    ['marks', ['The bridge, he says, opens.', 'The bridge he says opens!'], ['minor', 'The bridge<, >he says<, >opens<.>', 'The bridge he says opens<!>']],
    ['quotation marks', ['“Yes,” he said.', '"Yes," he said.'], ['minor', '<“>Yes<,” >he said.', '<">Yes<," >he said.']],
    ['apostrophes', ['Wang’s bridge', "Wang's bridge"], ['minor', '<Wang’s> bridge', "<Wang's> bridge"]],
    ['a name and its possessive', ['Wang’s bridge', 'Wang bridge'], ['different', '[Wang’s] bridge', '[Wang] bridge']],
    ['nothing on one side', ['The bridge.', ''], ['missing', 'The bridge.', '']],
    ['nothing in the reference', ['', 'The bridge.'], ['missing', '', 'The bridge.']],
    ['nothing at all', ['', ' '], ['missing', '', ' ']],
    ['marks only', ['…', '——'], ['minor', '<…>', '<——>']],
    ['Chinese words', ['新桥明年春天通车。', '新桥今年春天通车。'], ['different', '新桥[明年]春天通车。', '新桥[今年]春天通车。']],
    ['Chinese in the other script', ['中國', '中国'], ['minor', '<中國>', '<中国>']],
    ['figures', ['12 people', '120 people'], ['different', '[12] people', '[120] people']],
  ] as const)('%s', (_what, texts, expected) => {
    expect(marked(0, ...texts)).toEqual(expected);
  });
});

test('of three renderings the reference tells what some lack and what all lack', () => {
  expect(marked(0, 'The old bridge opens.', 'The bridge opens.', 'The old crossing opens.')).toEqual(['different', 'The (old bridge) opens.', 'The bridge opens.', 'The old [crossing] opens.']);
  expect(marked(1, 'The old bridge opens.', 'A bridge opens.', 'The crossing closes.')).toEqual(['different', '(The) [old] bridge opens.', '[A] (bridge opens).', '(The) [crossing closes].']);
});

test('what the reference alone lacks is in none of the others for itself', () => {
  const texts = ['Party A delivers goods.', 'Article 1. Party A hands over goods.', 'Article 1: Party A shall deliver goods.'];
  expect(marked(0, ...texts).slice(2)).toEqual(['(Article 1). Party A [hands over] goods.', '(Article 1): Party A [shall deliver] goods.']);
});

test('very long renderings that have nothing in common are different as a whole', () => {
  const long = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word}${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (at % 23))}`).join(' ');
  const started = performance.now();
  expect(marked(0, long('b'), long('d'))[0]).toBe('different');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('the parts of every rendering are its text, and the same renderings have no marks', () => {
  const word = fc.constantFrom('The', 'the', 'bridge', '桥', '新桥', '，', '. ', ' ', '-', "'s", '12', '😀', '\ud83d');
  const rendering = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(fc.array(rendering, { minLength: 1, maxLength: 4 }), fc.nat(3), (texts, at) => {
      const { state, parts } = differencesOf(texts, at % texts.length, simplify);
      expect(parts.map((of) => of.map(({ text }) => text).join(''))).toEqual(texts);
      if (state === 'identical') expect(parts.flat().every(({ mark }) => mark === 'same')).toBe(true);
      expect(['identical', 'missing']).toContain(differencesOf([texts[0] ?? '', texts[0] ?? ''], 0, simplify).state);
    }),
    { numRuns: 500 },
  );
});
