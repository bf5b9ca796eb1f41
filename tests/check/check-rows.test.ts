import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_KINDS, type CheckFinding, type CheckRow, type Term } from '../../lib/check/check.ts';
import { Checker, checkRows } from '../../lib/check/check-rows.ts';
import { cpuTime } from '../cpu-time.ts';
import { checked } from './checked.ts';

const zhPiece = fc.constantFrom('十二', '3万', '亿', '2024年', '3月5日', '5%', '个百分点', '第', '（', '）', '“', '”', '《', 'GDP', '李明霞', '安娜·贝克尔', '的的', '，', '。', '\ud840', ' ', '（李，1984）', '①', '图2-1', 'HTTP2', '渡口', '翻两番', '增长了3倍', '\n');
const enPiece = fc.constantFrom('twelve ', '30,000 ', 'million ', 'March 5, ', '2024', '5% ', 'percentage points ', 'the the ', '(', ')', '“', '”', '"', 'GPD ', 'Li Mingxia ', 'Anna Beker ', '(Miller 1984, 36) ', 'Figure 2-1', 'HTTP1 ', '渡口', 'doubled ', 'increased 3 times', '. ', '\udc00', 'https://a.b/1 ', 'landing ');
const side = (piece: fc.Arbitrary<string>) => fc.oneof({ weight: 4, arbitrary: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) });
const rows = fc.array(fc.record({ zh: side(zhPiece), en: side(enPiece) }), { maxLength: 6 }).map((texts) => texts.map((text, index): CheckRow => ({ id: `r${index}`, ...text })));
const options = { referenceYear: 2024, terms: [{ zh: '渡口', en: ['ferry landing'] }], readingsOf: (char: number) => (char === 0x674e ? ['li'] : char === 0x660e ? ['ming'] : char === 0x971e ? ['xia'] : []) };

describe('checkRows', () => {
  it('bears any text, and points into the rows that it names', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const byId = new Map(given.map((row) => [row.id, row]));
        for (const { kind, places, key } of checkRows(given, options)) {
          expect(CHECK_KINDS).toContain(kind);
          expect(key).toMatch(/^[0-9a-z]{14}(?:-\d+)?$/);
          expect(places.length).toBeGreaterThan(0);
          for (const { row, zh, en } of places) {
            const texts = byId.get(row) as CheckRow;
            for (const [spans, text] of [[zh, texts.zh], [en, texts.en]] as const) {
              for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives plain data, the same at every run, in the order of the rows', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const findings = checkRows(given, options);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        expect(checkRows(given, options)).toEqual(findings);
        const order = findings.map(({ places: [first] }) => Number(first?.row.slice(1)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('has keys that do not depend on the rows around and their names', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const keys = (list: CheckRow[]) => checkRows(list, options).filter(({ places, kind }) => places.length === 1 && kind !== 'bracket' && kind !== 'rendering' && kind !== 'name').map(({ key }) => key).sort();
        expect(keys([{ id: 'before', zh: '天亮了。', en: 'Day broke.' }, ...given.map((row) => ({ ...row, id: `other ${row.id}` }))])).toEqual(keys(given));
      }),
    );
  });

  it('has another key for another text, and two for two places of one row', () => {
    const [one] = checked([['来了十二个人。', 'People came.']]);
    const [other] = checked([['来了十三个人。', 'People came.']]);
    expect(one?.key).not.toBe(other?.key);
    const keys = checked([['图3和表3。', 'A figure and a table.']]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('keeps a key when white space changes', () => {
    const keys = [['来了十二个人。', 'People came.'], [' 来了十二个人。\n', 'People  came. ']].map(([zh = '', en = '']) => checked([[zh, en]])[0]?.key);
    expect(keys[0]).toBe(keys[1]);
  });

  it('finds no number, date or amount in a text rendered figure for figure', () => {
    const figure = fc.oneof(
      fc.integer({ min: 3, max: 999_999 }).map((value): [string, string] => [`${value}只鸟`, `${value.toLocaleString('en')} birds`]),
      fc.integer({ min: 1, max: 99 }).map((value): [string, string] => [`${value}万人`, `${value * 10},000 people`]),
      fc.integer({ min: 1, max: 99 }).map((value): [string, string] => [`${value}%`, `${value} percent`]),
      fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 28 })).map(([year, day]): [string, string] => [`${year}年3月${day}日`, `March ${day}, ${year}`]),
      fc.integer({ min: 3, max: 999 }).map((value): [string, string] => [`${value}美元`, `$${value}`]),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
        const zh = `有${figures.map(([chinese]) => chinese).join('、')}。`;
        const en = `There are ${figures.map(([, english]) => english).join('; ')}.`;
        expect(checked([[zh, en]]).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('checks 10,000 rows in a second or two', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), zh: `第${index}段：2024年3月5日，渡口运送了${index}万人，占百分之五（约三成）。`, en: `Paragraph ${index}: on March 5, 2024, the ferry carried ${index * 10},000 people, five percent (about 30 percent).` }));
    expect(cpuTime(() => checkRows(many, options))).toBeLessThan(8000);
  });

  it.each(['（', '(', '“', '"', '李', '李明', '·', '的', '一', '12', '1 ', 'A', 'a ', 'A.', '①', '（1', 'https://', 'Li Mingxia ', '2024-', '(Miller ', '渡口', '安·', '  '])('is not slowed down by %j repeated', (unit) => {
    const text = unit.repeat(4_000 / unit.length);
    expect(cpuTime(() => checkRows([{ id: 'a', zh: text, en: text }, { id: 'b', zh: text, en: `${text}.` }], options))).toBeLessThan(3000);
  });
});

describe('a checker that is asked again', () => {
  const run = (checker: Checker, list: readonly CheckRow[], terms?: readonly Term[]) => {
    const checking = checker.check(list, terms);
    let steps = 0;
    for (;;) {
      const step = checking.next();
      if (step.done) return { findings: step.value, steps };
      steps++;
    }
  };

  it('finds what a new one finds, whatever has changed', () => {
    fc.assert(
      fc.property(rows, rows, fc.nat(), (given, others, at) => {
        const checker = new Checker(options);
        run(checker, given, options.terms);
        const changed = [...given.slice(0, at % (given.length + 1)), ...others.map((row) => ({ ...row, id: `new ${row.id}` })), ...given.slice((at % (given.length + 1)) + 1)];
        expect(run(checker, changed, options.terms).findings).toEqual(checkRows(changed, options));
        expect(run(checker, changed).findings).toEqual(checkRows(changed, { ...options, terms: [] }));
        expect(run(checker, given, options.terms).findings).toEqual(checkRows(given, options));
      }),
    );
  });

  it('reads of 10,000 rows only the one that was changed, and yields at every row', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), zh: `第${index}段：2024年3月5日，李明霞在渡口运送了${index}万人，占百分之五（约三成）。`, en: `Paragraph ${index}: on March 5, 2024, Li Mingxia carried ${index * 10},000 people, five percent (about 30 percent).` }));
    const checker = new Checker(options);
    const first = cpuTime(() => run(checker, many, options.terms));
    const changed = many.with(5_000, { id: '5000', zh: '来了十二个人。', en: 'Thirteen came.' });
    let again: CheckFinding[] = [];
    const second = cpuTime(() => {
      const { findings, steps } = run(checker, changed, options.terms);
      expect(steps).toBeGreaterThan(10_000);
      again = findings;
    });
    expect(second).toBeLessThan(first / 4);
    expect(again).toEqual(checkRows(changed, options));
  });
});
