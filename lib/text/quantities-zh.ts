/** Typed quantities in Chinese text; the contract is in `quantities.ts`. */
import { readDigits, tidy } from './numbers.ts';
import { readHan, scaleOf } from './numbers-zh.ts';
import { type Amount, isAmount, type Quantity, type QuantityOptions, type QuantityValue } from './quantities.ts';
import { approximated } from './quantities-zh-approximations.ts';
import { CHINESE_DATES } from './quantities-zh-dates.ts';
import { changeAt, CHINESE_CHANGE } from './quantities-zh-money.ts';
import { CHINESE_RELATIVES } from './quantities-zh-relative.ts';
import { IDIOMS, plainNumerals } from './quantities-zh-words.ts';
import { alternatives, CHINESE_UNITS, SIGNS, type Suffix } from './units.ts';

/** Thousands stand in full-width commas, too; lists of numbers have 、. Every repetition is bounded, for linear time. */
const FIGURE = '(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,8}(?![0-9０-９])|[0-9０-９]{1,20})(?:[.．][0-9０-９]{1,15})?';
const HAN = '[〇零一二两兩俩三四五六七八九十百千廿卅万萬亿億兆]';
/** In 9.6千比特 and 5千克 the 千 belongs to the unit. */
const NO_SCALE = '(?!千(?:米|克|瓦|卡|赫|伏|比特|字节))';
/** A number in figures (1.2万, 1万3千) or Han (三百五十, 三点五亿). */
const NUMBER = `(?:${FIGURE}(?:${NO_SCALE}[十百千万萬亿億兆]{1,3}(?:${FIGURE}[百千万萬]{1,2}){0,3})?|${HAN}{1,20}(?:点[〇零一二三四五六七八九]{1,12}[百千]?[万萬]?[亿億]?)?)`;

/** The value of what NUMBER matches. */
function chineseNumber(text: string): number {
  if (!/[0-9０-９]/.test(text)) {
    const [whole = '', rest] = text.split('点');
    if (rest === undefined) return readHan(whole);
    const scale = /[百千万萬亿億]*$/.exec(rest)?.[0] ?? '';
    const decimals = [...rest.slice(0, rest.length - scale.length)].map((digit) => readHan(digit)).join('');
    return tidy((readHan(whole) + Number(`0.${decimals}`)) * scaleOf(scale));
  }
  let value = 0;
  for (const [, digits = '', scale = ''] of text.matchAll(new RegExp(`(${FIGURE})([十百千万萬亿億兆]*)`, 'g'))) value += readDigits(digits) * scaleOf(scale);
  return tidy(value);
}

/** What a rule gives: a value, or nothing although the characters are taken (idioms). */
export interface Rule {
  pattern: RegExp;
  read: (groups: Partial<Record<string, string>>, options: QuantityOptions) => QuantityValue | undefined;
}

/** A value with the offset behind it. */
type Reading = [QuantityValue | undefined, number] | undefined;

