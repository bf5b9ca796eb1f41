import type { ComponentChildren, JSX } from 'preact';
import type { Text } from './texts.ts';

/** The furniture that the apps share. */
export function Site({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <>
      <nav class="site">
        <b>River Post</b> <a href="#top">News</a> <a href="#top">Weather</a>
      </nav>
      <main>{children}</main>
      <footer>River Post · Imprint</footer>
    </>
  );
}

/** An article, its Chinese first and then its English. */
export function Article({ text }: { text: Text }): JSX.Element {
  return (
    <article>
      <Half text={text} side="zh" />
      <Half text={text} side="en" />
    </article>
  );
}

/** One language of an article. */
export function Half({ text, side }: { text: Text; side: 'zh' | 'en' }): JSX.Element {
  const [title, ...paragraphs] = text;
  return (
    <div lang={side}>
      <h2>{title?.[side]}</h2>
      {paragraphs.map((pair) => (
        <p key={pair.zh}>{pair[side]}</p>
      ))}
    </div>
  );
}
