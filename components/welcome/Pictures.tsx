import type { JSX } from 'preact';

/** The three pictures of what Duizhao does. They say nothing that the words beneath them do not say. */

/** A line of text, as a stroke. */
function Line({ x, y, length, kind = '' }: { x: number; y: number; length: number; kind?: '' | 'zh' | 'en' }): JSX.Element {
  return <path class={`line ${kind}`} d={`M${x} ${y}h${length}`} />;
}

function Sheet({ x = 60, width = 120 }: { x?: number; width?: number }): JSX.Element {
  return <rect class="sheet" x={x} y="8" width={width} height="134" rx="3" />;
}

function Picture({ children }: { children: JSX.Element | JSX.Element[] }): JSX.Element {
  return (
    <svg viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A page on which one language stands below the other, with threads from paragraph to paragraph. */
export function FoundPicture(): JSX.Element {
  return (
    <Picture>
      <Sheet />
      <g>
        {[24, 33, 49, 58].map((y, at) => (
          <Line key={y} x={74} y={y} length={at % 2 ? 52 : 92} kind="zh" />
        ))}
        {[88, 97, 106, 119, 128].map((y, at) => (
          <Line key={y} x={74} y={y} length={[92, 88, 60, 92, 70][at] ?? 0} kind="en" />
        ))}
      </g>
      <g class="thread">
        <path d="M68 28C34 44 34 82 68 97" />
        <path d="M172 53c34 14 34 56 0 71" />
      </g>
    </Picture>
  );
}

/** An open book: two columns of unequal lines, a row a pair. */
export function BesidePicture(): JSX.Element {
  return (
    <Picture>
      <Sheet x={14} width={212} />
      <path class="rule" d="M112 20v110" />
      <rect class="under zh" x="24" y="56" width="76" height="22" rx="3" />
      <rect class="under en" x="122" y="56" width="94" height="31" rx="3" />
      <g>
        {[26, 35].map((y, at) => (
          <Line key={y} x={28} y={y} length={at ? 40 : 68} kind="zh" />
        ))}
        {[63, 72].map((y, at) => (
          <Line key={y} x={28} y={y} length={at ? 54 : 68} kind="zh" />
        ))}
        {[104, 113].map((y, at) => (
          <Line key={y} x={28} y={y} length={at ? 30 : 68} kind="zh" />
        ))}
      </g>
      <g>
        {[26, 35, 44].map((y, at) => (
          <Line key={y} x={126} y={y} length={[86, 82, 34][at] ?? 0} kind="en" />
        ))}
        {[63, 72, 81].map((y, at) => (
          <Line key={y} x={126} y={y} length={[84, 86, 50][at] ?? 0} kind="en" />
        ))}
        {[104, 113, 122].map((y, at) => (
          <Line key={y} x={126} y={y} length={[86, 78, 20][at] ?? 0} kind="en" />
        ))}
      </g>
    </Picture>
  );
}

/** A page, a pointer on one of its sentences, and the card with the rendering. */
export function PointedPicture(): JSX.Element {
  return (
    <Picture>
      <Sheet x={30} width={150} />
      <rect class="under zh" x="40" y="35" width="126" height="13" rx="3" />
      <g>
        {[24, 42, 60, 96, 114, 132].map((y, at) => (
          <Line key={y} x={44} y={y} length={[118, 118, 86, 122, 104, 60][at] ?? 0} {...(y === 42 && { kind: 'zh' })} />
        ))}
      </g>
      <rect class="card" x="92" y="62" width="136" height="42" rx="6" />
      <Line x={104} y={76} length={112} kind="en" />
      <Line x={104} y={90} length={72} kind="en" />
      <path class="pointer" d="M80 40v24l6-6 5 11 5-2-5-11h8z" />
    </Picture>
  );
}
