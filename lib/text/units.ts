/** Units and currencies in both languages, and how units convert. */

export type Currency = 'CNY' | 'USD' | 'HKD' | 'EUR' | 'GBP' | 'JPY' | 'TWD' | 'MOP' | 'RUB' | 'AUD' | 'CAD' | 'SGD' | 'KRW' | 'INR';

export type Unit = 'km' | 'm' | 'cm' | 'mm' | 'li' | 'mile' | 'foot' | 'inch' | 'km2' | 'm2' | 'mu' | 'hectare' | 'acre' | 'm3' | 'litre' | 'ml'
  | 'tonne' | 'kg' | 'g' | 'mg' | 'jin' | 'pound' | 'celsius' | 'fahrenheit' | 'kwh' | 'century' | 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** Dimension and size of each unit, in the dimension's own base unit. Months and days do not convert into each other. */
const SIZES: Readonly<Record<Unit, readonly [string, number]>> = {
  km: ['length', 1000], m: ['length', 1], cm: ['length', 0.01], mm: ['length', 0.001], li: ['length', 500], mile: ['length', 1609.344],
  foot: ['length', 0.3048], inch: ['length', 0.0254],
  km2: ['area', 1e6], m2: ['area', 1], mu: ['area', 666.667], hectare: ['area', 1e4], acre: ['area', 4046.86],
  m3: ['volume', 1000], litre: ['volume', 1], ml: ['volume', 0.001],
  tonne: ['mass', 1000], kg: ['mass', 1], g: ['mass', 0.001], mg: ['mass', 1e-6], jin: ['mass', 0.5], pound: ['mass', 0.4536],
  celsius: ['celsius', 1], fahrenheit: ['fahrenheit', 1], kwh: ['energy', 1],
  century: ['months', 1200], decade: ['months', 120], year: ['months', 12], quarter: ['months', 3], month: ['months', 1],
  week: ['seconds', 604800], day: ['seconds', 86400], hour: ['seconds', 3600], minute: ['seconds', 60], second: ['seconds', 1],
};

/** The factor that turns a number of `from` into a number of `to`; undefined for units of different dimensions. */
export function conversion(from: Unit, to: Unit): number | undefined {
  const [dimension, size] = SIZES[from];
  const [other, otherSize] = SIZES[to];
  return dimension === other ? size / otherSize : undefined;
}

/** What stands behind a number. */
export type Suffix =
  | { kind: 'money'; currency: Currency; assumed: boolean }
  | { kind: 'measure'; unit: Unit }
  | { kind: 'percent' }
  | { kind: 'permille' }
  | { kind: 'points' }
  | { kind: 'tenths' }
  | { kind: 'times' };

/** "公里 千米:km; 元:CNY?" — names, then what they mean; a question mark for a currency that is only likely. */
function table(list: string): ReadonlyMap<string, Suffix> {
  const map = new Map<string, Suffix>();
  for (const entry of list.split(';')) {
    const [names = '', meaning = ''] = entry.split(':').map((part) => part.trim());
    for (const name of names.split('|')) map.set(name.trim(), suffix(meaning));
  }
  return map;
}

function suffix(meaning: string): Suffix {
  if (/^[A-Z]{3}/.test(meaning)) return { kind: 'money', currency: meaning.slice(0, 3) as Currency, assumed: meaning.endsWith('?') };
  if (meaning === 'percent' || meaning === 'permille' || meaning === 'points' || meaning === 'tenths' || meaning === 'times') return { kind: meaning };
  return { kind: 'measure', unit: meaning as Unit };
}

