/**
 * Puts rules where they hold for a tree of the page and are gone with the element that holds them.
 * @param holder what gets them as its child. @param tree for which they hold. @returns what takes them away.
 */
export function putStyles(holder: Element | ShadowRoot, tree: Document | ShadowRoot, css: string): () => void {
  if (/-extension:$/u.test(location.protocol)) {
    // On our own welcome page the policy of the extension's pages allows no style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    return () => {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }
  const style = document.createElement('style');
  style.textContent = css;
  holder.prepend(style);
  return () => style.remove();
}
