import { Component, type CSSProperties, type JSX } from 'preact';
import type { Folded, RowFiller } from './row-filler.ts';
import { StretchView, type StretchProps } from './StretchView.tsx';
import { heightOf, type Stretch, type StretchGroup } from './stretches.ts';

interface Props extends Pick<StretchProps, 'columns' | 'rowsOf'> {
  group: StretchGroup;
  filler: RowFiller;
  /** The stretches at the window when the view opens: they are drawn with it. */
  atOnce: ReadonlySet<Stretch>;
  /** Whether the others may wait for their turn: the view is opening. */
  mayWait: boolean;
}

/** Stretches that the browser passes over as one; folded, nothing but about their height. */
export class GroupView extends Component<Props> implements Folded {
  #folded = false;

  unfold(): void {
    this.#folded = false;
    this.forceUpdate();
  }

  /** Before layout effects, which may ask for what it holds. */
  override componentWillMount(): void {
    const { group, filler, atOnce, mayWait } = this.props;
    this.#folded = mayWait && !group.stretches.some((stretch) => atOnce.has(stretch));
    if (this.#folded) filler.addFolded(this);
  }

  override componentWillUnmount(): void {
    this.props.filler.deleteFolded(this);
  }

  /** Those at the window when the view opens are laid out with it; the others have about their height until they are. */
  #style(): CSSProperties {
    const { group: { stretches }, atOnce, columns } = this.props;
    if (stretches.some((stretch) => atOnce.has(stretch))) return { contentVisibility: 'visible' };
    const height = heightOf(stretches.reduce((sum, { lines }) => sum + (columns ? lines.inColumns : lines.inSheet), 0));
    // Empty, it needs a height of its own, as an empty stretch does.
    return this.#folded ? { blockSize: height } : { containIntrinsicBlockSize: `auto ${height}` };
  }

  override render(): JSX.Element {
    const { group, filler, atOnce, columns, rowsOf } = this.props;
    return (
      <div class="stretches" style={this.#style()}>
        {!this.#folded && group.stretches.map((stretch) => (
          <StretchView key={stretch.key} stretch={stretch} filler={filler} atOnce={atOnce.has(stretch)} columns={columns} rowsOf={rowsOf} />
        ))}
      </div>
    );
  }
}
