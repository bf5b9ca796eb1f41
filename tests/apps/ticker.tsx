/**
 * An article in a restless page: a clock, a stock ticker that draws its list anew, and a bar that moves by its style, all every
 * 100 ms. A button adds the rest of the article.
 */
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Half, Site } from './parts.tsx';
import { ferry } from './texts.ts';

const TICK = 100;
const STOCKS = ['Ferries', 'Lamps', 'Paper', 'Salt', 'Tea'];

function App(): JSX.Element {
  const [tick, setTick] = useState(0);
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  const text = whole ? ferry : ferry.slice(0, -1);
  return (
    <Site>
      <div class="clock">{(tick / 10).toFixed(1)} s</div>
      <ul>
        {STOCKS.map((stock, index) => (
          <li key={`${stock} ${String(tick)}`}>
            {stock} {(100 + ((tick * (index + 3)) % 17)).toFixed(2)}
          </li>
        ))}
      </ul>
      <div class="bar" style={{ width: `${String(tick % 100)}%` }}>
        Loading the weather
      </div>
      <article>
        <Half text={text} side="zh" />
        <Half text={text} side="en" />
      </article>
      <button type="button" onClick={() => setWhole(true)}>
        Read on
      </button>
    </Site>
  );
}

render(<App />, document.body);
