import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonSide, LEAST_OVERLAP, textFrom } from '../../lib/compare/common-side.ts';
import type { ComparedText } from '../../lib/compare/compared-text.ts';
import { type Joined, joinTexts } from '../../lib/compare/join-texts.ts';

const TO_SIMPLIFIED: Record<string, string> = { 橋: '桥', 將: '将', 開: '开', 過: '过', 來: '来', 們: '们' };
const simplify = (text: string): string => [...text].map((char) => TO_SIMPLIFIED[char] ?? char).join('');

/** Beads as `source|rendering`. */
function text(...beads: string[]): ComparedText {
  return { beads: beads.map((bead) => ({ source: bead.split('|')[0] ?? '', rendering: bead.split('|')[1] ?? '' })) };
}

function join(...texts: ComparedText[]): Joined {
  const work = joinTexts(texts, simplify);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The rows, the cells of each parted by a bar, the beads of a cell by a slash: what is rendered, or the source where nothing is. */
function rowsOf(...texts: ComparedText[]): string[] {
  return join(...texts).rows.map(({ cells }) =>
    cells.map(({ from, to }, at) => texts[at]?.beads.slice(from, to).map(({ source, rendering }) => rendering || `(${source})`).join('/')).join(' | '),
  );
}

const bridge = text('新桥将在明年春天通车。|a1', '到时候过河只要三分钟。|a2', '村民们高兴，也有些舍不得。|a3', '老船工说，他会常来看看这条河。|a4');

describe('rows are the finest that fit all texts', () => {
  test.each<[string, ComparedText, string[]]>([
    ['the same source', text('新桥将在明年春天通车。|b1', '到时候过河只要三分钟。|b2', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', 'a2 | b2', 'a3 | b3', 'a4 | b4']],
    ['other marks, spaces and characters', text('新橋 將在明年春天通車！|b1', '到时候過河,只要三分钟|b2', '村民們高兴,也有些舍不得.|b3', '老船工說:“他会常來看看这条河”|b4'), ['a1 | b1', 'a2 | b2', 'a3 | b3', 'a4 | b4']],
    ['sentences that another text has as one', text('新桥将在明年春天通车，到时候过河只要三分钟。|b1', '村民们高兴，|b2', '也有些舍不得。老船工说，|b3', '他会常来看看这条河。|b4'), ['a1/a2 | b1', 'a3/a4 | b2/b3/b4']],
    ['a whole paragraph in one bead', text('新桥将在明年春天通车。到时候过河只要三分钟。村民们高兴，也有些舍不得。老船工说，他会常来看看这条河。|b'), ['a1/a2/a3/a4 | b']],
    ['a sentence that one text lacks', text('新桥将在明年春天通车。|b1', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', 'a2 | ', 'a3 | b3', 'a4 | b4']],
    ['a sentence that only the other text has', text('新桥将在明年春天通车。|b1', '到时候过河只要三分钟。|b2', '渡口从此关闭。|bx', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', 'a2 | b2', ' | bx', 'a3 | b3', 'a4 | b4']],
    ['words that were changed', text('新桥将于明年春天正式通车。|b1', '届时过河只要三分钟。|b2', '村民们都高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条大河。|b4'), ['a1 | b1', 'a2 | b2', 'a3 | b3', 'a4 | b4']],
    ['a rendering without source', text('新桥将在明年春天通车。|b1', '|A note of the translator', '到时候过河只要三分钟。|b2', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', ' | A note of the translator', 'a2 | b2', 'a3 | b3', 'a4 | b4']],
    ['a source without rendering', text('新桥将在明年春天通车。|b1', '到时候过河只要三分钟。|', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', 'a2 | (到时候过河只要三分钟。)', 'a3 | b3', 'a4 | b4']],
    ['new sentences in the middle on both sides', text('新桥将在明年春天通车。|b1', '那一天，县里要放焰火。|b2', '村民们高兴，也有些舍不得。|b3', '老船工说，他会常来看看这条河。|b4'), ['a1 | b1', 'a2 | ', ' | b2', 'a3 | b3', 'a4 | b4']],
  ])('%s', (_what, other, expected) => {
    expect(rowsOf(bridge, other)).toEqual(expected);
  });

  test('a clause written anew at both sides of a border leaves the border', () => {
    const revised = text('新桥将在明年春天通车。|b1', '到时候过河只要三分钟。|b2', '村民们高兴，难免伤感。|b3', '一位老人表示，他会常来看看这条河。|b4');
    expect(rowsOf(bridge, revised)).toEqual(['a1 | b1', 'a2 | b2', 'a3 | b3', 'a4 | b4']);
  });

  test('three texts, each with its own cuts and gaps', () => {
    const second = text('新桥将在明年春天通车。到时候过河只要三分钟。|b1', '老船工说，他会常来看看这条河。|b4');
    const third = text('到时候过河只要三分钟。|c2', '村民们高兴，也有些舍不得。|c3', '老船工说，|c4', '他会常来看看这条河。|c5');
    expect(rowsOf(bridge, second, third)).toEqual(['a1/a2 | b1 | c2', 'a3 |  | c3', 'a4 | b4 | c4/c5']);
  });

  test('what the first text lacks is shared by the others', () => {
    const more = (name: string): ComparedText => text('新桥将在明年春天通车。|' + name + '1', '渡口从此关闭，船要送进博物馆。|' + name + 'x', '到时候过河只要三分钟。|' + name + '2');
    expect(rowsOf(bridge, more('b'), more('c'))).toEqual(['a1 | b1 | c1', ' | bx | cx', 'a2 | b2 | c2', 'a3 |  | ', 'a4 |  | ']);
  });

  test('sentences that recur', () => {
    const chorus = (name: string): ComparedText => text(...['春天来了。', '花开了。', '春天来了。', '鸟叫了。', '春天来了。'].map((source, at) => `${source}|${name}${String(at)}`));
    expect(rowsOf(chorus('a'), chorus('b'))).toEqual([0, 1, 2, 3, 4].map((at) => `a${String(at)} | b${String(at)}`));
  });

  test('English sources', () => {
    const one = text('The bridge will open in spring, at last.|甲1', 'It cost $1,200,000.50.|甲2', 'Nobody minds.|甲3');
    const other = text('The bridge will open in the spring – at last. It cost $1,200,000.50!|乙1', 'Nobody minds…|乙3');
    expect(rowsOf(one, other)).toEqual(['甲1/甲2 | 乙1', '甲3 | 乙3']);
  });
});

describe('overlap', () => {
  test('is told for each text', () => {
    const foreign = text('昨天的会议讨论了粮食价格。|x', '代表们没有达成一致。|y');
    expect(join(bridge, bridge).overlaps).toEqual([1, 1]);
    expect(Math.max(...join(bridge, foreign).overlaps)).toBeLessThan(LEAST_OVERLAP);
    expect(join(bridge, text('到时候过河只要三分钟。|b')).overlaps).toEqual([1, 1]);
    expect(join(bridge, bridge, foreign).overlaps[2]).toBeLessThan(LEAST_OVERLAP);
  });

  test('of nothing is none', () => {
    expect(join(bridge, text())).toEqual({ rows: [0, 1, 2, 3].map((at) => ({ cells: [{ from: at, to: at + 1 }, { from: 0, to: 0 }] })), overlaps: [0, 0] });
    expect(join()).toEqual({ rows: [], overlaps: [] });
  });

  test('the side that is shared is the source', () => {
    const sided = ({ beads }: ComparedText) => beads.map(({ source, rendering }) => ({ zh: source, en: rendering }));
    const flipped = ({ beads }: ComparedText) => beads.map(({ source, rendering }) => ({ en: source, zh: rendering }));
    expect(commonSide([sided(bridge), sided(bridge)], simplify)).toBe('zh');
    const [one, other] = [text('The bridge will open in spring.|桥将在春天通车。'), text('The bridge will open in spring.|大桥春季启用。')];
    expect(commonSide([flipped(one), flipped(other)], simplify)).toBe('en');
    expect(textFrom(flipped(one), 'en')).toEqual(one);
  });
});

describe('whatever the texts', () => {
  const clause = fc.constantFrom('新桥通车', '过河三分钟', '村民高兴', '老船工说', '他常来', '看河', '——', '', 'The bridge', '3.5%');
  const bead = fc.record({ source: fc.array(clause, { maxLength: 4 }).map((clauses) => clauses.map((one) => `${one}，`).join('')), rendering: fc.string({ maxLength: 5 }) });
  const anyText = fc.record({ beads: fc.array(bead, { maxLength: 12 }) });

  test('every bead of every text stands in one row, in order', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const { rows } = join(...texts);
        for (const [at, { beads }] of texts.entries()) {
          const covered = rows.flatMap(({ cells }) => beads.slice(cells[at]?.from, cells[at]?.to));
          expect(covered).toEqual(beads);
        }
        expect(rows.every(({ cells }) => cells.some(({ from, to }) => to > from))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a text cut elsewhere, with itself, has rows whose sources are the same', () => {
    const sentences = fc.uniqueArray(fc.string({ unit: fc.constantFrom('天', '地', '玄', '黄', '宇', '宙', '洪', '荒', '日', '月', '盈', '昃'), minLength: 5, maxLength: 9 }), { minLength: 1, maxLength: 30 });
    const cuts = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(sentences, cuts, cuts, (all, one, other) => {
        const cutAt = (borders: readonly boolean[]): ComparedText => {
          const beads: string[] = [];
          for (const [at, sentence] of all.entries()) beads.push(`${at > 0 && !borders[at] ? (beads.pop() ?? '') : ''}${sentence}。`);
          return text(...beads.map((source) => `${source}|r`));
        };
        const [a, b] = [cutAt(one), cutAt(other)];
        const { rows } = join(a, b);
        const sourceOf = ({ beads }: ComparedText, { from, to }: { from: number; to: number }) => beads.slice(from, to).map(({ source }) => source).join('');
        for (const { cells: [left, right] } of rows) if (left && right) expect(sourceOf(a, left)).toBe(sourceOf(b, right));
        expect(rows).toHaveLength(1 + all.filter((_, at) => at > 0 && one[at] && other[at]).length);
      }),
    );
  });
});

test('ten thousand rows take time in proportion, whether they are the same or not', () => {
  const words = '春夏秋冬山水花鸟风云雨雪江河湖海日月星辰东西南北';
  const sentence = (seed: number): string => Array.from({ length: 14 }, (_, at) => words[(seed * (at + 7) * 31 + ((seed >> at) & 15)) % words.length]).join('');
  const long = (size: number, changed: number): ComparedText => text(...Array.from({ length: size }, (_, at) => `${at % 9 === changed ? '另' : ''}${sentence(at)}，${sentence(at + 50_000)}。|${String(at)}`));
  const time = (size: number): number => {
    const started = performance.now();
    expect(join(long(size, 3), long(size, 5)).rows.length).toBeGreaterThanOrEqual(size * 0.99);
    return performance.now() - started;
  };
  time(500);
  const [small, large] = [time(2500), time(10_000)];
  expect(large).toBeLessThan(Math.max(3000, small * 10));
});