const RISE = '(?:增长|成长|成長|增加|提高|上升|上涨|扩大|增|提升|增長|擴大|上漲)';
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`百分之(?<low>${NUMBER})(?:[-–—～~至到](?:百分之)?(?<high>${NUMBER}))?`, 'uy'),
    read: ({ low = '', high }) => ({ kind: 'percent', value: chineseNumber(low), ...(high && { high: chineseNumber(high) }) }),
  },
  { pattern: new RegExp(`千分之(?<low>${NUMBER})`, 'uy'), read: ({ low = '' }) => ({ kind: 'percent', value: tidy(chineseNumber(low) / 10) }) },
  {
    pattern: new RegExp(`(?<whole>${NUMBER}又)?(?<denominator>${NUMBER})分之(?<numerator>${NUMBER})`, 'uy'),
    read: ({ whole, denominator = '', numerator = '' }) => {
      const below = chineseNumber(denominator);
      return fraction((whole ? chineseNumber(whole.slice(0, -1)) : 0) * below + chineseNumber(numerator), below);
    },
  },
  ...CHINESE_RELATIVES,
  // 约1/3, 2/3的人: alone it may be a day.
  ...['(?<=[约約近超過过占少了达達到至足])N', 'N(?=[的以左])'].map((place): Rule => ({
    pattern: new RegExp(place.replace('N', '(?<![0-9/.])(?<numerator>[1-9])/(?<denominator>[2-9]|10)(?![0-9/.])'), 'uy'),
    read: ({ numerator, denominator }) => (Number(numerator) < Number(denominator) ? fraction(Number(numerator), Number(denominator)) : undefined),
  })),
  { pattern: new RegExp(`半(?:[个個](?<more>多))?(?<unit>${alternatives(CHINESE_UNITS)}|月)(?![级級轻輕价價])`, 'uy'), read: ({ unit = '', more }) => halfUnit(unit, more) },
  { pattern: /(?<![超难難])[过過]半[数數]?(?![天年月个個日生小点點])/uy, read: () => ({ ...fraction(1, 2), approximation: 'above' }) },
  { pattern: /一半|半数|半數|半(?=[个個日价價])/uy, read: () => fraction(1, 2) },
  { pattern: new RegExp(`翻了?(?<times>${NUMBER})?番(?<more>多|有余|有餘)?`, 'uy'), read: ({ times = '一', more }) => multiple(2 ** chineseNumber(times), more) },
  { pattern: /翻了?一倍|翻倍|加倍|(?:增长|增加|扩大|提高)了?一倍/uy, read: () => multiple(2) },
  { pattern: /减半|減半/uy, read: () => multiple(0.5) },
  { pattern: new RegExp(`${RISE}(?:了|近|约)*(?<times>${NUMBER})(?<more>多|余)?倍`, 'uy'), read: ({ times = '', more }) => multiple(chineseNumber(times) + 1, more) },
  {
    pattern: new RegExp(`(?:${RISE})?(?:到|至|为|為)(?:原来的|原來的|过去的)?(?<times>${NUMBER})(?<more>多|余)?倍`, 'uy'),
    read: ({ times = '', more }) => multiple(chineseNumber(times), more),
  },
  { pattern: new RegExp(`第(?<value>${NUMBER})`, 'uy'), read: ({ value = '' }) => ({ kind: 'ordinal', value: chineseNumber(value) }) },
  { pattern: /首(?=[次届屆个個位批条條家颗場场])|头一(?=[次个回])/uy, read: () => ({ kind: 'ordinal', value: 1 }) },
  CHINESE_CHANGE,
  ...CHINESE_DATES,
];

const STARTS = /[0-9０-９〇零一二两兩俩三四五六七八九十百千廿卅万萬亿億几幾数數半多翻首头双雙加减減增提过過上扩擴到至为為第农農阴陰民公腊臘正初本世凌清早中下傍晚夜深周星礼统統唯再不成人去今明前午港美新澳USHNRC$＄¥￥€£年月底末后後这這对對负負−-]/u;

/** See `readQuantities`. */
export function readChineseQuantities(given: string, options: QuantityOptions): Quantity[] {
  const text = plainNumerals(given);
  const found: Quantity[] = [];
  let i = 0;
  while (i < text.length) {
    const reading = STARTS.test(text.charAt(i)) ? readAt(text, i, options) : undefined;
    if (!reading) {
      i++;
      continue;
    }
    const start = i;
    i = reading[1];
    if (!reading[0]) continue;
    const [value, end] = approximated(text, start, i, reading[0]);
    found.push({ start, end, ...value });
    i = end;
  }
  return found;
}

function readAt(text: string, at: number, options: QuantityOptions): Reading {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const value = match && read(match.groups ?? {}, options);
    if (value) return [value, pattern.lastIndex];
  }
  IDIOMS.lastIndex = at;
  return IDIOMS.test(text) ? [undefined, IDIOMS.lastIndex] : readSigned(text, at);
}

