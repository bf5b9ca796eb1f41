import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

/** The text, and its quantities as `told` puts them, parted by semicolons. */
const CASES: Record<string, [string, string][]> = {
  cardinals: [
    ['12 members', 'number 12'], ['1,234,567 people', 'number 1234567'], ['1.4 billion people', 'number 1400000000'], ['3 million', 'number 3000000'], ['twelve boats', 'number 12'],
    ['twenty-five boats', 'number 25'], ['two hundred and fifty-six', 'number 256'], ['three million', 'number 3000000'], ['eight countries', 'number 8'], ['Eight countries', 'number 8'],
    ['five, six', 'number 5; number 6'], ['one hundred', 'number 100'], ['a hundred boats', 'number 100'], ['a million people', 'number 1000000'], ['half a million', 'number 500000'],
    ['half a dozen', 'number 6'], ['two dozen', 'number 24'], ['3.5', 'number 3.5'], ['two and a half', 'number 2.5'], ['five thousand', 'number 5000'], ['2 trillion', 'number 2000000000000'],
    ['one thousand and one nights', 'number 1001'], ['ninety-nine bridges', 'number 99'], ['zero', 'number 0'], ['.5 of it', 'number 0.5'], ['5G networks', 'number 5'], ['5g of salt', 'measure 5 g'], ['1.2bn', 'number 1200000000'],
  ],
  'figures of several words': [
    ['a hundred thousand', 'number 100000'], ['a hundred million yuan', 'money 100000000 CNY'], ['a thousand million', 'number 1000000000'], ['a hundred and fifty thousand', 'number 150000'], ['a hundred and one boats', 'number 101'],
    ['one and a half million', 'number 1500000'], ['two and a half years', 'measure 2.5 year'], ['2 1/2', 'number 2.5'], ['3½ years', 'measure 3.5 year'], ['1½ million', 'number 1500000'], ['about a hundred boats', 'number 100 about'],
    ['a dozen boats and a thousand men', 'number 12; number 1000'], ['two thousand million', 'number 2000000000'], ['3‰', 'percent 0.3'], ['a hundred times', 'number 100'], ['a million people, 5 boats', 'number 1000000; number 5'],
  ],
  'vague figures': [
    ['several hundred people', 'number 200-900 about'], ['a few thousand', 'number 2000-9000 about'], ['dozens', 'number 24-108 about'], ['scores of boats', 'number 40-180 about'], ['the scores of the match', ''],
    ['tens of thousands of people', 'number 20000-90000 about'], ['hundreds of millions', 'number 200000000-900000000 about'],
  ],
  approximations: [
    ['about 30 people', 'number 30 about'], ['around thirty', 'number 30 about'], ['some 30 people', 'number 30 about'], ['more than 5,000', 'number 5000 above'], ['over 100 people', 'number 100 above'],
    ['nearly 300', 'number 300 below'], ['almost 300', 'number 300 below'], ['less than 10', 'number 10 below'], ['at least four', 'number 4 above'], ['30 or so', 'number 30 about'], ['30 or more', 'number 30 above'], ['30 or fewer', 'number 30 below'], ['5 percent or less', 'percent 5 below'], ['18 years and above', 'measure 18 year above'], ['60 and over', 'number 60 above'], ['14 or under', 'number 14 below'], ['20% and below', 'percent 20 below'], ['no more than 20 percent', 'percent 20 below'], ['not less than 5%', 'percent 5 above'],
    ['approximately 40%', 'percent 40 about'], ['more than $5 million', 'money 5000000 USD? above'], ['100+ boats', 'number 100 above'], ['hundreds of people', 'number 200-900 about'], ['dozens of boats', 'number 24-108 about'],
  ],
  ranges: [
    ['5 to 10 people', 'number 5-10'], ['5-10 people', 'number 5-10'], ['5–10 people', 'number 5-10'], ['three to five', 'number 3-5'], ['three or four', 'number 3-4'], ['5 to 10 million', 'number 5000000-10000000'],
    ['$3-5 million', 'money 3000000-5000000 USD?'], ['5% to 10%', 'percent 5-10'], ['5 to 10 percent', 'percent 5-10'], ['from 5 to 10', 'number 5; number 10'], ['3 to 5 days', 'measure 3-5 day'],
    ['1,000-2,000 tons', 'measure 1000-2000 tonne'],
  ],
  ordinals: [
    ['the 10th team', 'ordinal 10'], ['the tenth team', 'ordinal 10'], ['the first time', 'ordinal 1'], ['the 21st', 'ordinal 21'], ['the twenty-first', 'ordinal 21'], ['second place', 'ordinal 2'],
    ['the 120th', 'ordinal 120'], ['at first', ''], ['first of all', ''], ['per second', ''],
  ],
  'percentages and points': [
    ['5%', 'percent 5'], ['five percent', 'percent 5'], ['5 per cent', 'percent 5'], ['3.2 percent', 'percent 3.2'], ['2.5 percentage points', 'points 2.5'], ['two percentage points', 'points 2'],
    ['a 2.5-percentage-point rise', 'points 2.5'], ['30％', 'percent 30'], ['one percent', 'percent 1'],
  ],
  fractions: [
    ['two thirds', 'fraction 2/3'], ['two-thirds of it', 'fraction 2/3'], ['a third of it', 'fraction 1/3'], ['one-third of it', 'fraction 1/3'], ['a quarter of them', 'fraction 1/4'], ['three quarters', 'fraction 3/4'],
    ['half of them', 'fraction 1/2'], ['half the people', 'fraction 1/2'], ['the first half', 'ordinal 1'], ['one fifth of it', 'fraction 1/5'], ['half an hour', 'measure 0.5 hour'], ['½', 'fraction 1/2'], ['a third time', 'ordinal 3'], ['three-tenths', 'fraction 3/10'], ['nearly half', 'fraction 1/2 below'], ['more than half', 'fraction 1/2 above'], ['more than half a century', 'measure 50 year above'], ['more than doubled', 'multiple 2 above'], ['nearly half of them', 'fraction 1/2 below'], ['over a third of them', 'fraction 1/3 above'], ['one thousandth', 'fraction 1/1000'], ['one ten-thousandth', 'fraction 1/10000'], ['2/3 of the people', 'fraction 2/3'], ['1/3 of it', 'fraction 1/3'], ['on 1/3', 'number 1; number 3'],
    ['an hour and a half', 'measure 1.5 hour'], ['a year and a half', 'measure 1.5 year'], ['a month and a half ago', 'measure 1.5 month'],
  ],
  multiples: [
    ['doubled', 'multiple 2'], ['it has tripled', 'multiple 3'], ['quadrupled', 'multiple 4'], ['trebled', 'multiple 3'], ['doubling', 'multiple 2'], ['double the price', 'multiple 2'],
    ['twice as many', 'multiple 2'], ['three times as many', 'multiple 3'], ['increased 3 times', 'multiple 3 disputed'], ['increased by three times', 'multiple 3 disputed'], ['rose fivefold', 'multiple 5 disputed'],
    ['three times more', 'multiple 3 disputed'], ['they met three times', 'number 3'], ['five times the price', 'multiple 5'], ['halved', 'multiple 0.5'], ['nearly 3 times as much', 'multiple 3 below'],
    ['grew 10-fold', 'multiple 10 disputed'],
  ],
  dates: [
    ['March 5, 2024', 'date 2024/3/5'], ['March 5', 'date -/3/5'], ['5 March 2024', 'date 2024/3/5'], ['March 2024', 'date 2024/3/-'], ['the 5th of March', 'date -/3/5'], ['March 5th', 'date -/3/5'],
    ['Jan. 5', 'date -/1/5'], ['Oct. 1, 1949', 'date 1949/10/1'], ['in December', 'date -/12/-'], ['in May', 'date -/5/-'], ['May I go', ''], ['they march on', ''], ['March on', ''], ['in 1949', 'date 1949/-/-'],
    ['since 2008', 'date 2008/-/-'], ['221 B.C.', 'date -221/-/-'], ['221 BC', 'date -221/-/-'], ['A.D. 618', 'date 618/-/-'], ['618 AD', 'date 618/-/-'], ['618 A.D.', 'date 618/-/-'], ['618 CE', 'date 618/-/-'], ['the fifth century BC', 'period -500--401'], ['the 3rd century B.C.', 'period -300--201'], ['in 2023-24', 'date 2023/-/-; date 2024/-/-'], ['the 2023/24 season', 'date 2023/-/-; date 2024/-/-'], ['(1966–76)', 'date 1966/-/-; date 1976/-/-'], ['1999-00', 'date 1999/-/-; date 2000/-/-'], ['2023-12', 'number 2023; number 12'], ['the 1980s', 'period 1980-1989'], ['the 80s', 'period 1980-1989'], ['the ’90s', 'period 1990-1999'],
    ['the 19th century', 'period 1801-1900'], ['the twentieth century', 'period 1901-2000'], ['Sept. 9, 2001', 'date 2001/9/9'], ['from 1998 to 2004', 'date 1998/-/-; date 2004/-/-'], ['2019-2020', 'date 2019/-/-; date 2020/-/-'], ['1999–2003', 'date 1999/-/-; date 2003/-/-'], ['2024-03-05', 'date 2024/3/5'], ['2024/3/5', 'date 2024/3/5'], ['2003-1999', 'number 2003; number 1999'],
    ['in nineteen forty-nine', 'date 1949/-/-'], ['nineteen forty-nine', 'number 19; number 49'], ['in five forty-nine', 'number 5; number 49'],
    ['October 2024 and 5 boats', 'date 2024/10/-; number 5'],
  ],
  times: [
    ['3:30 p.m.', 'time 15:30'], ['3 p.m.', 'time 15:00'], ['9 a.m.', 'time 9:00'], ['12 a.m.', 'time 0:00'], ['15:30', 'time 15:30'], ['3:30', 'time 3:30 either'], ["three o'clock", 'time 3:00 either'],
    ['half past three', 'time 3:30 either'], ['a quarter to four', 'time 3:45 either'], ['at noon', 'time 12:00'], ['8:05 PM', 'time 20:05'],
  ],
  money: [
    ['30 yuan', 'money 30 CNY'], ['RMB 300', 'money 300 CNY'], ['300 million yuan', 'money 300000000 CNY'], ['US$30', 'money 30 USD'], ['$1.4 billion', 'money 1400000000 USD?'], ['HK$3 million', 'money 3000000 HKD'],
    ['5 million US dollars', 'money 5000000 USD'], ['five dollars', 'money 5 USD?'], ['€20', 'money 20 EUR'], ['£5', 'money 5 GBP'], ['100 yen', 'money 100 JPY'], ['3 million Hong Kong dollars', 'money 3000000 HKD'],
    ['500 RMB', 'money 500 CNY'], ['€5m', 'money 5000000 EUR'], ['£3.2m', 'money 3200000 GBP'], ['$5bn', 'money 5000000000 USD?'], ['$5-10m', 'money 5000000-10000000 USD?'], ['$5 more', 'money 5 USD?'], ['5m', 'measure 5 m'],
  ],
  measures: [
    ['5 kilometers', 'measure 5 km'], ['5 km', 'measure 5 km'], ['three tons', 'measure 3 tonne'], ['20℃', 'measure 20 celsius'], ['20 degrees Celsius', 'measure 20 celsius'], ['9.6 million square kilometers', 'measure 9600000 km2'],
    ['three years', 'measure 3 year'], ['a five-year plan', 'measure 5 year'], ['24 hours', 'measure 24 hour'], ['5 minutes', 'measure 5 minute'], ['ten days', 'measure 10 day'], ['one year', 'measure 1 year'],
    ['3-month-old', 'measure 3 month'], ['six feet', 'measure 6 foot'], ['70 years old', 'measure 70 year'], ['1.8 billion mu', 'measure 1800000000 mu'],
  ],
  'below zero': [
    ['minus 5', 'number -5'], ['minus 5 degrees Celsius', 'measure -5 celsius'], ['-5℃', 'measure -5 celsius'], ['−0.5%', 'percent -0.5'],
    ['(-3.2%)', 'percent -3.2'], ['10 minus 5', 'number 10; number 5'], ['April 1 -30', 'date -/4/1; number 30'], ['5 degrees below zero', 'measure -5 celsius'],
    ['20 degrees Celsius below zero', 'measure -20 celsius'], ['COVID-19', 'number 19'], ['F-16', 'number 16'],
  ],
  'weekdays': [
    ['Wednesday', 'weekday 3'], ['on Wednesday, May 8', 'weekday 3; date -/5/8'], ['Monday to Friday', 'weekday 1; weekday 5'], ['on Mondays', 'weekday 1'],
    ['sunday', ''],
  ],
  'discounts': [
    ['20% off', 'discount 20'], ['a 20 percent discount', 'discount 20'], ['a discount of 15%', 'discount 15'], ['20% off its peak', 'percent 20'],
  ],
  'changes and ranges': [
    ['from 10 to 40 percent', 'percent 10; percent 40'], ['10 to 40%', 'percent 10-40'], ['ranging from 10 to 40 percent', 'percent 10-40'],
    ['between 5 and 10 percent', 'percent 5-10'], ['between 2019 and 2020', 'date 2019/-/-; date 2020/-/-'],
  ],
  'years from now and parts of years': [
    ['last year', 'date -/-/- now-1'], ['the last year', ''], ['this year', 'date -/-/- now+0'], ['next year', 'date -/-/- now+1'],
    ['the year before last', 'date -/-/- now-2'], ['the year after next', 'date -/-/- now+2'], ["this year's budget", 'date -/-/- now+0'], ['every year', ''], ['last school year', ''],
    ['in March this year', 'date -/3/- now+0'], ['March 5 last year', 'date -/3/5 now-1'], ['5 March of last year', 'date -/3/5 now-1'],
    ['the first half of the year', 'part 1/2 year'], ['the first half of 2023', 'part 1/2 year; date 2023/-/-'],
    ['the second half of this year', 'part 2/2 year; date -/-/- now+0'], ['the first half', 'ordinal 1'],
    ['the latter half of the 19th century', 'part 2/2 century; period 1801-1900'], ['the first quarter', 'part 1/4 year'],
    ['the third quarter of 2023', 'part 3/4 year; date 2023/-/-'], ['the first three quarters', 'measure 3 quarter'], ['three quarters of them', 'fraction 3/4'],
    ['Q3 2023', 'part 3/4 year; number 2023'], ['a quarter of them', 'fraction 1/4'], ['early May', 'part 1/3 month; date -/5/-'],
    ['in mid-June', 'part 2/3 month; date -/6/-'], ['late December', 'part 3/3 month; date -/12/-'], ['early this year', 'part 1/3 year; date -/-/- now+0'],
    ['the end of last year', 'part 3/3 year; date -/-/- now-1'], ['the end of 2023', 'part 3/3 year; date 2023/-/-'], ['the end of the year', 'part 3/3 year'],
    ['the end of the war', ''], ['by year-end', 'part 3/3 year'], ['the beginning of 2023', 'part 1/3 year; date 2023/-/-'],
    ['early 2023', 'part 1/3 year; date 2023/-/-'], ['the early 20th century', 'part 1/3 century; period 1901-2000'],
    ['the late 1990s', 'part 3/3 decade; period 1990-1999'], ['the mid-1990s', 'part 2/3 decade; period 1990-1999'],
    ['the late 80s', 'part 3/3 decade; period 1980-1989'], ['this century', 'period 2001-2100'], ['last century', 'period 1901-2000'],
    ['half a century', 'measure 50 year'], ['a century', 'measure 100 year'], ['a decade', 'measure 10 year'], ['two decades', 'measure 2 decade'],
    ['two decades later', 'measure 2 decade'], ['decades of war', 'measure 20-90 year about'], ['three centuries', 'measure 3 century'], ['he is late', ''],
    ['the first five years', 'measure 5 year'], ['the first one', 'ordinal 1'], ['the first 100 days', 'measure 100 day'],
    ['the second five-year plan', 'ordinal 2; measure 5 year'], ['10 years ago', 'measure 10 year'],
  ],
  'no numbers': [
    ['one of the boats', ''], ['no one', ''], ['one another', ''], ['this one', ''], ['anyone', ''], ['someone', ''], ['for once', ''], ['often', ''], ['a weighty matter', ''], ['the tent', ''], ['million-dollar', ''], ['nothing here', ''], ['hundred', ''],
  ],
  'several decades and centuries': [
    ['the 17th and 18th centuries', 'period 1601-1700; period 1701-1800'], ['eighteenth- and nineteenth-century maps', 'period 1701-1800; period 1801-1900'], ['the Twentieth Century', 'period 1901-2000'],
    ['a decade-long search', 'measure 10 year'], ['several decades', 'measure 20-90 year about'], ['a couple of million', 'number 2000000-9000000 about'],
  ],
  'old counting and halves': [
    ['a man of six-and-thirty', 'number 36'], ['three score and ten years', 'number 70'], ['threescore', 'number 60'], ['two and half years', 'measure 2.5 year'], ["one's values", ''], ['it will triple', 'multiple 3'], ['to double', 'multiple 2'],
  ],
  'names of months and people': [['Jan Novak came', ''], ['in Jan', 'date -/1/-'], ['this past June', 'date -/6/-']],
  sentences: [
    ['In 2024, five percent of 1.4 billion people walked 5 km a day.', 'date 2024/-/-; percent 5; number 1400000000; measure 5 km'],
    ['On March 5 at 3 p.m. he paid 30 yuan for two books.', 'date -/3/5; time 15:00; money 30 CNY; number 2'],
    ['Output rose 12.5 percent, up 3.1 percentage points.', 'percent 12.5; points 3.1'],
    ['On the second day, two thirds of them saw the bridge for the first time.', 'ordinal 2; fraction 2/3; ordinal 1'],
  ],
};

describe.each(Object.entries(CASES))('English quantities: %s', (_, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(told(text, 'en').join('; ')).toBe(expected);
  });
});

it.each([[1985, 'period 1890-1899'], [2024, 'period 1990-1999']])('the 90s of a text of %d', (referenceYear, expected) => {
  expect(told('in the 90s', 'en', { referenceYear })).toEqual([expected]);
});
