import { beforeAll, expect, test } from 'vitest';
import { adoptParagraphs } from '../../lib/align/adoption.ts';
import type { Bead } from '../../lib/align/alignment.ts';
import { readBitext } from '../../lib/align/bitext.ts';
import { finish } from '../../lib/align/steps.ts';
import type { SideStructure } from '../../lib/align/structure.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

interface Case {
  zh: string[];
  en: string[];
  /** What the path found, a paragraph a sentence: `zh-en` counts of each bead. */
  beads: string;
  headings?: { zh?: number[]; en?: number[] };
  posterior?: number;
}

const side = (length: number, headings: number[] = []): SideStructure => ({
  starts: Int32Array.from({ length: length + 1 }, (_, p) => p),
  paragraphOf: Int32Array.from({ length }, (_, p) => p),
  headings: Uint8Array.from({ length }, (_, p) => (headings.includes(p) ? 1 : 0)),
  places: null,
});

function adopt({ zh, en, beads: shapes, headings = {}, posterior = 0.9 }: Case): string {
  const at = { zh: 0, en: 0 };
  const beads: Bead[] = shapes.split(' ').map((shape) => {
    const [z = 0, e = 0] = shape.split('-').map(Number);
    return { zh: { start: at.zh, end: (at.zh += z) }, en: { start: at.en, end: (at.en += e) }, confidence: posterior, posterior };
  });
  const bitext = finish(readBitext(zh, en, lexicon));
  const groups = beads.map((bead) => ({ ...bead, sentences: [] }));
  const adopted = finish(adoptParagraphs(bitext, groups, beads.map((bead) => [bead]), { zh: side(zh.length, headings.zh), en: side(en.length, headings.en) }));
  return adopted.map((bead) => `${bead.zh.end - bead.zh.start}-${bead.en.end - bead.en.start}`).join(' ');
}

const opening = '首届河流清洁志愿者大会11月22日在青石县举行，县长林秋和图书馆馆长沈桂珍共同主持并致辞。';
const openingFirst = 'The first conference of river cleaning volunteers was held in Qingshi county on November 22.';
const openingSecond = 'County head Lin Qiu and Shen Guizhen, the director of the library, presided over it together and gave speeches.';
const bridge = '新桥将在明年春天通车，到时候过河只要三分钟。';
const bridgeEnglish = 'The new bridge will open to traffic next spring, and crossing the river will then take only three minutes.';
const foreign = 'Cinnamon, cloves and a little honey go into the dough before it is left to rise overnight.';

test.each<[string, Case, string]>([
  ['renders words of the next pair that nothing else renders', { zh: [opening, bridge], en: [openingFirst, openingSecond, bridgeEnglish], beads: '0-1 1-1 1-1' }, '1-2 1-1'],
  ['renders words of the pair before', { zh: [bridge, opening], en: [bridgeEnglish, openingFirst, openingSecond], beads: '1-1 1-1 0-1' }, '1-1 1-2'],
  ['says something else', { zh: [opening, bridge], en: [`${openingFirst} ${openingSecond}`, foreign, bridgeEnglish], beads: '1-1 0-1 1-1' }, '1-1 0-1 1-1'],
  ['says again what is rendered already', { zh: [bridge, opening], en: [bridgeEnglish, 'The bridge will open next spring.', openingFirst], beads: '1-1 0-1 1-1' }, '1-1 0-1 1-1'],
  ['stands beside a pair that is not sure itself', { zh: [opening, bridge], en: [openingFirst, openingSecond, bridgeEnglish], beads: '0-1 1-1 1-1', posterior: 0.4 }, '0-1 1-1 1-1'],
  ['is a heading', { zh: [opening, bridge], en: [openingFirst, openingSecond, bridgeEnglish], beads: '0-1 1-1 1-1', headings: { en: [0] } }, '0-1 1-1 1-1'],
  ['stands beside no pair', { zh: [opening], en: [openingFirst, openingSecond], beads: '0-1 0-1 1-0' }, '0-1 0-1 1-0'],
])('a paragraph that %s', (_what, given, expected) => {
  expect(adopt(given)).toBe(expected);
});

test('a Chinese paragraph is joined as an English one is', () => {
  const zh = ['首届河流清洁志愿者大会11月22日在青石县举行。', '县长林秋和图书馆馆长沈桂珍共同主持并致辞。', bridge];
  expect(adopt({ zh, en: [`${openingFirst} ${openingSecond}`, bridgeEnglish], beads: '1-0 1-1 1-1' })).toBe('2-1 1-1');
});
