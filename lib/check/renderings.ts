import type { Draft, SideName } from './check.ts';
import type { Check, RowFacts } from './row-facts.ts';

/** Shorter segments (Yes. 是的。) are rendered as their place wants it. */
const LEAST: Readonly<Record<SideName, number>> = { zh: 4, en: 8 };
/** A segment with more renderings than this is a form, such as a heading of a table. */
const MOST_PLACES = 60;

/** Segments that recur and are rendered differently, from either side. */
export const renderings: Check = {
  prepare: (facts) => void bareTexts(facts),
  ofDocument: (rows) => {
    const paired = rows.filter((facts) => facts.isPaired);
    return [...different(paired, 'zh'), ...different(paired, 'en')];
  },
};

function different(rows: readonly RowFacts[], of: SideName): Draft[] {
  const other: SideName = of === 'zh' ? 'en' : 'zh';
  const groups = Map.groupBy(rows, (facts) => bareTexts(facts)[of]);
  return [...groups].flatMap(([text, group]) => {
    if (text.length < LEAST[of] || group.length < 2) return [];
    const byRendering = Map.groupBy(group, (facts) => bareTexts(facts)[other]);
    if (byRendering.size < 2) return [];
    const told = [...byRendering.values()].map(([first]) => (first as RowFacts).row);
    const places = group.slice(0, MOST_PLACES).map(({ row }) => ({ row: row.id, zh: [{ start: 0, end: row.zh.length }], en: [{ start: 0, end: row.en.length }] }));
    return [{
      severity: 'warning' as const,
      places,
      message: { id: 'renderedDifferently' as const, of, text: told[0]?.[of] ?? '', renderings: told.map((row) => row[other]) },
      concerns: [of, text, ...[...byRendering.keys()].sort()],
    }];
  });
}

function bareTexts(facts: RowFacts): Record<SideName, string> {
  return facts.recall(bare, () => ({ zh: bare(facts.row.zh), en: bare(facts.row.en) }));
}

/** A text without case, punctuation and white space: what is the same but for these is the same. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
