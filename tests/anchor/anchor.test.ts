import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, anchorsOf, ownOf } from '../../lib/anchor/anchor.ts';
import { AnchorText } from '../../lib/anchor/anchor-text.ts';
import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import type { Simplify } from '../../lib/anchor/fold.ts';
import type { Quote, Stretch } from '../../lib/notes/note.ts';

const ARTICLE = [
  '慢车上的一夜',
  '这趟慢车一共停五十三站，最短的一站只停一分钟，站台上只有一棵槐树和一个信号员。',
  '车厢里装着半车人、半车菜。卖豆角的大姐把筐放在座位上，自己坐在地板上，她说豆角怕压，她不怕。',
  '“半夜十二点，”老张说，“列车员推来热水，顺手给每个睡着的人盖好大衣。”',
  '对面的老人从布袋里掏出一副象棋，问谁肯陪他下。他输了六盘，越输越高兴。',
  'The slow train stops fifty-three times. The shortest stop lasts one minute, at a platform that has one locust tree and one signalman.',
  'The old man opposite takes a chess set from a cloth bag and asks who will play. He loses six games, and grows merrier with each.',
].join('\n');

/** A passage by its words, which stand in square brackets in what is around them. */
function marked(around: string, text = ARTICLE) {
  const [before = '', exact = '', after = ''] = around.split(/[[\]]/u);
  if (!text.includes(before + exact + after)) throw new Error(`The text does not hold ${around}.`);
  const start = text.indexOf(before + exact + after) + before.length;
  return { quote: describeQuote(text, { start, end: start + exact.length }), start };
}

const withoutPlace = ({ quote }: { quote: Quote }): { quote: Quote } => ({ quote });

/** @param start where it stood; without it, only words and context count. */
const anchor = (text: AnchorText, { quote, start }: { quote: Quote; start?: number }, near: readonly Stretch[] = []): Anchor | null =>
  ownOf(anchorsOf(text, quote, start === undefined ? [] : [start]), near);

const words = (text: string, found: Anchor | null): string | null => found && text.slice(found.start, found.end);
const find = (text: string, around: string, simplify?: Simplify): string | null => words(text, anchor(new AnchorText(text, simplify), { quote: marked(around).quote }));
const findWithPlace = (text: string, around: string): string | null => words(text, anchor(new AnchorText(text), marked(around)));

