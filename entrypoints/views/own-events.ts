/** Handled inside our views: handed on there, for the page to hear nothing of. */
const RELAYED = ['keydown', 'keyup', 'keypress', 'copy'] as const;
/** Of no use to our views but for what the browser does by itself, such as selecting: pages like to forbid it. */
const SILENCED = ['mousedown', 'selectstart', 'dragstart', 'contextmenu', 'cut'] as const;
/** What the page hears of only on the way down. */
const KEPT = ['wheel', 'click', 'dblclick', 'auxclick', 'pointerdown', 'pointerup', 'mouseup', 'touchstart', 'touchend'] as const;
/** What a script of the page can make in our tree, which it can reach: none of it is a person's doing. */
const FORGEABLE = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'submit', 'cancel', 'close', 'toggle', 'beforetoggle',
  'pointerdown', 'pointermove', 'pointerup', 'pointerover', 'mousedown', 'mousemove', 'mouseup', 'mouseover', 'mouseout', 'touchstart', 'touchmove', 'touchend', 'wheel',
  'focus', 'blur', 'focusin', 'focusout', 'copy', 'cut', 'paste', 'dragstart', 'drop', 'compositionend',
] as const;
/** What Enter and the space bar press. */
const PRESSED = 'button, a[href], summary';
/** A view that lies over the page, or a question in it. */
const OVER_PAGE = 'dialog:is(:modal, :popover-open)';
/** What Escape closes by itself. */
const CLOSED_BY_BROWSER = '[popover=auto]:popover-open, dialog:modal';

/**
 * Keeps events of a host of ours away from the page's handlers: they neither act on keys that are pressed in a view nor forbid
 * selecting and copying in it; and a script of the page cannot act in a view as if it were a person. It is listened on the window, before any element of the page. Only handlers of the page that stood on
 * the window before and stop everything there cannot be beaten.
 * @param root what is drawn in the host's shadow tree. @param signal ends it.
 */
export function keepOwnEvents(host: HTMLElement, root: HTMLElement, signal: AbortSignal): void {
  const listen = { capture: true, signal };
  for (const type of RELAYED) window.addEventListener(type, (event) => relay(event, host, root), listen);
  for (const type of SILENCED) window.addEventListener(type, (event) => { if (event.composedPath().includes(host)) event.stopImmediatePropagation(); }, listen);
  for (const type of FORGEABLE) root.getRootNode().addEventListener(type, keepOutForged, listen);
  for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

/** Events that we made ourselves. */
const own = new WeakSet<Event>();
/** While we press a button ourselves. */
let pressing = false;

function keepOutForged(event: Event): void {
  if (event.isTrusted || own.has(event) || pressing) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

function dispatchOwn(target: Element, event: Event): boolean {
  own.add(event);
  return target.dispatchEvent(event);
}

function relay(event: KeyboardEvent | ClipboardEvent, host: HTMLElement, root: HTMLElement): void {
  const target = event.isTrusted ? targetOf(event, host, root) : null;
  const copy = target && copyOf(event);
  if (!target || !copy) return;
  const forbidden = event.defaultPrevented;
  event.stopPropagation();
  dispatchOwn(target, copy);
  if (copy.defaultPrevented) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (copy instanceof KeyboardEvent && copy.type === 'keydown') {
    if (forbidden) press(copy.key, target, root);
    else if (copy.key === 'Escape' && !closeWatcher()) askToCloseAfter(event, root);
  }
}

/** Where in our tree an event belongs; null where it is not ours. */
function targetOf(event: Event, host: HTMLElement, root: HTMLElement): Element | null {
  const path = event.composedPath();
  const [target] = path;
  if (path.includes(host)) return target instanceof Element ? target : root;
  // The page has taken the focus away: beside our view it cannot give it to anything, and the keys are the view's.
  const isNowhere = target === document.body || target === document.documentElement;
  return isNowhere && event.type === 'keydown' ? root.querySelector(OVER_PAGE) : null;
}

/** The same event, but one that does not leave our tree; null where the browser cannot make it. */
function copyOf(event: KeyboardEvent | ClipboardEvent): KeyboardEvent | ClipboardEvent | null {
  const inside = { bubbles: true, cancelable: true, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    return new KeyboardEvent(event.type, { ...inside, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey });
  }
  const { clipboardData } = event;
  const copy = new ClipboardEvent(event.type, { ...inside, clipboardData });
  return clipboardData && copy.clipboardData === clipboardData ? copy : null;
}

/** What the browser would have done, had the page not forbidden it. */
function press(key: string, target: Element, root: HTMLElement): void {
  if (key === 'Enter' || key === ' ') {
    pressing = true;
    target.closest<HTMLElement>(PRESSED)?.click();
    pressing = false;
  }
  if (key !== 'Escape') return;
  const popover = [...root.querySelectorAll<HTMLElement>('[popover=auto]:popover-open')].at(-1);
  if (popover) popover.hidePopover();
  else askToClose(root);
}

/** As the browser asks a modal dialog: all of ours leave it to their owner to take them away. */
function askToClose(root: HTMLElement): void {
  const dialog = [...root.querySelectorAll(OVER_PAGE)].at(-1);
  if (dialog) dispatchOwn(dialog, new Event('cancel', { cancelable: true }));
}

/** In Firefox. Others of ours, such as the bar over a selection, may hear the key after us, and use it. */
function askToCloseAfter(event: KeyboardEvent | ClipboardEvent, root: HTMLElement): void {
  if (root.querySelector(CLOSED_BY_BROWSER)) return;
  setTimeout(() => {
    if (!event.defaultPrevented) askToClose(root);
  });
}

/** HTML, "Close requests". */
type CloseWatcher = new (options: { signal: AbortSignal }) => EventTarget;

/** Chromium's; Firefox has none. */
function closeWatcher(): CloseWatcher | undefined {
  return Reflect.get(globalThis, 'CloseWatcher') as CloseWatcher | undefined;
}

/** Escape that nobody has used, "back" on a phone: the browser asks what lies over the page to close, as it asks a modal dialog by itself. */
export function heedCloseRequests(root: HTMLElement, signal: AbortSignal): void {
  const Watcher = closeWatcher();
  if (!Watcher || signal.aborted) return;
  new Watcher({ signal }).addEventListener('close', () => {
    askToClose(root);
    heedCloseRequests(root, signal); // one is good for one request
  });
}
