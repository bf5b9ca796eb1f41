import { Component, type JSX } from 'preact';
import type { ParallelCell } from '../../../lib/article/parallel-text.ts';
import type { Mark } from '../../../lib/page/rich-text.ts';
import type { Primary } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';
import { drawParagraph, type Paragraph, redrawParagraph } from '../paragraph.ts';
import { showRenderings } from './show-renderings.ts';
import type { Renderings } from './use-renderings.ts';

interface CellProps {
  side: Primary;
  cells: readonly ParallelCell[];
  levels: ReadonlyMap<number, number>;
  marksOf: (block: number) => readonly Mark[];
  language: string;
  /** Where only this language is shown: the renderings that can be opened. */
  renderings: Renderings | null;
  t: Translate;
}

/** One side of a row: its paragraphs, or that it has none. */
export class Cell extends Component<CellProps> {
  #home: HTMLElement | null = null;
  #drawn: { element: HTMLElement; paragraph: Paragraph }[] = [];
  #withRenderings = false;

  /** Before layout effects, of the view's too, which look for sentences. */
  readonly #onHome = (home: HTMLElement | null): void => {
    this.#home = home;
    this.#draw();
  };

  override componentDidUpdate(): void {
    this.#draw();
  }

  #draw(): void {
    const { cells, renderings, t } = this.props;
    const home = this.#home;
    if (!home) return;
    // Another element than before, where there was no paragraph.
    const before = home.firstChild ? this.#drawn : [];
    this.#drawn = cells.map((cell, index) => {
      const paragraph = this.#paragraphOf(cell);
      const old = before[index];
      const element = old ? redrawParagraph(old.element, old.paragraph, paragraph) : home.appendChild(drawParagraph(paragraph));
      return { element, paragraph };
    });
    for (const { element } of before.slice(cells.length)) element.remove();
    if (renderings || this.#withRenderings) for (const { element } of this.#drawn) showRenderings(element, renderings, t);
    this.#withRenderings = renderings !== null;
  }

  #paragraphOf(cell: ParallelCell): Paragraph {
    const { levels, marksOf } = this.props;
    return { cell, level: levels.get(cell.block) ?? 2, marks: marksOf(cell.block) };
  }

  override render(): JSX.Element {
    const { side, cells, language, t } = this.props;
    if (cells.length > 0) return <div key="text" ref={this.#onHome} class="cell" data-side={side} lang={language} />;
    return (
      <div key="empty" class="cell empty" data-side={side}>
        <span class="for-readers">{t('view.unpaired')}</span>
      </div>
    );
  }
}
