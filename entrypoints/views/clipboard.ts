/** What goes to the clipboard. */
export interface Clip {
  plain: string;
  html?: string;
}

/**
 * Writes to the clipboard, in the click or key press of the person. The event way comes first: the other one is only there on
 * pages of secure origins, and where the page's own policy allows it.
 * @returns whether it was written.
 */
export async function writeClipboard(clip: Clip): Promise<boolean> {
  return writeByEvent(clip) || writeByApi(clip);
}

function writeByEvent({ plain, html }: Clip): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    // Before the page's own handlers, which may add words of theirs to what is copied.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    written = true;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works on pages without a secure origin
    return document.execCommand('copy') && written;
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
}

async function writeByApi({ plain, html }: Clip): Promise<boolean> {
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  const item = { 'text/plain': blob(plain, 'text/plain'), ...(html !== undefined && { 'text/html': blob(html, 'text/html') }) };
  return navigator.clipboard.write([new ClipboardItem(item)]).then(
    () => true,
    () => false,
  );
}
