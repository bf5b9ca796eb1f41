/**
 * Whether a page may hold a text in both languages, told so cheaply that it can be asked of every page: most hold one language,
 * and of them nothing more is read. It errs on the side of “may”: whether it is a translation, the reader finds out.
 */
import { isSkipped } from './element-kind.ts';
import { lookInto } from './frames.ts';
import { bodyOf, bodyTextOf, HOSTS, isDocument, isElement, parentElementOf, parentNode, selectAll, selectBelow, selectByPath, shadowRootOf, textContentOf } from './safe-dom.ts';

/** Chinese and English that stand in a row: names, menus and switches of the language are shorter. */
const SOME_HAN = /[\u3400-\u9fff]/u;
const HAN_RUN = /[\u3400-\u4dbf\u4e00-\u9fff]{4}/u;
const LATIN_RUN = /[A-Za-z][A-Za-z'\u2019-]*[ ,;:.]\s?[A-Za-z][A-Za-z'\u2019-]*[ ,;:.]\s?[A-Za-z]/u;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/gu;
const LATIN = /[A-Za-z]/gu;

/** So much of each language (characters in such runs of text) is a text, however short. */
const LEAST = { han: 24, latin: 60 };
/** So many pieces of text are looked at, half of them from the page's end; in a page of more, anything may stand between. */
const MOST_PIECES = 6_000;
/** How much of one piece is counted, in characters. */
const LONGEST_PIECE = 400;
/** So many shadow roots are looked into, and so many elements of one root are asked whether they have one. */
const MOST_SHADOWS = 500;
const MOST_CANDIDATES = 2_000;
/** Elements that pages are made of and that have no shadow root, or only where they hold no other: the commonest first, as every element is compared. */
const COMMON =
  'p,span,a,div,li,td,br,img,i,b,em,strong,ul,tr,h1,h2,h3,h4,h5,h6,section,article,header,footer,nav,main,aside,blockquote,script,style,' +
  'svg,svg *,math *,button,input,label,option,select,form,textarea,fieldset,figure,figcaption,picture,source,video,time,small,sup,sub,s,u,cite,' +
  'code,pre,ol,dl,dt,dd,hr,table,thead,tbody,tfoot,th,col,colgroup,caption,link,meta,iframe,noscript,template,font,center,ruby,rt,rp,html,head,title,base,body';
/** A body is in every page, and a root of its own in hardly one: empty pages are not to be touched for it. */
const HOLDING = [...HOSTS].filter((name) => name !== 'body');
/** Elements that hold a root, if any does: of the page's own, and empty ones of HTML. */
const LIKELY = `:empty:is(${HOLDING.join()}), :not(${COMMON})`;
/** What stands in the slot of its parent's root. */
const SLOTTED = '[slot]';
/**
 * Hosts that were written with room about their root. What holds text of its own that no slot shows is passed over: what begins with
 * a long text, first of all, since to look at every character of a page takes the browser long.
 */
const BARE = `//*[not(*)][string-length(text()) < 100][not(text()[normalize-space()])][contains(" ${HOLDING.join(' ')} ", concat(" ", local-name(), " "))]`;
/** Any of them: XPath does not lead into shadow roots and frames. */
const POSSIBLE = HOLDING.join();
const STEP = 500;

/** What holds documents of its own. */
export const FRAMES = 'iframe, frame';

/** The page itself, the body of one of its frames, or a shadow root. */
type ProbedRoot = Document | Element | ShadowRoot;

/**
 * Of most pages the browser alone is asked, by XPath and selectors: a script that touches the first element has the browser make
 * the interfaces of all elements for it, a tenth of a megabyte.
 * @yields after every few tenths of a millisecond.
 */
export function* mayHoldBoth(document: Document): Generator<void, boolean, void> {
  const roots = [document, ...frameBodies(document)];
  const texts = roots.map(textOf);
  yield;
  // Scripts count here, too: this answers for a page without a word of one language, which most are.
  if (!hasRuns(texts)) {
    const shadows = shadowsBelow(roots);
    if (shadows.length === 0 || !hasRuns([...texts, ...shadows.map(textOf)])) return false;
    roots.push(...shadows);
  }
  yield;
  return yield* countRuns(roots.map((root) => (isDocument(root) ? bodyOf(root) : root)).filter((root) => root !== null));
}