function fraction(numerator: number, denominator: number): QuantityValue & { kind: 'fraction' } {
  return { kind: 'fraction', value: numerator / denominator, numerator, denominator };
}

/** 半年, 半小时; 半天 is "a long while". */
function halfUnit(name: string, more?: string): QuantityValue | undefined {
  const suffix = CHINESE_UNITS.get(name === '月' ? '个月' : name);
  return suffix?.kind === 'measure' && suffix.unit !== 'day' && suffix.unit !== 'm' && suffix.unit !== 'celsius' && suffix.unit !== 'week' ? { ...suffix, value: 0.5, ...(more && { approximation: 'above' as const }) } : undefined;
}

function multiple(factor: number, more?: string): QuantityValue {
  return { kind: 'multiple', factor, disputed: false, ...(more && { approximation: 'above' as const }) };
}

const UNIT = new RegExp(alternatives(CHINESE_UNITS), 'uy');
const SIGN = new RegExp(`(?:${alternatives(SIGNS)})\\s?(?=[0-9０-９一二三四五六七八九十两])`, 'uy');
const AMOUNT = new RegExp(
  `(?<several>[几幾][十百千万萬亿億]{1,3}|[数數]以?[十百千万萬亿億]{1,3}|十[几幾])|(?<number>${NUMBER})(?:(?<more>[多余餘])(?<scale>[十百千万萬亿億]{0,2})|(?<odd>[几幾])(?=[十百千万亿个個名人年天岁位])|(?<round>来|來)(?=[个個名人年天岁位]))?`,
  'uy',
);
const SECOND = new RegExp(`\\s?[-–—－~～至到]\\s?(?<number>${NUMBER})`, 'uy');
/** 三五个, 七八百, 十七八岁 */
const NEIGHBOURS = /^(?<tens>[一二三四五六七八九]?十)?(?<low>[一二两兩三四五六七八])(?<high>[二两三四五六七八九])(?<scale>[十百千万亿]*)$/u;

/** Below zero: 零下5度, 负0.5% (负 is also a lost match and a debt), −3. A hyphen is a minus only where nothing stands before it that it could join. */
const NEGATIVE = /(?:零下|[负負](?=[0-9０-９.一二三四五六七八九十百]{1,8}\s?(?:[%％℃度]|摄氏|个百分点))|(?<![0-9０-９A-Za-z])−|(?<![^\s（(：:为至到达是约])-)(?=[0-9０-９一二三四五六七八九十百])/uy;

/** An amount, maybe below zero. */
function readSigned(text: string, at: number): Reading {
  NEGATIVE.lastIndex = at;
  if (!NEGATIVE.test(text)) return readAmount(text, at);
  const [value, end] = readAmount(text, NEGATIVE.lastIndex) ?? [undefined, at];
  return value && isAmount(value) ? [negated(value), end] : undefined;
}

/** 零下5到10度 is -10 to -5. */
function negated<Value extends Amount>(value: Value): Value {
  return value.high === undefined ? { ...value, value: -value.value } : { ...value, value: -value.high, high: -value.value };
}

/** A number with sign, range and unit; undefined where the numeral counts nothing. */
function readAmount(text: string, at: number): Reading {
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0] ?? '';
  AMOUNT.lastIndex = at + sign.length;
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  let amount = readMatch(match);
  let end = AMOUNT.lastIndex;
  // 3个多月: three months and a bit.
  if (/^[个個]多[月小星钟]/u.test(text.slice(end, end + 3))) amount = { ...amount, approximation: 'above' };
  // 两个半小时
  if (/^[个個]半(?:小[时時]|[钟鐘][头頭])/u.test(text.slice(end, end + 4))) {
    amount = { ...amount, value: amount.value + 0.5 };
    end += 2;
  }
  let unit = unitAt(text, end);
  const second = rangeAt(text, end + (unit?.[1] ?? 0), '从由'.includes(text.charAt(at - 1) || ' '));
  if (second && amount.high === undefined) {
    const [high, highEnd, digits] = second;
    const low = shareScale(match[0], amount.value, digits);
    if (high > low) {
      amount = { value: low, high };
      end = highEnd;
      unit = unitAt(text, end) ?? unit;
      if (unit && unit[1] > 0 && !unitAt(text, end)) unit = [unit[0], 0];
    }
  }
  const suffix = sign ? (SIGNS.get(sign.trim()) ?? unit?.[0]) : unit?.[0];
  // 有一天, 每一年, 一年一度: "a day", "a year".
  if (match[0] === '一' && suffix?.kind === 'measure' && (/[有每同那这某前后终]/u.test(text.charAt(at - 1)) || text.startsWith('一度', end + 1))) return undefined;
  if (!suffix && (amount.high === undefined || second === undefined) && !counts(text, at, end, match)) return undefined;
  end += unit?.[1] ?? 0;
  // 三年半, but 三年半载
  if (suffix?.kind === 'measure' && amount.high === undefined && /^半(?![载載])/u.test(text.slice(end, end + 2))) {
    amount = { ...amount, value: amount.value + 0.5 };
    end++;
  }
  const part = suffix && amount.high === undefined ? partBehind(text, end, suffix) : undefined;
  return part ? [typed({ ...amount, value: tidy(amount.value + part[0]) }, suffix), end + part[1]] : [typed(amount, suffix), end];
}

