import type { ComponentChildren, JSX } from 'preact';
import type { ParallelCell } from '../../lib/article/parallel-text.ts';
import type { Mark } from '../../lib/page/rich-text.ts';
import { textPieces, type MarkedPart } from './text-pieces.ts';

interface Props {
  cell: ParallelCell;
  marks: readonly Mark[];
}

/** One paragraph of the article: its sentences as elements that can be pointed at, its links and emphasis kept. */
export function RichParagraph({ cell, marks }: Props): JSX.Element {
  const pieces = textPieces(cell.text, cell.sentences, marks, cell.extent);
  const content = pieces.map(({ sentence, parts }, index) =>
    sentence ? (
      <span key={index} class="sentence" data-bead={sentence.bead} data-paired={sentence.paired} tabIndex={-1}>
        {parts.map(MarkedText)}
      </span>
    ) : (
      parts.map(MarkedText)
    ),
  );
  return <Frame cell={cell}>{content}</Frame>;
}

/** The element that says what the paragraph is. The page's h1 becomes h2: h1 is the view's own. */
function Frame({ cell, children }: { cell: ParallelCell; children: ComponentChildren }): JSX.Element {
  const { role, level, language } = cell;
  if (role === 'heading') {
    return (
      <p class="heading" role="heading" aria-level={Math.min(6, level + 1)} data-level={level} lang={language}>
        {children}
      </p>
    );
  }
  if (role === 'quote') return <blockquote lang={language}>{children}</blockquote>;
  return (
    <p class={role} lang={language}>
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