/** Units behind a Chinese number. */
export const CHINESE_UNITS = table(`
  %|％:percent; ‰:permille; 个百分点|個百分點|百分点|百分點:points; 成:tenths; 倍:times;
  元人民币|元人民幣|人民币|人民幣:CNY; 元|块钱|块|圆:CNY?; 美元|美金:USD; 港元|港币|港幣|元港币:HKD; 欧元|歐元:EUR; 英镑|英鎊:GBP; 日元|日圆|日圓:JPY;
  新台币|新臺幣|元新台币:TWD; 澳门元|澳門元:MOP; 卢布|盧布:RUB; 澳元:AUD; 加元:CAD; 新加坡元|新元:SGD; 韩元|韓元:KRW; 卢比|盧比:INR;
  公里|千米:km; 米:m; 厘米|公分:cm; 毫米:mm; 华里|里地|里路:li; 英里:mile; 英尺:foot; 英寸:inch;
  平方公里|平方千米:km2; 平方米|平米:m2; 亩|畝:mu; 公顷|公頃:hectare; 英亩|英畝:acre; 立方米:m3; 升:litre; 毫升:ml;
  吨|噸|公吨:tonne; 公斤|千克:kg; 克:g; 毫克:mg; 斤:jin; 磅:pound; ℃|摄氏度|攝氏度|度:celsius; 华氏度|華氏度|℉:fahrenheit; 千瓦时|度电:kwh;
  年|周年|週年|岁|歲|周岁:year; 个世纪|個世紀:century; 季度|个季度|個季度:quarter; 个月|個月:month; 周|星期|个星期|個星期|礼拜|个礼拜:week; 天|日内:day; 小时|小時|个小时|個小時|个钟头|钟头:hour;
  分钟|分鐘:minute; 秒|秒钟|秒鐘:second
`);

/** Units behind an English number, lower case. */
export const ENGLISH_UNITS = table(`
  %|％|per cent|percent:percent; ‰|per mille:permille; percentage point|percentage points|percentage-point:points;
  yuan|rmb|renminbi|rmb yuan|yuan rmb|cny:CNY; us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|usd:USD; dollars|dollar:USD?;
  hong kong dollars|hk dollars|hkd:HKD; euros|euro|eur:EUR; pounds sterling|gbp:GBP; japanese yen|yen:JPY; nt dollars|new taiwan dollars:TWD; patacas:MOP;
  rubles|roubles:RUB; australian dollars:AUD; canadian dollars:CAD; singapore dollars:SGD; won:KRW; rupees:INR;
  kilometers|kilometres|kilometer|kilometre|km|kms:km; meters|metres|meter|metre|m:m; centimeters|centimetres|cm:cm; millimeters|millimetres|mm:mm; li:li;
  miles|mile:mile; feet|foot|ft:foot; inches|inch:inch;
  square kilometers|square kilometres|square km|sq km|sq. km|km²|km2:km2; square meters|square metres|sq m|m²|m2:m2; mu:mu; hectares|hectare|ha:hectare; acres|acre:acre;
  cubic meters|cubic metres:m3; liters|litres|liter|litre:litre; milliliters|millilitres|ml:ml;
  tons|ton|tonnes|tonne|metric tons|metric ton:tonne; kilograms|kilogram|kg|kilos:kg; grams|gram|g:g; milligrams|mg:mg; jin|catties|catty:jin; pounds|pound|lbs|lb:pound;
  ℃|°c|° c|degrees celsius|degree celsius|degrees centigrade|degrees:celsius; ℉|°f|degrees fahrenheit:fahrenheit; kilowatt-hours|kwh:kwh;
  years|year|years old|year-old|years-old|yrs:year; centuries:century; decades:decade; months|month|month-old:month; weeks|week:week; days|day:day; hours|hour|hrs:hour; minutes|minute|mins:minute; seconds:second
`);

/** Signs in front of a number, in either language, longest first. */
export const SIGNS = table(`
  US$|US $|U.S.$|USD:USD; HK$|HK $|HKD:HKD; NT$|TWD:TWD; A$|AUD:AUD; C$|CAD:CAD; S$|SGD:SGD; RMB¥|RMB|CNY|人民币|人民幣:CNY; 港币|港幣:HKD; 美金:USD; 新台币|新臺幣|台币|臺幣:TWD; 澳门币|澳門幣:MOP; ¥|￥:CNY?; $|＄:USD?; €|EUR:EUR; £|GBP:GBP
`);

/** The names of a table as alternatives of a pattern, longest first. */
export function alternatives(units: ReadonlyMap<string, Suffix>): string {
  const names = [...units.keys()].sort((a, b) => b.length - a.length);
  return names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
