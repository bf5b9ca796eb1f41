import type { CSSProperties, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { DOUBTFUL, type ParallelCell, type ParallelRow, type ParallelText } from '../../../lib/article/parallel-text.ts';
import type { ArticleImage, Mark } from '../../../lib/page/rich-text.ts';
import type { Primary } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';
import { RichParagraph } from '../RichParagraph.tsx';
import type { BookView } from './Book.tsx';
import type { RowFiller } from './row-filler.ts';
import { StretchView } from './StretchView.tsx';
import { groupsOf, heightOf, holds, linesOf, type Stretch, type StretchGroup, stretchesOf } from './stretches.ts';
import { useRenderings, type Renderings } from './use-renderings.ts';

interface Props {
  view: BookView;
  text: ParallelText;
  images: readonly ArticleImage[];
  /** The language that is read first. */
  primary: Primary;
  marksOf: (block: number) => readonly Mark[];
  chinese: string;
  /** The bead at which the view opens; null: at the beginning. */
  place: number | null;
  filler: RowFiller;
  t: Translate;
}

/** So many lines are drawn with the view itself, from the place on: more than a large window holds. */
const AT_ONCE = 50;

/** One article: its rows, with its pictures where they stood. */
export function BookArticle(props: Props): JSX.Element {
  const { view, text, images, primary, marksOf, chinese, place, filler, t } = props;
  const stretches = useMemo(() => stretchesOf(text), [text]);
  const groups = useMemo(() => groupsOf(stretches), [stretches]);
  const rowsOf = useMemo(() => {
    const drawing: Drawing = { view, sides: sidesOf(primary), levels: headingLevels(text), pictures: picturesByBlock(images), marksOf, chinese, t };
    return ({ rows }: Stretch) => rows.map(({ key, row, number }) => <Row key={key} {...drawing} row={row} number={number} />);
  }, [view, text, images, primary, marksOf, chinese, t]);
  const columns = view === 'side-by-side';
  const atOnce = useMemo(() => stretchesAt(stretches, place, columns), [stretches]);
  return (
    <>
      {groups.map((group) => (
        <div key={group.key} class="stretches" style={groupStyle(group, atOnce, columns)}>
          {group.stretches.map((stretch) => (
            <StretchView key={stretch.key} stretch={stretch} filler={filler} atOnce={atOnce.has(stretch)} columns={columns} rowsOf={rowsOf} />
          ))}
        </div>
      ))}
      <Pictures pictures={images.filter((image) => image.before === null)} />
    </>
  );
}

/** The languages in the order in which they are read. */
export function sidesOf(primary: Primary): readonly [Primary, Primary] {
  return primary === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
}

/** Those that stand at the window when the view opens: the one that holds the place, what stands before it, and as many as fill the window. */
function stretchesAt(stretches: readonly Stretch[], place: number | null, columns: boolean): ReadonlySet<Stretch> {
  const from = place === null ? 0 : stretches.findIndex((stretch) => holds(stretch, place)) - 1;
  const found = new Set<Stretch>();
  let lines = 0;
  for (const stretch of stretches.slice(Math.max(0, from))) {
    found.add(stretch);
    lines += linesOf(stretch, columns);
    if (lines >= AT_ONCE) break;
  }
  return found;
}

/** Those at the window when the view opens are laid out with it; the others have about their height until they are. */
function groupStyle({ stretches }: StretchGroup, atOnce: ReadonlySet<Stretch>, columns: boolean): CSSProperties {
  if (stretches.some((stretch) => atOnce.has(stretch))) return { contentVisibility: 'visible' };
  return { containIntrinsicBlockSize: `auto ${heightOf(stretches.reduce((sum, stretch) => sum + linesOf(stretch, columns), 0))}` };
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

/** The pictures by the Block before which they stand. */
function picturesByBlock(images: readonly ArticleImage[]): ReadonlyMap<number, readonly ArticleImage[]> {
  const pictures = new Map<number, ArticleImage[]>();
  for (const image of images) if (image.before !== null) pictures.set(image.before, [...(pictures.get(image.before) ?? []), image]);
  return pictures;
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

/** How rows are to look. */
interface Drawing extends Pick<Props, 'view' | 'marksOf' | 'chinese' | 't'> {
  sides: readonly [Primary, Primary];
  levels: ReadonlyMap<number, number>;
  pictures: ReadonlyMap<number, readonly ArticleImage[]>;
}

interface RowProps extends Drawing {
  row: ParallelRow;
  number: number;
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
      <Pictures pictures={[...row.zh, ...row.en].flatMap(({ block }) => pictures.get(block) ?? [])} />
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