/** What a smaller unit adds: 六成五 is 65 %, 3元5角 3.5 yuan; and how many characters it takes. */
function partBehind(text: string, at: number, suffix: Suffix): [number, number] | undefined {
  if (suffix.kind === 'money') return suffix.assumed ? changeAt(text, at) : undefined;
  const tenths = suffix.kind === 'tenths' && /^[一二三四五六七八九](?![一二三四五六七八九十百千万萬亿億年月日天个個名人倍点成%])/u.test(text.slice(at, at + 2));
  return tenths ? [readHan(text.charAt(at)) / 10, 1] : undefined;
}

function readMatch({ 0: all, groups }: RegExpExecArray): Amount {
  const { several, number = '', more, scale = '', odd, round } = groups ?? {};
  if (several) {
    const unit = several.startsWith('十') ? 0 : scaleOf(several.replace(/^.以?/u, ''));
    return unit === 0 ? { value: 11, high: 19 } : { value: 2 * unit, high: 9 * unit, approximation: 'about' };
  }
  const pair = NEIGHBOURS.exec(all)?.groups;
  if (pair?.low !== undefined && pair.high !== undefined && readHan(pair.high) - readHan(pair.low) > 0 && readHan(pair.high) - readHan(pair.low) <= 2) {
    const tens = pair.tens ? readHan(pair.tens) : 0;
    const unit = scaleOf(pair.scale ?? '');
    return { value: (tens + readHan(pair.low)) * unit, high: (tens + readHan(pair.high)) * unit };
  }
  const value = tidy(chineseNumber(number) * scaleOf(scale));
  if (odd) return { value: value + 1, high: value + 9 };
  return { value, ...(more ? { approximation: 'above' as const } : round ? { approximation: 'about' as const } : {}) };
}

