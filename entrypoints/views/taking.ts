import type { Taking } from '../../components/views/book/Book.tsx';
import type { ParallelRow, ParallelText } from '../../lib/article/parallel-text.ts';
import type { LinkedSentences, PlacedSentence } from '../../lib/article/sentence-map.ts';
import { htmlTable, markdownTable, plainTable, type ParallelTable } from '../../lib/exchange/parallel-table.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import type { Primary } from '../../lib/settings.ts';
import { addressOfPassage, textFragment } from '../../lib/text/text-fragment.ts';
import { writeClipboard } from './clipboard.ts';
import { t } from './words-here.ts';

/** What is taken out of a view, and from where. */
export interface TakeRequest {
  what: Taking;
  /** The sentences of the bead that is meant. */
  linked: LinkedSentences | null;
  texts: readonly ParallelText[];
  reading: PageReading;
  primary: Primary;
  chinese: string;
}

/** Copies or prints. @returns whether it could be done. */
export function take({ what, linked, texts, reading, primary, chinese }: TakeRequest): Promise<boolean> {
  const order: readonly [Primary, Primary] = primary === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  if (what === 'print') {
    window.print();
    return Promise.resolve(true);
  }
  if (what === 'pair') return linked ? writeClipboard({ plain: order.map((side) => textOf(linked[side], side)).filter(Boolean).join('\n') }) : Promise.resolve(false);
  if (what === 'link') return copyLink(linked, order, reading);
  const table: ParallelTable = { rows: texts.flatMap(({ rows }) => rows.map(tableRow)), first: primary, names: { zh: t('popup.chinese'), en: t('popup.english') }, chinese };
  return writeClipboard(what === 'markdown' ? { plain: markdownTable(table) } : { plain: plainTable(table), html: htmlTable(table) });
}

function textOf(sentences: readonly PlacedSentence[], side: Primary): string {
  return sentences.map(({ text }) => text).join(side === 'zh' ? '' : ' ');
}

function tableRow(row: ParallelRow): { zh: string; en: string } {
  const lines = (side: Primary): string => row[side].map(({ text, extent }) => text.slice(extent.start, extent.end)).join('\n');
  return { zh: lines('zh'), en: lines('en') };
}

/** The sentence of the language that the person reads in, or else its rendering: whichever stands on this page. */
function copyLink(linked: LinkedSentences | null, order: readonly Primary[], reading: PageReading): Promise<boolean> {
  const sentence = order.flatMap((side) => linked?.[side] ?? []).find(({ block }) => reading.sources[block]);
  const text = sentence && reading.blocks[sentence.block]?.text;
  if (!sentence || text === undefined) return Promise.resolve(false);
  const times = reading.blocks.reduce((sum, block) => sum + block.text.split(sentence.text).length - 1, 0);
  const fragment = textFragment(sentence.text, { before: text.slice(0, sentence.start), after: text.slice(sentence.end), unique: times <= 1 });
  return writeClipboard({ plain: addressOfPassage(location.href, fragment) });
}
