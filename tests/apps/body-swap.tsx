/**
 * A site whose framework fetches the next page and puts its whole `<body>` in the place of the old one. `swapTo` goes to another
 * article; to the same one, it draws the same text in new nodes.
 */
import { render } from 'preact';
import { Article, Site } from './parts.tsx';
import { ferry, library } from './texts.ts';

const TEXTS = { ferry, library };

function bodyWith(name: keyof typeof TEXTS): HTMLElement {
  const body = document.createElement('body');
  render(
    <Site>
      <Article text={TEXTS[name]} />
    </Site>,
    body,
  );
  return body;
}

function swapTo(name: keyof typeof TEXTS, path?: string): void {
  if (path !== undefined) history.pushState(null, '', path);
  document.documentElement.replaceChild(bodyWith(name), document.body);
}

declare global {
  var swapTo: (name: 'ferry' | 'library', path?: string) => void;
}
globalThis.swapTo = swapTo;
document.body.replaceWith(bodyWith('ferry'));
