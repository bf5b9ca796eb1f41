import type { Primary } from '../../lib/settings.ts';

/** A paragraph of the sample: its sentences in both languages; empty where it has no counterpart. */
export interface SampleRow {
  zh: readonly string[];
  en: readonly string[];
  kind: 'heading' | 'text' | 'doubtful' | 'unpaired';
}

/** The sentence that is shown as pointed at: the first of the second row. */
export const ACTIVE = { row: 1, sentence: 0 } as const;

const ENGLISH: readonly (readonly string[])[] = [
  ['Two Banks of One River'],
  ['A good translation is like a ferry: nothing is lost between the banks.', ' The reader sits aboard and sees both shores.'],
  ['The ferryman knows every sandbar, and yet he takes a different course each day.'],
];

const CHINESE: Readonly<Record<'zh-Hans' | 'zh-Hant', readonly (readonly string[])[]>> = {
  'zh-Hans': [
    ['一条江，两个岸'],
    ['好的译文像渡船，来回之间，货物一件不少。', '读者坐在船上，两岸都看得见。'],
    ['撑船的人记得每一处浅滩，可是水涨水落，走法天天不同。'],
    ['（原载《江边札记》，有删改。）'],
  ],
  'zh-Hant': [
    ['一條江，兩個岸'],
    ['好的譯文像渡船，來回之間，貨物一件不少。', '讀者坐在船上，兩岸都看得見。'],
    ['撐船的人記得每一處淺灘，可是水漲水落，走法天天不同。'],
    ['（原載《江邊札記》，有刪改。）'],
  ],
};

const KINDS: readonly SampleRow['kind'][] = ['heading', 'text', 'doubtful', 'unpaired'];

/** The sample, with the Chinese in the script that is asked for. */
export function sampleRows(chinese: 'zh-Hans' | 'zh-Hant'): SampleRow[] {
  return KINDS.map((kind, row) => ({ kind, zh: CHINESE[chinese][row] ?? [], en: ENGLISH[row] ?? [] }));
}

/** The two languages in the order in which the person reads them. */
export function sidesOf(primary: Primary): [Primary, Primary] {
  return primary === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
}
