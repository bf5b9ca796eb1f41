/**
 * A site that goes from page to page without loading: by the Navigation API where the address has `?navigation`, else by
 * History. Pages come a moment after the click, behind a placeholder, as if they were fetched; with `?delay=MS` so much later.
 */
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Article, Site } from './parts.tsx';
import { ferry, library, untranslated } from './texts.ts';

const PAGES: Record<string, () => JSX.Element> = {
  '/app/ferry': () => <Article text={ferry} />,
  '/app/library': () => <Article text={library} />,
  '/app/lamps': () => (
    <article>
      {untranslated.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  ),
};
const byNavigation = location.search === '?navigation';
/** How long a page takes to come, in milliseconds. */
const DELAY = Number(new URLSearchParams(location.search).get('delay') ?? 120);

function App(): JSX.Element {
  const [path, setPath] = useState(location.pathname);
  const [shown, setShown] = useState(path);
  useEffect(() => {
    const arrive = (): void => setPath(location.pathname);
    if (byNavigation) {
      navigation.addEventListener('navigate', (event) => {
        const { pathname } = new URL(event.destination.url);
        const handler = (): Promise<void> => {
          setPath(pathname);
          return Promise.resolve();
        };
        if (event.canIntercept && pathname in PAGES) event.intercept({ handler });
      });
    } else addEventListener('popstate', arrive);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setShown(path), DELAY);
    return () => clearTimeout(timer);
  }, [path]);
  const follow = (event: MouseEvent): void => {
    if (byNavigation || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  };
  return (
    <Site>
      <p>
        {Object.keys(PAGES).map((page) => (
          <a key={page} href={page + location.search} onClick={follow}>
            {page.slice(5)}
          </a>
        ))}
      </p>
      {shown === path ? PAGES[shown]?.() : <p>Loading …</p>}
    </Site>
  );
}

render(<App />, document.body);
