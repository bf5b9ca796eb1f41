import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DOUBTFUL, type ParallelCell, type ParallelRow, type ParallelText } from '../../lib/article/parallel-text.ts';
import type { ArticleImage, Mark } from '../../lib/page/rich-text.ts';
import { TEXT_SIZES, type Primary } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';
import { RichParagraph } from './RichParagraph.tsx';
import { useSentenceCursor } from './use-sentence-cursor.ts';

interface Props {
  /** Empty while the next article is waited for. */
  texts: readonly ParallelText[];
  /** BCP 47 tag of the Chinese. */
  chinese: string;
  primary: Primary;
  textSize: number;
  marksOf: (block: number) => readonly Mark[];
  /** The pictures of every article. */
  images: readonly (readonly ArticleImage[])[];
  t: Translate;
  onClose: () => void;
  onTextSize: (size: number) => void;
  onPrimary: (primary: Primary) => void;
}

/** The reading room: the article as an open book over the page, a language a column, a row a pair of paragraphs. */
export function SideBySide(props: Props): JSX.Element {
  const { texts, images, chinese, primary, textSize, t, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const sides: Primary[] = primary === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  useSentenceCursor(sheet, sides[0] ?? 'zh');
  useLayoutEffect(() => {
    // Modal: the page behind is inert for keyboard and screen reader. Only closing it, and not its removal, gives the focus back.
    const shown = dialog.current;
    shown?.showModal();
    sheet.current?.focus({ preventScroll: true });
    return () => shown?.close();
  }, []);
  useLayoutEffect(() => {
    // The sentence that had the focus may have left the page.
    if (dialog.current && !dialog.current.matches(':focus-within')) sheet.current?.focus({ preventScroll: true });
  }, [texts]);
  const onCancel = (event: Event): void => {
    event.preventDefault(); // the owner unmounts us
    onClose();
  };
  return (
    <dialog ref={dialog} class="book" lang={t('extension.language')} data-testid="side-by-side" aria-label={t('view.sideBySide')} onCancel={onCancel}>
      <Bar {...props} />
      <div ref={sheet} class={primary === 'en' ? 'text en-first' : 'text'} tabIndex={0} role="document" style={{ '--size': `${textSize}px` }}>
        <div class="row heads" aria-hidden="true">
          {sides.map((side) => (
            <span key={side} class="head" lang={side === 'zh' ? chinese : 'en'}>
              {t(side === 'zh' ? 'popup.chinese' : 'popup.english')}
            </span>
          ))}
        </div>
        {texts.length === 0 && (
          <p class="waiting" role="status">
            {t('state.reading')}
          </p>
        )}
        {texts.map((text, index) => (
          <section key={index} class="article" {...(texts.length > 1 && { 'aria-label': t('view.articleOf', [index + 1, texts.length]) })}>
            {keyed(text.rows).map(([key, row]) => (
              <Row key={key} {...props} row={row} sides={sides} pictures={picturesOf(row, images[index] ?? [])} />
            ))}
            <Pictures pictures={images[index]?.filter((image) => image.before === null) ?? []} />
          </section>
        ))}
      </div>
    </dialog>
  );
}

function Bar({ primary, textSize, t, onClose, onTextSize, onPrimary }: Props): JSX.Element {
  const { least, most, step } = TEXT_SIZES;
  return (
    <header class="bar">
      <span class="help" aria-hidden="true">
        {t('view.help')}
      </span>
      <div class="tools">
        <button type="button" disabled={textSize <= least} aria-label={t('popup.smaller')} title={t('popup.smaller')} onClick={() => onTextSize(textSize - step)}>
          <small>A</small>
        </button>
        <button type="button" disabled={textSize >= most} aria-label={t('popup.larger')} title={t('popup.larger')} onClick={() => onTextSize(textSize + step)}>
          <big>A</big>
        </button>
        <button type="button" aria-label={t('view.swap')} title={t('view.swap')} onClick={() => onPrimary(primary === 'zh' ? 'en' : 'zh')}>
          ⇄
        </button>
        <button type="button" class="close" aria-label={t('view.close')} title={t('view.close')} onClick={onClose}>
          ×
        </button>
      </div>
    </header>
  );
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
  sides: Primary[];
  pictures: readonly ArticleImage[];
}

function Row({ row, sides, marksOf, pictures, chinese, t }: RowProps): JSX.Element {
  const paired = row.zh.length > 0 && row.en.length > 0;
  const doubtful = paired && row.confidence < DOUBTFUL;
  return (
    <>
      <Pictures pictures={pictures} />
      <div class={`row${paired ? '' : ' unpaired'}${doubtful ? ' doubtful' : ''}`} {...(doubtful && { title: t('view.lowConfidence') })}>
        {sides.map((side) => (
          <Cell key={side} side={side} cells={row[side]} marksOf={marksOf} language={side === 'zh' ? chinese : 'en'} t={t} />
        ))}
      </div>
    </>
  );
}

interface CellProps extends Pick<Props, 'marksOf' | 't'> {
  side: Primary;
  cells: readonly ParallelCell[];
  language: string;
}

function Cell({ side, cells, marksOf, language, t }: CellProps): JSX.Element {
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
        <RichParagraph key={index} cell={cell} marks={marksOf(cell.block)} />
      ))}
    </div>
  );
}
