/** A note's text, drawn as the panel draws it: what stands in the address's hash, percent-encoded. */
import { render } from 'preact';
import style from '../../components/notes/markdown.css?inline';
import { Markdown } from '../../components/notes/Markdown.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:root { color-scheme: light dark; --hairline: #8886; --quiet: GrayText; } body { max-width: 30rem; font: 16px/1.6 system-ui, sans-serif; }\n${style}`);
document.adoptedStyleSheets = [sheet];
const draw = (): void => render(<Markdown text={decodeURIComponent(location.hash.slice(1))} />, document.body);
addEventListener('hashchange', draw);
draw();
