/** A diary that loads as one scrolls: the first entries come by fetch after the page, three more whenever its end is in view. */
import { render, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Site } from './parts.tsx';
import type { Text } from './texts.ts';

/** How many entries come at once. */
const BATCH = 3;

function App(): JSX.Element {
  const [all, setAll] = useState<Text>([]);
  const [count, setCount] = useState(0);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void fetch('/diary.json')
      .then((response) => response.json() as Promise<Text>)
      .then((text) => {
        setAll(text);
        setCount(BATCH + 1);
      });
  }, []);
  useEffect(() => {
    if (!end.current || all.length === 0) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setCount((before) => Math.min(all.length, before + BATCH));
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [all]);
  return (
    <Site>
      <article>
        {all.slice(0, count).map(({ zh, en }, index) => (
          <section key={zh} style={{ minHeight: '40vh' }}>
            {index === 0 ? <h2>{zh}</h2> : <p lang="zh">{zh}</p>}
            {index === 0 ? <h2>{en}</h2> : <p lang="en">{en}</p>}
          </section>
        ))}
        <div ref={end}>{all.length === 0 ? 'Loading …' : '·'}</div>
      </article>
    </Site>
  );
}

render(<App />, document.body);
