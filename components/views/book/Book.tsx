import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ParallelText } from '../../../lib/article/parallel-text.ts';
import type { ArticleImage, Mark } from '../../../lib/page/rich-text.ts';
import type { Settings, ShownView, ViewChange } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';
import { useSentenceCursor } from '../use-sentence-cursor.ts';
import { BookArticle, sidesOf } from './BookArticle.tsx';
import { BookBar } from './BookBar.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { RowFiller } from './row-filler.ts';
import { useBookKeys } from './use-book-keys.ts';
import { useOneLanguageCopies } from './use-one-language-copies.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useTopLayer } from './use-top-layer.ts';

/** The views that lie over the page. */
export type BookView = Exclude<ShownView, 'hover'>;

/** What can be taken out of the view: to the clipboard, or to the printer. */
export type Taking = 'pair' | 'link' | 'markdown' | 'html' | 'print';

export interface BookProps {
  view: BookView;
  /** Empty while the next article is waited for, and while the view is opening. */
  texts: readonly ParallelText[];
  /** Its rows come in a moment. */
  opening: boolean;
  /** The page behind it cannot be hidden. */
  modal: boolean;
  /** BCP 47 tag of the Chinese. */
  chinese: string;
  settings: Settings;
  marksOf: (block: number) => readonly Mark[];
  /** The pictures of every article. */
  images: readonly (readonly ArticleImage[])[];
  /** The sentence bead at which the view opens; null: at the beginning. */
  place: number | null;
  t: Translate;
  onClose: () => void;
  onView: (view: ShownView) => void;
  onSettings: (change: ViewChange) => void;
  /** The bead that stands first in the window now. */
  onPlace: (bead: number) => void;
  /** Takes something out; of pairs and links, that of the bead. @returns whether it could be done. */
  onTake: (what: Taking, bead: number | null) => Promise<boolean>;
  /** Opens the article in the workbench. */
  onWorkbench: () => void;
}

const NAMES = { 'side-by-side': 'view.sideBySide', interleaved: 'view.interleaved', 'one-language': 'view.oneLanguage' } as const;

/** The reading room: the article as an open book over the page, in columns, paragraph under paragraph, or in one language. */
export function Book(props: BookProps): JSX.Element {
  const { view, texts, opening, modal, settings, images, chinese, t, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const sides = sidesOf(settings.primary);
  const filler = useRowFiller();
  const cursor = useSentenceCursor(sheet, sides[0], filler);
  const keys = useBookKeys(dialog, cursor, props);
  useOneLanguageCopies(sheet, filler);
  useTopLayer(dialog, sheet, texts, modal);
  useReadingPlace(sheet, filler, props); // there is nothing to scroll before the dialog is open
  const onCancel = (event: Event): void => {
    event.preventDefault(); // the owner unmounts us
    onClose();
  };
  return (
    <dialog ref={dialog} class="book" popover="manual" lang={t('extension.language')} data-testid={view} aria-modal="true" aria-label={t(NAMES[view])} onCancel={onCancel}>
      <BookBar {...props} said={keys.said} onTake={keys.take} />
      <div ref={sheet} class={classesOf(props)} tabIndex={0} role="document" aria-label={t(NAMES[view])} style={styleOf(settings)}>
        {view === 'side-by-side' && <ColumnHeads {...props} sides={sides} />}
        {texts.length === 0 && !opening && (
          <p class="waiting" role="status">
            {t('state.reading')}
          </p>
        )}
        {texts.map((text, index) => (
          <section key={index} class="article" {...(texts.length > 1 && { 'aria-label': t('view.articleOf', [index + 1, texts.length]) })}>
            <BookArticle view={view} text={text} images={images[index] ?? NO_IMAGES} primary={settings.primary} marksOf={props.marksOf} chinese={chinese} place={props.place} filler={filler} t={t} />
          </section>
        ))}
      </div>
    </dialog>
  );
}

const NO_IMAGES: readonly ArticleImage[] = [];

/** The one that draws this view's rows, for as long as the view stands. The printer gets all of them. */
function useRowFiller(): RowFiller {
  const [filler] = useState(() => new RowFiller());
  useEffect(() => {
    const onPrint = (): void => filler.fillAll();
    addEventListener('beforeprint', onPrint);
    return () => {
      removeEventListener('beforeprint', onPrint);
      filler.end();
    };
  }, [filler]);
  return filler;
}

function classesOf({ view, settings: { primary, numbers, marks } }: BookProps): string {
  return ['text', view, primary === 'en' && 'en-first', numbers && 'numbered', marks && 'marked'].filter(Boolean).join(' ');
}

function styleOf({ textSize, lineSpacing, chineseShare }: Settings): Record<string, string> {
  return { '--size': `${textSize}px`, '--spacing': String(lineSpacing), '--zh-share': `${chineseShare}fr`, '--en-share': `${1 - chineseShare}fr`, '--zh-part': String(chineseShare) };
}
