import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { DOUBTFUL, type ParallelCell, type ParallelRow, type ParallelText } from '../../../lib/article/parallel-text.ts';
import type { ArticleImage, Mark } from '../../../lib/page/rich-text.ts';
import type { Primary } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';
import type { BookView } from './Book.tsx';
import { Cell } from './Cell.tsx';
import { GroupView } from './GroupView.tsx';
import type { RowFiller } from './row-filler.ts';
import { groupsOf, holds, type Stretch, type StretchGroup } from './stretches.ts';
import { useRenderings } from './use-renderings.ts';

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
  const groups = groupsOf(text);
  const rowsOf = useMemo(() => {
    const drawing: Drawing = { view, sides: sidesOf(primary), levels: headingLevels(text), pictures: picturesByBlock(images), marksOf, chinese, t };
    return ({ rows }: Stretch) => rows.map(({ key, row, number }) => <Row key={key} {...drawing} row={row} number={number} />);
  }, [view, text, images, primary, marksOf, chinese, t]);
  const columns = view === 'side-by-side';
  const atOnce = useMemo(() => stretchesAt(groups, place, columns), [groups]);
  const isFirst = useRef(true);
  const mayWait = isFirst.current;
  isFirst.current = false;
  return (
    <>
      {groups.map((group) => (
        <GroupView key={group.key} group={group} filler={filler} atOnce={atOnce} mayWait={mayWait} columns={columns} rowsOf={rowsOf} />
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
function stretchesAt(groups: readonly StretchGroup[], place: number | null, columns: boolean): ReadonlySet<Stretch> {
  const stretches = groups.flatMap((group) => group.stretches);
  const from = place === null ? 0 : stretches.findIndex((stretch) => holds(stretch, place)) - 1;
  const found = new Set<Stretch>();
  let sum = 0;
  for (const stretch of stretches.slice(Math.max(0, from))) {
    found.add(stretch);
    sum += columns ? stretch.lines.inColumns : stretch.lines.inSheet;
    if (sum >= AT_ONCE) break;
  }
  return found;
}

/** The levels of the article's headings in the view, whose own is 1: without gaps, wherever the page's begin. By Block. */
function headingLevels({ rows }: ParallelText): ReadonlyMap<number, number> {
  const headings: ParallelCell[] = [];
  for (const { zh, en } of rows) for (const side of [zh, en]) for (const cell of side) if (cell.level > 0) headings.push(cell);
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
      {pictures.size > 0 && <Pictures pictures={[...row.zh, ...row.en].flatMap(({ block }) => pictures.get(block) ?? [])} />}
      <div class={classes} data-number={number} {...(doubtful && { title: t('view.lowConfidence') })} {...(renderings && { onClick, onKeyDown: onKey })}>
        {shown.map((side) => (
          <Cell key={side} side={side} cells={row[side]} levels={levels} marksOf={marksOf} language={side === 'zh' ? chinese : 'en'} renderings={renderings} t={t} />
        ))}
      </div>
    </>
  );
}
