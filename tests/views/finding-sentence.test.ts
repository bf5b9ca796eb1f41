import { describe, expect, it } from 'vitest';
import { valuesTold } from '../../components/workbench/told-value.ts';
import { checked } from '../check/checked.ts';

/** What the two sides of a difference come to, as the sentence puts it. */
function values(zh: string, en: string): readonly [string, string] | null | undefined {
  const message = checked([[zh, en]], { referenceYear: 2024 }).map((finding) => finding.message).find(({ id }) => id === 'quantityDiffers');
  return message?.id === 'quantityDiffers' ? valuesTold(message.zh, message.en) : undefined;
}

describe('the sentence of a difference says what the two come to', () => {
  it.each<[string, string, readonly [string, string] | null]>([
    ['民国38年的地图。', 'A map of 1938.', ['1949', '1938']],
    ['鱼的数量翻两番。', 'The number of fish doubled.', ['× 4', '× 2']],
    ['三分之二的店铺关门了。', 'A quarter of the shops have closed.', ['2/3', '1/4']],
    ['上世纪90年代很流行。', 'It was in fashion in the 1980s.', ['1990–1999', '1980–1989']],
    ['有三百五十万棵树。', 'There are 3.2 million trees.', ['3,500,000', '3,200,000']],
    ['占百分之五。', 'It makes up 15 percent.', ['5 %', '15 %']],
    ['门票30美元。', 'Tickets are €30.', ['USD 30', 'EUR 30']],
    ['图3和图4。', 'Figure 3 and Figure 3.', null],
    ['农历正月十五有灯会。', 'There is a lantern fair on January 15.', null],
    ['2024年3月5日开幕。', 'It opened on March 5, 2023.', ['2024-03-05', '2023-03-05']],
  ])('%s / %s', (zh, en, expected) => {
    expect(values(zh, en)).toEqual(expected);
  });
});
