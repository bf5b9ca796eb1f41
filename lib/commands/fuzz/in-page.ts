/**
 * What the fuzzer calls inside a real page, bundled and put into it: makes a page out of a number, always the same one. It is a page of the
 * project's fixtures that has been maltreated, an article composed anew, or any tree at all.
 */
import { Random } from '../bench/random.ts';

const fuzz = { makePage };
Object.assign(globalThis, { fuzz });
export type FuzzBundle = typeof fuzz;

const TAGS = ['p', 'div', 'span', 'em', 'a', 'li', 'ul', 'td', 'table', 'tr', 'pre', 'h2', 'ruby', 'rt', 'button', 'details', 'summary', 'blockquote', 'section', 'article', 'aside', 'nav', 'label', 'figure', 'slot', 'form', 'x-unknown'];
const STYLES = ['display:none', 'display:flex', 'display:grid;grid-template-columns:1fr 1fr', 'display:contents', 'display:inline-block', 'float:left', 'position:absolute', 'position:fixed;inset:0', 'visibility:hidden', 'opacity:0', 'white-space:pre', 'writing-mode:vertical-rl', 'columns:3', 'order:-1', 'font-size:0', 'height:0;overflow:hidden', 'content-visibility:hidden', 'direction:rtl', 'zoom:2', 'transform:scale(.1)'];
const TEXTS = ['', ' ', '\n', '\u00a0', '\u200b', '\u00ad', '\ufeff', '𠮷', '\ud800', '\udc00', 'עברית', '日本語のテキスト', '😀👨‍👩‍👧', '&amp;<b>', '……', '“”‘’', '3.5万', '12,000', '。', '. ', 'x'.repeat(2000), '字'.repeat(2000), 'e\u0301', '\u202e'];
const NAMESPACES = { svg: 'http://www.w3.org/2000/svg', math: 'http://www.w3.org/1998/Math/MathML' };

/** What pages are made of, and the numbers that decide. */
class Maker extends Random {
  readonly pairs: readonly (readonly [zh: string, en: string])[];

  constructor(seed: number, pairs: Maker['pairs']) {
    super(String(seed));
    this.pairs = pairs;
  }
}

/** @param fixtures HTML of whole pages. @param pairs paragraphs and their renderings. @returns what kind of page it is. */
function makePage(seed: number, fixtures: readonly string[], pairs: Maker['pairs']): string {
  const m = new Maker(seed, pairs);
  const kind = m.next();
  const root = document.createElement('body');
  if (kind < 0.55) root.append(...document.importNode(bodyOf(Document.parseHTMLUnsafe(m.pick(fixtures))), true).childNodes);
  else if (kind < 0.8) root.append(...composed(m));
  else root.append(...Array.from({ length: 1 + m.below(6) }, () => anything(m, 0)));
  for (let times = m.below(kind < 0.8 ? 14 : 4); times > 0; times--) maltreat(m, root);
  for (const script of root.querySelectorAll('script')) script.type = 'text/plain';
  // What is not there would only fill the console.
  for (const asking of root.querySelectorAll('[src], [srcset], [background], link')) for (const name of ['src', 'srcset', 'background', 'href']) asking.removeAttribute(name);
  bodyOf(document).replaceWith(root);
  return kind < 0.55 ? 'fixture' : kind < 0.8 ? 'article' : 'tree';
}

/** The body, in a page too that has something else of the name `body`. */
function bodyOf(page: Document): HTMLElement {
  return Reflect.get<Document, 'body'>(Document.prototype, 'body', page);
}

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

/** An article as some page may have it. */
function composed(m: Maker): Node[] {
  const chosen = Array.from({ length: 1 + m.below(14) }, () => m.pick(m.pairs));
  const [tag, inner] = [m.pick(['p', 'div', 'li', 'section', 'h3']), m.pick([null, 'span', 'font', 'b'])];
  const block = (text: string): HTMLElement => element(tag, inner ? element(inner, text) : text);
  const layouts: (() => Node[])[] = [
    () => chosen.flatMap(([zh, en]) => [block(zh), block(en)]),
    () => [...chosen.map(([zh]) => block(zh)), ...chosen.map(([, en]) => block(en))],
    () => [...chosen.map(([, en]) => block(en)), ...chosen.map(([zh]) => block(zh))],
    () => [element('table', ...chosen.map(([zh, en]) => element('tr', element('td', zh), element('td', en))))],
    () => [element('div', ...chosen.map(([zh]) => block(zh))), element('div', ...chosen.map(([, en]) => block(en)))],
    () => chosen.map(([zh, en]) => element('p', zh, element('br'), en)),
  ];
  return m.pick(layouts)();
}

function anything(m: Maker, depth: number): Node {
  if (depth > 5 || m.next() < 0.3) return m.next() < 0.4 ? oddity(m) : document.createTextNode(m.next() < 0.5 ? m.pick(TEXTS) : m.pick(m.pick(m.pairs)));
  const made = element(m.pick(TAGS), ...Array.from({ length: m.below(4) }, () => anything(m, depth + 1)));
  if (m.next() < 0.2) made.style.cssText = m.pick(STYLES);
  return made;
}

