/** Findings about quantities, for the checks of numbers, dates, amounts, percentages and ordinals. */
import type { Quantity, QuantityValue } from '../text/quantities.ts';
import type { CheckMessage, Draft, Told } from './check.ts';
import { groupOf, type QuantityDifference, type QuantityGroup } from './quantity-pairs.ts';
import { agreement } from './quantity-agreement.ts';
import type { Check, RowFacts } from './row-facts.ts';

/** Where the two sides tell different groups, the one that is told more precisely says what it is about. */
const PRECISION: readonly QuantityGroup[] = ['percent', 'date', 'amount', 'ordinal', 'number'];

/** The check of one group of quantities. */
export function quantityCheck(group: QuantityGroup): Check {
  return {
    prepare: (facts) => {
      if (facts.isPaired) differencesOf(facts);
    },
    ofDocument: (rows) => {
      const apart = apartIn(rows);
      return rows.filter(hasAny).flatMap((facts) => draftsOf(facts, group, apart));
    },
  };
}

function draftsOf(facts: RowFacts, group: QuantityGroup, apart: ReadonlyMap<QuantityDifference, Apart | null>): Draft[] {
  const { differences, disputed } = facts.quantities;
  const drafts = differences.filter((each) => groupOfDifference(each) === group).flatMap((each) => {
    const pair = apart.get(each);
    return pair === undefined ? [draft(facts, each)] : pair ? [apartDraft(pair)] : [];
  });
  return group === 'number' ? [...drafts, ...disputed.filter((each) => isDoubtful(facts.row.zh, each)).map((each) => disputedDraft(facts, each))] : drafts;
}

/** A quantity and its counterpart in neighbouring rows: a sentence border lies elsewhere, or the rows are paired wrongly. */
interface Apart {
  zh: { facts: RowFacts; quantity: Quantity };
  en: { facts: RowFacts; quantity: Quantity };
}

function differencesOf({ quantities }: RowFacts): readonly QuantityDifference[] {
  return quantities.differences;
}

function hasAny(facts: RowFacts): boolean {
  return facts.isPaired && facts.quantities.differences.length + facts.quantities.disputed.length > 0;
}

/** The five checks of one document ask the same. */
const APART = new WeakMap<readonly RowFacts[], ReadonlyMap<QuantityDifference, Apart | null>>();

function apartIn(rows: readonly RowFacts[]): ReadonlyMap<QuantityDifference, Apart | null> {
  const known = APART.get(rows) ?? answeredNextDoor(rows);
  APART.set(rows, known);
  return known;
}

/** The differences that are none but for the rows they stand in: with the first of each pair stands the pair, with the second nothing. */
function answeredNextDoor(rows: readonly RowFacts[]): Map<QuantityDifference, Apart | null> {
  const found = new Map<QuantityDifference, Apart | null>();
  const loneIn = (facts: RowFacts | undefined): readonly QuantityDifference[] => (facts?.isPaired ? differencesOf(facts).filter((each) => !found.has(each) && !(each.zh && each.en)) : []);
  for (const [place, facts] of rows.entries()) {
    const next = rows[place + 1];
    for (const one of next ? loneIn(facts) : []) {
      const other = loneIn(next).find((each) => (one.zh && each.en ? agreement(one.zh, each.en) : one.en && each.zh ? agreement(each.zh, one.en) : 'different') !== 'different');
      if (!next || !other) continue;
      const at = (quantity: Quantity | undefined, of: RowFacts) => ({ facts: of, quantity: quantity as Quantity });
      found.set(one, one.zh ? { zh: at(one.zh, facts), en: at(other.en, next) } : { zh: at(other.zh, next), en: at(one.en, facts) });
      found.set(other, null);
    }
  }
  return found;
}

function apartDraft({ zh, en }: Apart): Draft {
  const places = [{ row: zh.facts.row.id, zh: [spanOf(zh.quantity)], en: [] }, { row: en.facts.row.id, zh: [], en: [spanOf(en.quantity)] }];
  return { severity: 'warning', places, message: { id: 'quantityNextDoor', zh: told(zh.facts.row.zh, zh.quantity), en: told(en.facts.row.en, en.quantity) } };
}

function groupOfDifference({ zh, en }: QuantityDifference): QuantityGroup | undefined {
  const told = [zh, en].flatMap((each) => (each ? [groupOf(each)] : []));
  return PRECISION.find((group) => told.includes(group));
}

function draft({ row }: RowFacts, { zh, en }: QuantityDifference): Draft {
  const places = [{ row: row.id, zh: zh ? [spanOf(zh)] : [], en: en ? [spanOf(en)] : [] }];
  const message = messageOf(zh && told(row.zh, zh), en && told(row.en, en));
  return { severity: message.id === 'multipleDisputed' ? 'warning' : 'error', places, message };
}

/** 是…的六倍 and "six times larger" say what they say; of a growth readers ask whether what was there before is counted in. */
function isDoubtful(zhText: string, { zh, en }: { zh: Quantity; en: Quantity }): boolean {
  const isGrowth = /^[增提上扩擴成]/u.test(zhText.slice(zh.start, zh.end));
  return isGrowth || (zh.kind === 'multiple' && en.kind === 'multiple' && zh.factor !== en.factor);
}

function disputedDraft({ row }: RowFacts, { zh, en }: { zh: Quantity; en: Quantity }): Draft {
  const message: CheckMessage = { id: 'multipleDisputed', zh: told(row.zh, zh), en: told(row.en, en) };
  return { severity: 'warning', places: [{ row: row.id, zh: [spanOf(zh)], en: [spanOf(en)] }], message };
}

function messageOf(zh: Told | undefined, en: Told | undefined): CheckMessage {
  if (!zh || !en) return { id: 'quantityMissing', told: (zh ?? en) as Told, missing: zh ? 'en' : 'zh' };
  const [a, b] = [zh.value, en.value];
  if (isPoints(a, b) || isPoints(b, a)) return { id: 'pointsForPercent', zh, en };
  // 增长三倍 is four times as much, and often "tripled" all the same.
  if (a.kind === 'multiple' && b.kind === 'multiple' && Math.abs(a.factor - b.factor) === 1) return { id: 'multipleDisputed', zh, en };
  const factor = scaleBetween(a, b);
  return factor === 0 ? { id: 'quantityDiffers', zh, en } : { id: 'scaleDiffers', zh, en, factor: Math.max(factor, Math.round(1 / factor)), larger: factor > 1 ? 'zh' : 'en' };
}

function isPoints(a: QuantityValue, b: QuantityValue): boolean {
  return a.kind === 'points' && b.kind === 'percent' && a.value === b.value;
}

/** By which power of ten the two differ, if by nothing else; 0 for any other difference. */
function scaleBetween(a: QuantityValue, b: QuantityValue): number {
  if (!('value' in a) || !('value' in b) || a.value <= 0 || b.value <= 0) return 0;
  const power = Math.log10(a.value / b.value);
  return power !== 0 && Math.abs(power - Math.round(power)) < 1e-9 ? 10 ** Math.round(power) : 0;
}

function told(text: string, { start, end, ...value }: Quantity): Told {
  return { text: text.slice(start, end), value };
}

function spanOf({ start, end }: Quantity): { start: number; end: number } {
  return { start, end };
}
