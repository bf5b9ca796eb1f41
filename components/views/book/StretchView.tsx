import { Component, type ComponentChildren, type JSX } from 'preact';
import { fill, type Fillable, type RowFiller } from './row-filler.ts';
import { heightOf, type Stretch } from './stretches.ts';

export interface StretchProps {
  stretch: Stretch;
  filler: RowFiller;
  /** It stands at the window when the view opens: it is drawn with it. */
  atOnce: boolean;
  /** In two columns, side by side. */
  columns: boolean;
  /** Draws the rows. Another function where they are to look otherwise. */
  rowsOf: (stretch: Stretch) => ComponentChildren;
}

/** The rows of a stretch, in an element that has about their height from the beginning. */
export class StretchView extends Component<StretchProps> implements Fillable {
  element: HTMLElement | null = null;
  near = false;
  /** What is drawn now. */
  #drawn: StretchProps | null = null;
  #due = false;

  get stretch(): Stretch {
    return this.props.stretch;
  }

  get fresh(): boolean {
    const { stretch, rowsOf } = this.props;
    return this.#drawn?.stretch === stretch && this.#drawn.rowsOf === rowsOf;
  }

  draw(): void {
    this.#due = true;
    this.forceUpdate();
  }

  /** Before layout effects, which may ask for it. */
  override componentWillMount(): void {
    this.near = this.props.atOnce;
    this.props.filler.add(this);
  }

  override componentDidMount(): void {
    this.element?.addEventListener('contentvisibilityautostatechange', this.#onNear);
  }

  override componentWillUnmount(): void {
    this.props.filler.delete(this);
  }

  override shouldComponentUpdate(next: StretchProps): boolean {
    if (next.stretch === this.#drawn?.stretch && next.rowsOf === this.#drawn.rowsOf) return false;
    if (this.near) this.#due = true;
    else next.filler.go();
    return this.#due;
  }

  /** The browser lays out what comes near the window, and says so. */
  readonly #onNear = (event: Event): void => {
    this.near = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
    if (this.near) fill(this);
  };

  override render(): JSX.Element {
    const { stretch, atOnce, columns, rowsOf } = this.props;
    const drawn = this.#due || (atOnce && !this.#drawn);
    if (drawn) this.#drawn = this.props;
    this.#due = false;
    const height = heightOf(columns ? stretch.lines.inColumns : stretch.lines.inSheet);
    // Empty, it needs a height of its own: for the moment until it is drawn, the browser may lay it out.
    const style = drawn ? { containIntrinsicBlockSize: `auto ${height}` } : { blockSize: height };
    return (
      <div ref={(element) => void (this.element = element)} class="stretch" style={style}>
        {drawn && rowsOf(stretch)}
      </div>
    );
  }
}
