import { BlockList, type TextHome } from './block-list.ts';
import { ChildWalk } from './child-walk.ts';
import { besideWord, boxingOf, isClippedAway, isClosedDetails, isDropCap, isLink, isOutOfFlow, isSkipped, kindOf, type Boxing } from './element-kind.ts';
import { lookInto } from './frames.ts';
import type { PageReading } from './reading.ts';
import { isElement, isText, localName } from './safe-dom.ts';
import { segmentsOf } from './text-segments.ts';
import type { TextStyle, VisibleRun } from './visible-run.ts';

/** How much work is done between two steps of the generator: a node counts one, and so do so many characters. */
const WORK_PER_STEP = 64;
const CHARACTERS = 256;

/** The element that is being walked, with what it passes on to its content. */
interface Frame extends TextHome {
  children: ChildWalk;
  startsBlock: boolean;
  /** Whether there is a layout that can be asked. */
  laidOut: boolean;
  style: TextStyle;
  /** See `Container`. */
  beside: string | null;
  /** The paragraph that goes on behind this element, where the element is none of its text. */
  around: VisibleRun | null;
}

/**
 * Reads the visual paragraphs below `root` (shadow roots and frames of the same site included), without changing
 * anything. The walk keeps its own stack: pages nest deeper than the call stack.
 * @param ignore elements that are left out whole, such as our own view.
 * @param boxing how elements are laid out; for documents without layout, by their tags.
 * @yields after every few nodes, so that the caller can let other work in. The page may change meanwhile.
 */
export function* readPage(
  root: Element,
  ignore: (element: Element) => boolean = () => false,
  boxing: typeof boxingOf = boxingOf,
): Generator<void, PageReading, void> {
  const reader = new PageReader(boxing);
  const stack: Frame[] = [reader.enterRoot(root)];
  let work = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.children.take();
    if (!node) {
      stack.pop();
      reader.leave(frame);
    } else if (isText(node)) {
      for (const { text, at } of segmentsOf(node.data)) {
        work += reader.addText(node, text, at, frame);
        if (work >= WORK_PER_STEP) {
          yield;
          work = 0;
        }
      }
    } else if (isElement(node) && !ignore(node)) {
      const child = reader.visit(node, frame);
      if (child) stack.push(child);
    }
    if (++work >= WORK_PER_STEP) {
      yield;
      work = 0;
    }
  }
  return reader.reading();
}

function isFrame(tag: string): boolean {
  return tag === 'iframe' || tag === 'frame';
}

class StyleOfText implements TextStyle {
  readonly #boxing: Boxing;
  readonly inLink: boolean;

  constructor(boxing: Boxing, inLink: boolean) {
    this.#boxing = boxing;
    this.inLink = inLink;
  }

  get preserveNewlines(): boolean {
    return this.#boxing.preserveNewlines;
  }

  get bold(): boolean {
    return this.#boxing.bold;
  }
}

class PageReader {
  readonly #list = new BlockList();
  readonly #boxing: typeof boxingOf;
  #unreadFrames = 0;

  constructor(boxing: typeof boxingOf) {
    this.#boxing = boxing;
  }

  enterRoot(root: Element): Frame {
    // Who chooses a frame means the document in it.
    const content = isFrame(localName(root)) ? lookInto(root) : null;
    if (content === 'unread') this.#unreadFrames++;
    const element = content === null || content === 'unread' ? root : content.body;
    return this.#frameOf(element, null, this.#boxing(element, false), true);
  }

  /** @returns the frame to walk into, or null where the element's content is not read. */
  visit(element: Element, parent: Frame): Frame | null {
    const tag = localName(element);
    if (tag === 'br') {
      if (!parent.laidOut || getComputedStyle(element).display !== 'none') this.#list.run.addLineBreak();
    } else if (tag === 'img') this.#list.addImage(element as HTMLImageElement, parent.container);
    else if (isFrame(tag)) return this.#visitFrame(element, parent);
    else if (!isSkipped(element, tag)) return this.#enter(element, parent);
    return null;
  }

  /** A document in the page is read as if its body stood in the frame's place. */
  #visitFrame(element: Element, parent: Frame): Frame | null {
    const boxing = this.#boxing(element, parent.hidden);
    if (boxing.hidden || !boxing.style) return null;
    const content = lookInto(element);
    if (content === 'unread') this.#unreadFrames++;
    if (content === null || content === 'unread') return null;
    this.#list.flush(parent);
    return this.#frameOf(content.body, parent, this.#boxing(content.body, false), true);
  }

  #enter(element: Element, parent: Frame): Frame | null {
    const folded = isClosedDetails(parent.element) && localName(element) !== 'summary';
    const boxing = this.#boxing(element, parent.hidden || folded);
    const { style } = boxing;
    if (style && isClippedAway(style)) return null;
    const amid = this.#list.run.text !== '';
    let around: VisibleRun | null = null;
    let { block } = boxing;
    if (block) {
      if (style && isDropCap(element, style)) block = false;
      else if (amid && style && isOutOfFlow(style)) around = this.#list.run;
      else this.#list.flush(parent);
      // A hidden part of a line is no text of the line.
    } else if (boxing.hidden && !parent.hidden) around = this.#list.run;
    if (around) this.#list.begin();
    const frame = this.#frameOf(element, parent, boxing, block);
    frame.around = around;
    return frame;
  }

  #frameOf(element: Element, parent: Frame | null, boxing: Boxing, block: boolean): Frame {
    const startsBlock = block || parent === null;
    const { tag, level, role, chrome: isChrome } = kindOf(element);
    const chrome = (parent?.chrome ?? false) || isChrome;
    const beside = parent?.beside ?? (startsBlock && parent ? besideWord(element) : null);
    return {
      element,
      children: new ChildWalk(element, tag, boxing),
      block: startsBlock ? element : parent.block,
      container: startsBlock ? this.#list.addContainer({ parent: parent?.container ?? -1, tag, chrome, ...(beside === null ? {} : { beside }) }) : parent.container,
      beside,
      startsBlock,
      laidOut: boxing.style !== null,
      hidden: boxing.hidden,
      chrome,
      style: new StyleOfText(boxing, (parent?.style.inLink ?? false) || (tag === 'a' && isLink(element))),
      role: role ?? parent?.role ?? 'paragraph',
      level: level || (role ? 0 : (parent?.level ?? 0)),
      around: null,
    };
  }

  /** @returns how much work it was. */
  addText(node: Text, text: string, at: number, frame: Frame): number {
    this.#list.run.addText(node, text, frame.style, at);
    return this.#list.flushOverlong(frame) ? WORK_PER_STEP : text.length / CHARACTERS;
  }

  leave(frame: Frame): void {
    if (frame.around) this.#list.resume(frame.around, frame);
    else if (frame.startsBlock) this.#list.flush(frame);
  }

  reading(): PageReading {
    return this.#list.reading(this.#unreadFrames);
  }
}