describe('a passage is found', () => {
  test.each<[string, string, (text: string) => string, string]>([
    ['where nothing has changed', '一副[象棋]，', (text) => text, '象棋'],
    ['behind new text', '一副[象棋]，', (text) => `首页 新闻 登录\n${text}`, '象棋'],
    ['in a line that was wrapped otherwise', '一个[信号员。\n车厢里装着]半车人', (text) => text.replaceAll('\n', ' ').replace('信号员', '信号\n  员'), '信号\n  员。 车厢里装着'],
    ['with other quotation marks, which are taken in', '[“半夜十二点，”老张]说', (text) => text.replaceAll('“', '「').replaceAll('”', '」'), '「半夜十二点，」老张'],
    ['in decomposed letters', '[one locust tree]', (text) => text.replace('locust', 'lo\u0301cust'), 'one lo\u0301cust tree'],
    ['in full width', '[fifty-three times]', (text) => text.replace('fifty-three', 'ｆｉｆｔｙ－ｔｈｒｅｅ'), 'ｆｉｆｔｙ－ｔｈｒｅｅ times'],
    ['with entities shown', '[“半夜十二点，”老张]说', (text) => text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'), '半夜十二点，&rdquo;老张'],
    ['with characters lost', '一副[象棋]，', (text) => text.replace('象棋', '象\ufffd'), '象\ufffd'],
    ['with a slip', 'at a [platform that has one] locust', (text) => text.replace('platform', 'platfrom'), 'platfrom that has one'],
    ['with its first word replaced', '“[列车员推来热水，顺手]给', (text) => text.replace('列车员', '乘务长'), '乘务长推来热水，顺手'],
    ['with its last word replaced', '[He loses six games], and', (text) => text.replace('games', 'matches'), 'He loses six matches'],
    ['with words put into it', '[He loses six games], and', (text) => text.replace('six', 'all of the six'), 'He loses all of the six games'],
    ['in a paragraph that was moved', '一副[象棋]，', (text) => text.split('\n').reverse().join('\n'), '象棋'],
    ['as a line of its own that was moved', '[慢车上的一夜]\n', (text) => `${text.split('\n').slice(1).join('\n')}\n慢车上的一夜`, '慢车上的一夜'],
    ['in other letter case', '[The slow train stops]', (text) => text.replace('The slow train', 'THE SLOW TRAIN'), 'THE SLOW TRAIN stops'],
  ])('%s', (_name, around, change, expected) => {
    const later = change(ARTICLE);
    expect(find(later, around)).toBe(expected);
    expect(findWithPlace(later, around)).toBe(expected);
  });

  test('in Traditional characters, with a table of them', () => {
    const later = '對面的老人從布袋裏掏出一副象棋，問誰肯陪他下。他輸了六盤，越輸越高興。';
    const simplify = (text: string) => text.replace(/[對從裏問誰輸盤興]/gu, (char) => '对从里问谁输盘兴'['對從裏問誰輸盤興'.indexOf(char)] ?? char);
    expect(find(later, '。他[输了六盘]，', simplify)).toBe('輸了六盤');
    expect(find(later, '。他[输了六盘]，')).toBeNull();
  });

  test('and told by what', () => {
    const passage = marked('一副[象棋]，');
    const how = (text: string) => anchor(new AnchorText(text), passage)?.how;
    expect([how(ARTICLE), how(`新\n${ARTICLE}`), how(ARTICLE.replace('象棋', '象\ufffd')), how(ARTICLE.replace('一副', '一付'))]).toEqual(['position', 'quote', 'fuzzy', 'position']);
  });
});

test('of a passage of many pages, in which much has changed, both ends are found', () => {
  const long = Array.from({ length: 400 }, (_, k) => `第${String(k)}天，慢车停了${String((k * 37) % 91)}站，下了${String((k * 53) % 17)}场雨，老人赢了${String((k * 29) % 13)}盘棋。`);
  const page = `开头。${long.join('')}结尾。`;
  const quote = describeQuote(page, { start: 3, end: page.length - 3 });
  const later = `新闻。开头。${long.map((line, k) => (k % 10 === 5 ? '这一天什么也没有发生。' : line)).join('')}结尾。再见。`;
  expect(anchor(new AnchorText(later), { quote })).toMatchObject({ start: 6, end: later.length - 6, how: 'fuzzy' });
});

describe('a passage is an orphan', () => {
  test.each<[string, string, (text: string) => string]>([
    ['whose words were deleted', '只停[一分钟]，', (text) => text.replace('一分钟', '')],
    ['whose word stands elsewhere only', '[豆角]怕压', (text) => text.replace('豆角怕压', '怕压')],
    ['whose sentence was deleted, though one like it stands elsewhere', '[他输了六盘，越输越高兴。]\nThe', (text) => `${text.replace('他输了六盘，越输越高兴。', '')}\n老张输了一盘，越输越不高兴。`],
    ['whose word is another one now', '一副[象棋]，', (text) => text.replace('象棋', '纸牌')],
    ['whose word is part of longer words only', 'locust [tree] and', (text) => text.replace('tree', '').concat(' treetops')],
    ['in another text', '一副[象棋]，', () => '今天下雨。'.repeat(20)],
    ['in no text', '一副[象棋]，', () => ''],
  ])('%s', (_name, around, change) => {
    expect(find(change(ARTICLE), around)).toBeNull();
    expect(findWithPlace(change(ARTICLE), around)).toBeNull();
  });
});

describe('of words that stand several times', () => {
  const twice = `${ARTICLE}\n${'过了一会儿，'.repeat(20)}\n${ARTICLE}`;
  const passage = marked('一副[象棋]，');
  const second = twice.lastIndexOf('象棋');

  test('those are taken that have the context', () => {
    expect(anchor(new AnchorText(twice.replace('一副象棋', '半张象棋')), withoutPlace(passage))?.start).toBe(second);
  });

  test('with the same context, those nearest to where they stood', () => {
    const text = new AnchorText(`新${twice}`);
    expect(anchor(text, passage)?.start).toBe(passage.start + 1);
    expect(anchor(text, { ...passage, start: second })?.start).toBe(second + 1);
  });

  test('or nearest to the rendering; where nothing decides, none', () => {
    const text = new AnchorText(twice);
    expect(anchor(text, withoutPlace(passage), [{ start: second + 40, end: second + 90 }])?.start).toBe(second);
    expect(anchor(text, withoutPlace(passage), [{ start: 0, end: 5 }])?.start).toBe(passage.start);
    expect(anchor(text, withoutPlace(passage))).toBeNull();
  });
});

describe('a phrase that stands in several sentences', () => {
  const shared = '各方一致愿意继续积极落实全球安全倡议、全球发展倡议、全球文明倡议和全球治理倡议的各项要求';
  const early = `警方介绍，与会${shared}，推动双边合作。`;
  const late = `会议闭幕时宣布，今后${shared}，并且按时报告。`;
  const filler = ARTICLE.split('\n').slice(1, 4).join('\n');
  const page = [early, filler, late, filler.replaceAll('豆角', '萝卜')].join('\n');
  const own = '，与会各方一致愿意继续积极[落实]全球';
  const other = '，今后各方一致愿意继续积极[落实]全球';
  const at = (text: string, around: string, passage: (one: ReturnType<typeof marked>) => Parameters<typeof anchor>[1] = (one) => one) => anchor(new AnchorText(text), passage(marked(around, page)))?.start ?? null;

  test.each([['before it', own, early], ['after it', other, late]])('is not taken for the one whose paragraph is gone, which stood %s', (_name, around, gone) => {
    const later = page.replace(`${gone}\n`, '');
    expect(later).toContain('积极落实全球安全倡议');
    expect(at(later, around)).toBeNull();
    expect(at(later, around, withoutPlace)).toBeNull();
  });

  test('nor for one of a sentence that goes on where the other ended', () => {
    const around = '一[站]';
    const before = `下一站\n${filler.replaceAll('站', '处')}`;
    const passage = marked(`下${around}\n这`, before);
    expect(anchor(new AnchorText(before), withoutPlace(passage))?.start).toBe(2);
    expect(anchor(new AnchorText(before.replace('下一站\n', '').concat('\n下一站台上没有人。')), withoutPlace(passage))).toBeNull();
  });

  test('is found where a word of its sentence is another one, and the sentence comes back to what it said', () => {
    const later = `新\n${page}`.replace('愿意继续', '都想继续').replace(late, '');
    expect(at(later, own)).toBe(later.indexOf('落实'));
    expect(at(later, own, withoutPlace)).toBe(later.indexOf('落实'));
  });

  test('is found in a sentence that goes on otherwise just where it stood, and there only', () => {
    const later = '昨天有人问起，与会各方一致愿意继续积极落实全球安全倡议、全球发展倡议、全球文明倡议和全球治理倡议的各项要求。';
    expect(at(later, own)).toBe(later.indexOf('落实'));
    expect(at(`${filler}\n${later}`, own)).toBeNull();
  });

  test('is an orphan where it was edited, and what was always elsewhere is now more like it', () => {
    const twice = `${filler}\n${early}\n${filler}\n${early}\n${filler}`;
    const passage = marked(own, twice);
    const edited = twice.replace('愿意继续', '都想继续');
    expect(anchor(new AnchorText(edited), passage)).toBeNull();
    expect(anchor(new AnchorText(twice), passage)?.start).toBe(passage.start);
  });
});

test('where the text began with a word or two before the passage, their closing over it tells that it is gone', () => {
  const text = `河边[的]旧屋\n${ARTICLE}`.replace(/[[\]]/gu, '');
  const passage = marked('河边[的]旧屋\n慢', text);
  expect(anchor(new AnchorText(text.replace('河边的', '河边')), passage)).toBeNull();
  expect(anchor(new AnchorText(`${text}\n河边的路`), passage)?.start).toBe(2);
});

describe('any text', () => {
  const units = fc.string({ unit: fc.constantFrom('河', '水', '清', '𠮷', 'a', 'b', 'é', 'e\u0301', '。', '，', ' ', '\n', '\u3000', '“', '」', '—', '\u00ad', '\ud842', '\udfb7', '\ufffd', 'ﬁ', 'Ａ', '&lt;'), maxLength: 200 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('an unchanged one holds the passage exactly where it stood', () => {
    fc.assert(fc.property(units, share, share, (text, a, b) => {
      const whole = Array.from(text);
      const at = (part: number): number => whole.slice(0, Math.round(part * whole.length)).join('').length;
      const place = { start: at(Math.min(a, b)), end: at(Math.max(a, b)) };
      fc.pre(place.start < place.end);
      const quote = describeQuote(text, place);
      expect(anchor(new AnchorText(text), { quote, start: place.start })).toEqual({ ...place, how: 'position', score: 1 });
    }), { numRuns: 1_000 });
  });

  test('a word in a sentence that is another one on both sides is not found elsewhere', () => {
    const filled = fc.string({ unit: fc.constantFrom(...Array.from('慢车站台槐树信号员豆角大姐箱筐')), minLength: 8, maxLength: 20 });
    const others = fc.string({ unit: fc.constantFrom(...Array.from('山川湖海日月风云雨雪雷电霜露')), minLength: 8, maxLength: 20 });
    fc.assert(fc.property(filled, filled, others, others, fc.boolean(), (a, b, c, d, isNear) => {
      const before = `${a}象棋${b}。`;
      const place = { start: a.length, end: a.length + 2 };
      const passage = { quote: describeQuote(before, place), start: place.start };
      const later = `${isNear ? '' : '天'.repeat(60)}${c}${isNear ? '' : a.slice(-1)}象棋${d}。`;
      expect(anchor(new AnchorText(later), passage)).toBeNull();
    }), { numRuns: 300 });
  });

  test('no passage leads outside the text, and none throws', () => {
    const text = fc.oneof(units, fc.string({ unit: 'binary', maxLength: 50 }));
    fc.assert(fc.property(text, text, text, text, fc.integer(), (page, exact, prefix, suffix, start) => {
      const found = anchor(new AnchorText(page), { quote: { exact, prefix, suffix }, start }, [{ start, end: start }]);
      if (!found) return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(page.length);
    }), { numRuns: 2_000 });
  });

  test.each([
    ['a character that is everywhere', '的'.repeat(300_000), { exact: '的', prefix: '的'.repeat(32), suffix: '的'.repeat(32) }],
    ['a hundred thousand characters', ARTICLE.repeat(300), { exact: ARTICLE.repeat(200), prefix: '', suffix: '' }],
    ['a hundred thousand others', ARTICLE.repeat(300), { exact: ARTICLE.replaceAll('车', '船').repeat(200), prefix: '', suffix: '' }],
    ['a context without end', ARTICLE.repeat(300), { exact: '象棋', prefix: ARTICLE.repeat(200), suffix: ARTICLE.repeat(200) }],
  ])('holds up no one: %s', (_name, page, quote) => {
    const text = new AnchorText(page);
    anchor(text, { quote: { exact: '象棋', prefix: '', suffix: '' } });
    const begin = performance.now();
    anchor(text, { quote });
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