function oddity(m: Maker): Node {
  return m.pick(ODDITIES)(m);
}

/** Does something to the tree that pages do by design or by mistake. */
function maltreat(m: Maker, root: HTMLElement): void {
  const all = [...root.querySelectorAll('*')].filter((each) => each instanceof HTMLElement);
  const some = (): HTMLElement => (all.length > 0 ? m.pick(all) : root);
  try {
    m.pick(ACTS)(m, root, some(), some());
  } catch {
    // The browser refuses some of it.
  }
}

const ODDITIES: readonly ((m: Maker) => Node)[] = [
  (m) => document.createComment(m.pick(TEXTS)),
  (m) => document.createTextNode(m.pick(TEXTS)),
  () => element('br'),
  () => element('img'),
  () => element('hr'),
  (m) => element('textarea', m.pick(m.pairs)[1]),
  (m) => element('select', element('option', m.pick(m.pairs)[0])),
  (m) => element('template', m.pick(m.pairs)[0]),
  () => Object.assign(element('script', 'let a = "这不是正文"'), { type: 'text/plain' }),
  () => element('style', '.nothing { color: red }'),
  (m) => element('noscript', m.pick(m.pairs)[0]),
  (m) => {
    const frame = element('iframe');
    frame.setAttribute('srcdoc', `<p>${m.pick(m.pairs)[0]}</p>`);
    return frame;
  },
  (m) => document.createElementNS(NAMESPACES.svg, 'svg').appendChild(document.createElementNS(NAMESPACES.svg, 'text')).appendChild(document.createTextNode(m.pick(m.pairs)[1])).parentNode as Node,
  () => document.createElementNS(NAMESPACES.math, 'mi'),
  (m) => Object.assign(element('input'), { value: m.pick(m.pairs)[0] }),
  () => {
    const form = element('form');
    for (const name of ['children', 'parentNode', 'textContent', 'attributes', 'nodeType', 'closest']) form.append(Object.assign(element('input'), { name }));
    return form;
  },
  (m) => {
    const dialog = element('dialog', m.pick(m.pairs)[0]) as HTMLDialogElement;
    dialog.open = true;
    return dialog;
  },
  (m) => {
    const host = element('div', m.pick(m.pairs)[0]);
    host.attachShadow({ mode: m.pick(['open', 'closed'] as const) }).append(element('p', m.pick(m.pairs)[1]), element('slot'));
    return host;
  },
  (m) => {
    const outer = element('div');
    let inner = outer;
    for (let depth = m.below(150); depth > 0; depth--) inner = inner.appendChild(element(m.pick(['div', 'span', 'b'])));
    inner.append(m.pick(m.pairs)[0]);
    return outer;
  },
  (m) => element('p', ...Array.from({ length: m.below(40) }, () => (m.next() < 0.5 ? m.pick(TEXTS) : element('i', m.pick(['a', '字', '']))))),
];

const ACTS: readonly ((m: Maker, root: HTMLElement, at: HTMLElement, elsewhere: HTMLElement) => unknown)[] = [
  (_m, root, at) => at !== root && at.remove(),
  (_m, _root, at) => at.after(at.cloneNode(true)),
  (_m, _root, at, elsewhere) => !at.contains(elsewhere) && elsewhere.append(at),
  (_m, root, at) => at !== root && at.replaceWith(...at.childNodes),
  (m, root, at) => {
    const wrap = element(m.pick(TAGS));
    if (at !== root && at.parentNode) {
      at.replaceWith(wrap);
      wrap.append(at);
    }
  },
  (m, _root, at) => (at.style.cssText += `;${m.pick(STYLES)}`),
  (m, _root, at) => at.append(oddity(m)),
  (m, _root, at) => at.prepend(oddity(m)),
  (m, _root, at) => at.setAttribute(m.pick(['lang', 'dir', 'hidden', 'inert', 'contenteditable', 'slot', 'role', 'aria-hidden', 'translate', 'class', 'id', 'popover']), m.pick(['', 'zh', 'en', 'ar', 'rtl', 'true', 'english', 'presentation', 'x'.repeat(300)])),
  (m, _root, at) => {
    const text = [...at.childNodes].find((node): node is Text => node instanceof Text && node.length > 3);
    text?.splitText(1 + m.below(text.length - 2));
  },
  (m, _root, at) => {
    const text = [...at.childNodes].find((node): node is Text => node instanceof Text && node.length > 3);
    text?.insertData(m.below(text.length), m.pick(TEXTS));
  },
  (m, root, at) => {
    if (at !== root && !at.shadowRoot && /^(?:div|p|section|article|span)$/u.test(at.localName)) at.attachShadow({ mode: m.pick(['open', 'closed'] as const) }).append(element('slot'));
  },
  (m, root, at) => {
    const other = element(m.pick(TAGS), ...at.childNodes);
    if (at !== root) at.replaceWith(other);
  },
  (_m, _root, at) => at.append(document.createTextNode('')),
];
