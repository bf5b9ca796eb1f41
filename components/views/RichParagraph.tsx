import type { ComponentChildren, JSX } from 'preact';
import type { ParallelCell, ParallelSentence } from '../../lib/article/parallel-text.ts';
import type { Mark } from '../../lib/page/rich-text.ts';
import type { Translate } from '../translate.ts';
import type { Renderings } from './book/use-renderings.ts';
import { textPieces, type MarkedPart } from './text-pieces.ts';

interface Props {
  cell: ParallelCell;
  /** Of a heading, in the view. */
  level: number;
  marks: readonly Mark[];
  /** Where only this language is shown: the renderings that can be opened. */
  renderings: Renderings | null;
  t: Translate;
}

/** One paragraph of the article: its sentences as elements that can be pointed at, its links and emphasis kept. */
export function RichParagraph({ cell, level, marks, renderings, t }: Props): JSX.Element {
  const pieces = textPieces(cell.text, cell.sentences, marks, cell.extent);
  const content = pieces.map(({ sentence, parts }, index) => {
    if (!sentence) return parts.map(MarkedText);
    const isOpen = renderings?.isOpen(sentence.bead) ?? false;
    return (
      <>
        <span key={index} class="sentence" data-open={isOpen} data-bead={sentence.bead} data-paired={sentence.paired}>
          {parts.map(MarkedText)}
        </span>
        {isOpen && renderings && endsBead(sentence, cell) && <Rendering renderings={renderings} sentence={sentence} t={t} />}
      </>
    );
  });
  return (
    <Frame cell={cell} level={level}>
      {content}
    </Frame>
  );
}

/** A bead's rendering stands behind the last of its sentences in the paragraph. */
function endsBead(sentence: ParallelSentence, { sentences }: ParallelCell): boolean {
  return sentences.findLast(({ bead }) => bead === sentence.bead) === sentence;
}

function Rendering({ renderings, sentence, t }: { renderings: Renderings; sentence: ParallelSentence; t: Translate }): JSX.Element {
  const text = renderings.textOf(sentence.bead);
  return (
    <span class="rendering" role="status" lang={text ? renderings.language : t('extension.language')}>
      {text || t('view.unpaired')}
    </span>
  );
}

/** The element that says what the paragraph is. */
function Frame({ cell, level, children }: { cell: ParallelCell; level: number; children: ComponentChildren }): JSX.Element {
  const { role, language } = cell;
  // Leads from a place in the view back to the Block.
  const place = { 'data-block': cell.block, 'data-from': cell.extent.start };
  if (role === 'heading') {
    return (
      <p class="heading" role="heading" aria-level={level} data-level={cell.level} lang={language} {...place}>
        {children}
      </p>
    );
  }
  if (role === 'quote') return <blockquote lang={language} {...place}>{children}</blockquote>;
  return (
    <p class={role} lang={language} {...place}>
      {children}
    </p>
  );
}

function MarkedText({ text, marks }: MarkedPart): ComponentChildren {
  return marks.reduceRight<ComponentChildren>((inside, mark) => wrap(mark, inside), text);
}

function wrap(mark: Mark, inside: ComponentChildren): JSX.Element {
  if (mark.kind === 'link') {
    return (
      <a {...(mark.href !== undefined && { href: mark.href })} target="_blank" rel="noopener noreferrer">
        {inside}
      </a>
    );
  }
  const Tag = mark.kind;
  return <Tag>{inside}</Tag>;
}
