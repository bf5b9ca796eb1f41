/** Chinese that says how near a value is: 约 and 不超过 in front, 左右, 以上 and 多 behind. */
import { type Approximation, isAmount, type QuantityValue } from './quantities.ts';

/** The first that fits holds: 不低于 is not 低于. 以上 in front is "the above". */
const BEFORE: readonly [RegExp, Approximation][] = [
  [/(?:不[少低小][于於]|不[下止])$/u, 'above'],
  [/(?:不超[过過]|不[高大多][于於]|[不未][满滿]|不[足到])$/u, 'below'],
  [/(?:大约|大約|约|約|大概|大致)$/u, 'about'],
  [/(?:将近|將近|接近|几乎|近|低[于於]|少[于於]|至多|最多)$/u, 'below'],
  [/(?:超过|超過|超|逾|突破|多达|多達|高[于於]|至少)$/u, 'above'],
];
const BEHIND = /(?:[个個名人户座家]?[及或]?(?:(?<about>左右|上下)|(?<above>以上)|(?<below>以下|以[内內]|之[内內])))/uy;
/** 一年多, 两倍多, but 三年多次, 五元多种. */
const MORE = /多(?![次年个個方种種样樣数數元名人月小时時星])/uy;

/** A value with what is said around it of its nearness, and the offset behind it. */
export function approximated(text: string, start: number, end: number, value: QuantityValue): [QuantityValue, number] {
  if (value.kind !== 'fraction' && value.kind !== 'multiple' && !isAmount(value)) return [value, end];
  BEHIND.lastIndex = MORE.lastIndex = end;
  const behind = BEHIND.exec(text);
  const more = !behind && value.kind !== 'number' && value.kind !== 'fraction' && MORE.test(text);
  const told = behind ? (Object.keys(behind.groups ?? {}) as Approximation[]).find((name) => behind.groups?.[name] !== undefined) : more ? 'above' : undefined;
  const approximation = told ?? value.approximation ?? toldBefore(text, start);
  return [approximation ? { ...value, approximation } : value, behind ? BEHIND.lastIndex : more ? MORE.lastIndex : end];
}

function toldBefore(text: string, start: number): Approximation | undefined {
  // 上千名
  if (text.charAt(start - 1) === '上' && /[百千万萬亿億]/u.test(text.charAt(start))) return 'above';
  const before = text.slice(Math.max(0, start - 3), start);
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1];
}