/** What stands behind a number, and how many characters it takes. 个多月 is 个月 and a bit. */
function unitAt(text: string, at: number): [Suffix, number] | undefined {
  UNIT.lastIndex = /\s/.test(text.charAt(at)) ? at + 1 : at;
  const from = UNIT.lastIndex;
  if (/^个多(?=月|小时|星期)/u.test(text.slice(from, from + 5))) UNIT.lastIndex = from + 2;
  let name = UNIT.exec(text)?.[0];
  let end = UNIT.lastIndex;
  if (name === undefined && text.startsWith('个多月', from)) [name, end] = ['个月', from + 3];
  const suffix = name === undefined ? undefined : CHINESE_UNITS.get(name);
  if (!suffix || name === undefined) return undefined;
  const next = text.charAt(end);
  // 三成 is 30 %, 三成员 is not; 5米 is a length, 5米粉 is not; 20度 but 3度假; 百年级.
  if (name === '成' && /[员為为功立果就年长本绩分份]/u.test(next)) return undefined;
  if (name === '年' && /[级級]/u.test(next)) return undefined;
  // 一块石头, 三块田: a piece.
  if (name === '块' && /\p{Script=Han}/u.test(next) && !/[多左上以的就不起买卖钱一二三四五六七八九]/u.test(next)) return undefined;
  if ((name === '圆' || name === '块' || name === '元') && /^(?:[桌形石地田素旦件关關论論函]|方程)/u.test(text.slice(end, end + 2))) return undefined;
  if ((name === '升' && /[级学]/u.test(next)) || (name === '克' && /[服隆]/u.test(next)) || (name === '斤' && next === '斤') || (name === '周' && next === '边')) return undefined;
  return [suffix, end - at];
}

/** The upper end of a range. "从5到10" tells a change. */
function rangeAt(text: string, at: number, change: boolean): [number, number, string] | undefined {
  if (change) return undefined;
  SECOND.lastIndex = at;
  const number = SECOND.exec(text)?.groups?.number;
  // 2019-2020 are two years.
  if (number === undefined || (/^\d{4}$/.test(number) && text.startsWith('年', SECOND.lastIndex))) return undefined;
  return [chineseNumber(number), SECOND.lastIndex, number];
}

/** In 3-5万 the scale of the second holds for the first. */
function shareScale(first: string, value: number, second: string): number {
  const scale = /[十百千万萬亿億]+$/u.exec(second)?.[0];
  if (!scale || !/[0-9０-９]$/.test(first) || !/[0-9０-９]/.test(second)) return value;
  return tidy(value * scaleOf(scale));
}

function typed(amount: Amount, suffix: Suffix | undefined): QuantityValue {
  if (!suffix) return { kind: 'number', ...amount };
  if (suffix.kind === 'permille') return { kind: 'percent', ...scaled(amount, 0.1) };
  if (suffix.kind === 'tenths') return { kind: 'percent', ...scaled(amount, 10) };
  if (suffix.kind === 'times') return { kind: 'multiple', factor: amount.value, disputed: false, ...(amount.approximation && { approximation: amount.approximation }) };
  return { ...suffix, ...amount };
}

function scaled(amount: Amount, by: number): Amount {
  return { ...amount, value: tidy(amount.value * by), ...(amount.high !== undefined && { high: tidy(amount.high * by) }) };
}

/** What makes a lone Han digit a count: a measure word behind it. 一 alone is "a". */
const MEASURE = /[个個名人位件块塊支所家国國届屆部项項条條章节節次只隻辆輛座艘架台臺套张張本种種类類批组組队隊户戶层層棵头頭匹起场場幅方大者省市县點点岁]/u;

function counts(text: string, at: number, end: number, { groups }: RegExpExecArray): boolean {
  const number = groups?.number;
  if (groups?.several && groups.several.length > 2 && !/[参參系函指分倍少人次总總整基件岁歲]/u.test(text.charAt(at - 1))) return true;
  if (number === undefined || /[0-9０-９]/.test(number) || groups?.more || groups?.odd || groups?.round) return true;
  if (/^[百千万萬][万萬亿億]$/u.test(number) && !/^千[万萬]$/u.test(number)) return true;
  if (/^[万萬亿億千百兆]+$/u.test(number)) return /^千/u.test(number) && number.length > 1 ? MEASURE.test(text.charAt(end)) : /[近逾约超]/u.test(text.charAt(at - 1)) || (text.charAt(at - 1) === '上' && MEASURE.test(text.charAt(end)));
  if (number === '一') return false;
  if (number.length === 1) return MEASURE.test(text.charAt(end));
  return /[十百千万萬亿億点廿卅]/u.test(number) || number.length > 3 || /[〇零]/.test(number) || MEASURE.test(text.charAt(end));
}