function textOf(root: ProbedRoot): string {
  return isDocument(root) ? bodyTextOf(root) : (textContentOf(root) ?? '');
}

/** The bodies of the frames that are a part of the page. */
function frameBodies(document: Document): ProbedRoot[] {
  return selectAll(document, FRAMES).slice(0, 20).flatMap((frame) => {
    const content = lookInto(frame);
    return content && content !== 'unread' ? [content.body] : [];
  });
}

/**
 * The shadow roots below these. The browser itself picks the elements that may have one: a script that walked over all of them took
 * most of the time. (That an element holds no other a selector tells slowly: `:not(:has(*))` took 17 ms of 2,000 paragraphs.)
 */
function shadowsBelow(roots: readonly ProbedRoot[]): ShadowRoot[] {
  const shadows = new Set<ShadowRoot>();
  const waiting = [...roots];
  for (let root = waiting.pop(); root && shadows.size < MOST_SHADOWS; root = waiting.pop()) {
    for (const host of new Set(hostsBelow(root))) {
      const shadow = shadowRootOf(host);
      if (!shadow || shadows.has(shadow)) continue;
      shadows.add(shadow);
      waiting.push(shadow);
    }
  }
  return [...shadows];
}

/** The elements below a root, and itself, that may hold a shadow root. */
function hostsBelow(root: ProbedRoot): Element[] {
  const select = (selector: string): Element[] => selectBelow(root, selector, MOST_CANDIDATES);
  const parents = select(SLOTTED).flatMap((element) => parentElementOf(element) ?? []);
  if (isDocument(root)) return [...select(LIKELY), ...parents, ...selectByPath(root, BARE, MOST_CANDIDATES)];
  return [...(isElement(root) ? [root] : []), ...select(LIKELY), ...parents, ...select(POSSIBLE)];
}

function hasRuns(texts: readonly string[]): boolean {
  // A single character is looked for three times as fast as four.
  return texts.some((text) => SOME_HAN.test(text) && HAN_RUN.test(text)) && texts.some((text) => LATIN_RUN.test(text));
}

/** Counts both languages, from both ends of the page: one may stand behind the other, and both among much else. */
function* countRuns(roots: readonly Node[]): Generator<void, boolean, void> {
  const found = { han: 0, latin: 0 };
  let pieces = 0;
  for (const piece of piecesOf(roots)) {
    if (++pieces > MOST_PIECES) return true;
    if (pieces % STEP === 0) yield;
    const text = piece.data.slice(0, LONGEST_PIECE);
    const han = found.han < LEAST.han && HAN_RUN.test(text);
    const latin = found.latin < LEAST.latin && LATIN_RUN.test(text);
    if ((!han && !latin) || isUnread(piece)) continue;
    if (han) found.han += text.match(HAN)?.length ?? 0;
    if (latin) found.latin += text.match(LATIN)?.length ?? 0;
    if (found.han >= LEAST.han && found.latin >= LEAST.latin) return true;
  }
  return false;
}

function* piecesOf(roots: readonly Node[]): Generator<Text, void, void> {
  for (const root of roots) {
    const [front, back] = [walkerOver(root, NodeFilter.SHOW_TEXT), walkerOver(root, NodeFilter.SHOW_TEXT)];
    let last = lastBelow(back);
    for (let first = front.nextNode(); first && last; first = front.nextNode()) {
      yield first as Text;
      if (first === last) break;
      yield last as Text;
      last = back.previousNode();
      if (first === last) break;
    }
  }
}

/** Leads the walker to the last text. */
function lastBelow(walker: TreeWalker): Node | null {
  while (walker.lastChild());
  return walker.currentNode === walker.root ? null : walker.currentNode;
}

function walkerOver(root: Node, shown: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, shown);
}

function isUnread(piece: Text): boolean {
  const parent = parentNode(piece);
  return parent !== null && isElement(parent) && isSkipped(parent);
}
