import { expect, test } from 'vitest';
import { CHECK_KINDS, type CheckKind } from '../../lib/check/check.ts';
import { checkRows } from '../../lib/check/check-rows.ts';

/** For each kind of check, rows with one fault of that kind. A kind that is added needs one, or this does not compile. */
const FAULTS: Readonly<Record<CheckKind, readonly (readonly [zh: string, en: string])[]>> = {
  number: [['全县新建图书馆12座。', 'The county built 15 new libraries.']],
  date: [['大桥于2024年3月5日通车。', 'The bridge opened to traffic on March 6, 2024.']],
  amount: [['工程投资3亿元。', 'The project cost 30 million yuan.']],
  percent: [['客流同比增长8%。', 'Passenger numbers rose by 18% year on year.']],
  ordinal: [['这是第三届读书节。', 'This is the fourth reading festival.']],
  name: [['安娜·贝克尔来了。', 'Anna Becker came.'], ['安娜·贝克尔走了。', 'Anna Beker left.']],
  abbreviation: [['当地GDP保持增长。', 'The local CPI kept growing.']],
  bracket: [['他说（河水清了。', 'He said the river was clear.']],
  untranslated: [['老船工常来看河。', '']],
  doubled: [['河水清了。', 'The river is clear for the the fish.']],
  rendering: [
    ['河水清了，鱼回来了。', 'The river is clear, and the fish are back.'],
    ['老船工常来看河。', 'The old boatman often comes to look at the river.'],
    ['河水清了，鱼回来了。', 'Water ran clean again; fishes had returned home.'],
  ],
  term: [['渡口今天关闭。', 'The pier is closed today.']],
};

const options = { referenceYear: 2024, terms: [{ zh: '渡口', en: ['ferry landing'] }], readingsOf: () => [] };

test.each(CHECK_KINDS)('%s: its fault is found, and no other', (kind) => {
  const rows = FAULTS[kind].map(([zh, en], at) => ({ id: String(at), zh, en }));
  expect([...new Set(checkRows(rows, options).map((finding) => finding.kind))]).toEqual([kind]);
});
