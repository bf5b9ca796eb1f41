import type { JSX } from 'preact';
import { DOUBTFUL, type ParallelCell, type ParallelRow, type ParallelText } from '../../../lib/article/parallel-text.ts';
import type { ArticleImage, Mark } from '../../../lib/page/rich-text.ts';
import type { Primary } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';
import { RichParagraph } from '../RichParagraph.tsx';
import type { BookView } from './Book.tsx';
import { useRenderings, type Renderings } from './use-renderings.ts';

interface Props {
  view: BookView;
  text: ParallelText;
  images: readonly ArticleImage[];
  /** The languages in the order in which they are read. */
  sides: readonly [Primary, Primary];
  marksOf: (block: number) => readonly Mark[];
  chinese: string;
  t: Translate;
}

/** One article: its rows, with its pictures where they stood. */
export function BookArticle(props: Props): JSX.Element {
  const { text, images } = props;
  const levels = headingLevels(text);
  return (
    <>
      {keyed(text.rows).map(([key, row], index) => (
        <Row key={key} {...props} row={row} levels={levels} number={index + 1} pictures={picturesOf(row, images)} />
      ))}
      <Pictures pictures={images.filter((image) => image.before === null)} />
    </>
  );
}

/** The levels of the article's headings in the view, whose own is 1: without gaps, wherever the page's begin. By Block. */
function headingLevels({ rows }: ParallelText): ReadonlyMap<number, number> {
  const headings = rows.flatMap(({ zh, en }) => [...zh, ...en]).filter(({ level }) => level > 0);
  const ranks = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  const levels = new Map<number, number>();
  let last = 1;
  for (const { block, level } of headings) levels.set(block, (last = Math.min(last + 1, ranks.indexOf(level) + 2)));
  return levels;
}

/** The rows with what each is known by when the article changes: its text, so that what stays on the page stays in the view. */
function keyed(rows: readonly ParallelRow[]): [string, ParallelRow][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const text = [row.zh, row.en].map((cells) => cells.map((cell) => cell.text).join('\n')).join('\n\n');
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return [`${count} ${text}`, row];
  });
}

/** The pictures that stand before the row's paragraphs. */
function picturesOf(row: ParallelRow, images: readonly ArticleImage[]): ArticleImage[] {
  const blocks = new Set([...row.zh, ...row.en].map((cell) => cell.block));
  return images.filter((image) => image.before !== null && blocks.has(image.before));
}

function Pictures({ pictures }: { pictures: readonly ArticleImage[] }): JSX.Element {
  return (
    <>
      {pictures.map((image, index) => (
        <figure key={index}>
          <img src={image.src} alt={image.alt} width={image.width} height={image.height} />
        </figure>
      ))}
    </>
  );
}

interface RowProps extends Props {
  row: ParallelRow;
  levels: ReadonlyMap<number, number>;
  number: number;
  pictures: readonly ArticleImage[];
}

function Row({ view, row, levels, number, sides, marksOf, pictures, chinese, t }: RowProps): JSX.Element {
  const { renderings, onClick, onKey } = useRenderings(row, sides, view === 'one-language');
  const paired = row.zh.length > 0 && row.en.length > 0;
  const doubtful = paired && row.confidence < DOUBTFUL;
  const classes = ['row', !paired && 'unpaired', doubtful && 'doubtful'].filter(Boolean).join(' ');
  // In one language, a paragraph that has none of it stands in the other one: it must not get lost.
  const shown = view === 'one-language' && row[sides[0]].length > 0 ? [sides[0]] : sides.filter((side) => view === 'side-by-side' || row[side].length > 0);
  return (
    <>
      <Pictures pictures={pictures} />
      <div class={classes} data-number={number} {...(doubtful && { title: t('view.lowConfidence') })} {...(renderings && { onClick, onKeyDown: onKey })}>
        {shown.map((side) => (
          <Cell key={side} side={side} cells={row[side]} levels={levels} marksOf={marksOf} language={side === 'zh' ? chinese : 'en'} renderings={renderings} t={t} />
        ))}
      </div>
    </>
  );
}

interface CellProps {
  side: Primary;
  cells: readonly ParallelCell[];
  levels: ReadonlyMap<number, number>;
  marksOf: (block: number) => readonly Mark[];
  language: string;
  renderings: Renderings | null;
  t: Translate;
}

function Cell({ side, cells, levels, marksOf, language, renderings, t }: CellProps): JSX.Element {
  if (cells.length === 0) {
    return (
      <div class="cell empty" data-side={side}>
        <span class="for-readers">{t('view.unpaired')}</span>
      </div>
    );
  }
  return (
    <div class="cell" data-side={side} lang={language}>
      {cells.map((cell, index) => (
        <RichParagraph key={index} cell={cell} level={levels.get(cell.block) ?? 2} marks={marksOf(cell.block)} renderings={renderings} t={t} />
      ))}
    </div>
  );
}
