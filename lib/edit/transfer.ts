/** A person's corrections on a page that has changed since: what still fits is taken over, what does not is told. */
import { interleaveRows } from './interleave-rows.ts';
import { UnitMover } from './moved-units.ts';
import { isEmpty, type Row, type Side, type Texts, type Unit } from './rows.ts';

const SIDES = ['zh', 'en'] as const;

/** An article: its paragraphs and its rows. */
export interface EditedText {
  texts: Texts;
  rows: readonly Row[];
}

export interface Transferred {
  rows: Row[];
  /** The corrected rows that do not fit any more, as they were. */
  lost: Row[];
}

/** Whether a person has said or changed something of a row. The machine is never quite sure. */
export function isPersons(row: Row): boolean {
  return row.confirmed || row.marked || row.confidence === 1 || SIDES.some((side) => row[side].some(({ text }) => text !== undefined));
}

/**
 * Takes a person's rows over into an article as it was paired anew. A row fits where all its sentences are still there, in the
 * same order; the rest of their paragraphs may have changed. The machine's rows give up what the person's rows hold, and keep the rest.
 */
export function transferRows(kept: EditedText, now: EditedText): Transferred {
  const movers = { zh: new UnitMover(kept.texts.zh, now.texts.zh, unitsOf(now.rows, 'zh')), en: new UnitMover(kept.texts.en, now.texts.en, unitsOf(now.rows, 'en')) };
  const lost: Row[] = [];
  const fitting: Row[] = [];
  const ends: Record<Side, Unit | undefined> = { zh: undefined, en: undefined };
  for (const row of kept.rows.filter((one) => isPersons(one) && !isEmpty(one))) {
    const [zh, en] = [movers.zh.moved(row.zh, ends.zh), movers.en.moved(row.en, ends.en)];
    if (!zh || !en) {
      lost.push(row);
      continue;
    }
    fitting.push({ ...row, zh, en });
    ends.zh = zh.at(-1) ?? ends.zh;
    ends.en = en.at(-1) ?? ends.en;
  }
  return { rows: interleaveRows(now.rows, fitting, now.texts), lost };
}

function unitsOf(rows: readonly Row[], side: Side): Unit[] {
  return rows.flatMap((row) => row[side]);
}
