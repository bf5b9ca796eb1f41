/**
 * An article with a tab a language. By the address: `?hidden` has both in the page and shows one; `?lazy` adds the other on the
 * first click; `?swap` puts one in the place of the other.
 */
import { render, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Half, Site } from './parts.tsx';
import { ferry } from './texts.ts';

type Side = 'zh' | 'en';
const SIDES: readonly Side[] = ['zh', 'en'];
const mode = location.search.slice(1);

function App(): JSX.Element {
  const [side, setSide] = useState<Side>('zh');
  const [seen, setSeen] = useState<readonly Side[]>(['zh']);
  const choose = (chosen: Side): void => {
    setSide(chosen);
    setSeen([...new Set([...seen, chosen])]);
  };
  const there = mode === 'hidden' ? SIDES : mode === 'lazy' ? SIDES.filter((each) => seen.includes(each)) : [side];
  return (
    <Site>
      <div role="tablist">
        {SIDES.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={side === each} onClick={() => choose(each)}>
            {each === 'zh' ? '中文' : 'English'}
          </button>
        ))}
      </div>
      {there.map((each) => (
        <div key={each} role="tabpanel" class={each === side ? 'panel on' : 'panel'} style={{ display: each === side ? 'block' : 'none' }}>
          <Half text={ferry} side={each} />
        </div>
      ))}
    </Site>
  );
}

render(<App />, document.body);
