import type { Page } from 'playwright';

/** Everything about a document that we could have changed, as lines of text. */
export type Snapshot = string[];

/**
 * Writes down the page's document: every node with its attributes, the lengths of all text nodes, comments, open shadow roots,
 * style sheets, focus, selection, scroll positions, global names. Our own host element is left out.
 */
export function snapshot(page: { evaluate(run: () => Snapshot): Promise<Snapshot> }): Promise<Snapshot> {
  return page.evaluate(takeSnapshot);
}

/** From now on writes down every change to the page's nodes, except our host element's coming and going. */
export async function watchMutations(page: { evaluate(run: () => void): Promise<void> }): Promise<void> {
  await page.evaluate(startWatching);
}

/** The changes since the watching began. */
export function mutations(page: { evaluate(run: () => string[]): Promise<string[]> }): Promise<string[]> {
  return page.evaluate(readMutations);
}

/** Selects a piece of text, focuses a link and scrolls, so that there is something to lose. */
export async function leaveTraces(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    const text = document.createTreeWalker(document.querySelector('html') ?? document, NodeFilter.SHOW_TEXT);
    while (text.nextNode()) {
      const node = text.currentNode as Text;
      if (node.data.trim().length < 8 || node.parentElement?.closest('head, script, style')) continue;
      document.getSelection()?.setBaseAndExtent(node, 2, node, 6);
      break;
    }
    scrollTo({ top: 37, behavior: 'instant' });
  });
}

/** Runs inside the page. Pages may clobber names of the DOM, so that the getters come from the prototypes. */
function takeSnapshot(): string[] {
  const get = <T extends object, K extends keyof T>(prototype: T, key: K) => (host: T) => Reflect.get(prototype, key, host) as T[K];
  const childNodes = get(Node.prototype, 'childNodes');
  const nodeType = get(Node.prototype, 'nodeType');
  const parentNode = get(Node.prototype, 'parentNode');
  const localName = get(Element.prototype, 'localName');
  const namespaceURI = get(Element.prototype, 'namespaceURI');
  const attributes = get(Element.prototype, 'attributes');
  const shadowRoot = get(Element.prototype, 'shadowRoot');
  const scrollTop = get(Element.prototype, 'scrollTop');
  const root = get(Document.prototype, 'documentElement')(document);
  const active = get(Document.prototype, 'activeElement')(document);
  const lines: string[] = [];

  const sheets = (holder: DocumentOrShadowRoot) =>
    holder.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join(' '));
  const isOurs = (node: Node) => nodeType(node) === 1 && localName(node as Element) === 'duizhao-view';

  const visit = (node: Node, depth: number): void => {
    if (isOurs(node)) return;
    const put = (line: string) => lines.push(' '.repeat(depth) + line);
    switch (nodeType(node)) {
      case Node.ELEMENT_NODE: {
        const element = node as Element;
        const all = [...attributes(element)].map(({ namespaceURI: ns, name, value }) => ` ${ns ?? ''}|${name}=${JSON.stringify(value)}`);
        const top = scrollTop(element) ? ` @${String(scrollTop(element))}` : '';
        const form = element instanceof HTMLInputElement ? ` ${element.value} ${String(element.checked)}` : '';
        put(`<${namespaceURI(element) ?? ''}|${localName(element)}${all.join('')}>${top}${form}`);
        const shadow = shadowRoot(element);
        if (shadow) visit(shadow, depth + 1);
        if (element instanceof HTMLTemplateElement) visit(element.content, depth + 1);
        break;
      }
      case Node.DOCUMENT_TYPE_NODE: {
        const { name, publicId, systemId } = node as DocumentType;
        put(`<!doctype ${name} ${publicId} ${systemId}>`);
        break;
      }
      case Node.DOCUMENT_FRAGMENT_NODE:
        put(node instanceof ShadowRoot ? `#shadow ${node.mode} ${JSON.stringify(sheets(node))}` : '#fragment');
        break;
      case Node.DOCUMENT_NODE:
        put('#document');
        break;
      default:
        put(`#${String(nodeType(node))} ${String((node as CharacterData).length)} ${JSON.stringify((node as CharacterData).data)}`);
    }
    for (const child of childNodes(node)) visit(child, depth + 1);
  };
  visit(document, 0);

  /** Where a node stands, as the numbers of the children on the way to it. */
  const path = (node: Node | null): string => {
    const steps: number[] = [];
    for (let at = node; at; ) {
      const parent: Node | null = parentNode(at);
      if (parent) steps.unshift([...childNodes(parent)].filter((child) => !isOurs(child)).indexOf(at as ChildNode));
      at = parent;
    }
    return steps.join('/');
  };
  const selection = document.getSelection();
  lines.push(
    `sheets ${String([...document.styleSheets].filter(({ ownerNode }) => !ownerNode?.parentNode || !isOurs(ownerNode.parentNode)).length)} ${JSON.stringify(sheets(document))}`,
    `focus ${path(active)}`,
    `selection ${path(selection?.anchorNode ?? null)}:${String(selection?.anchorOffset)} ${path(selection?.focusNode ?? null)}:${String(selection?.focusOffset)}`,
    `scroll ${String(scrollX)} ${String(scrollY)} of ${String(root.scrollWidth)} ${String(root.scrollHeight)}`,
    `title ${document.title}`,
    `address ${location.href}, ${String(history.length)} steps`,
    ...Object.keys(window).toSorted().map((name) => `name ${name}`),
    `highlights ${[...CSS.highlights.keys()].join()}`,
  );
  return lines;
}

/** Runs inside the page. */
function startWatching(): void {
  const localName = (node: Node) => node.nodeName.toLowerCase();
  const described: string[] = [];
  const describe = (records: MutationRecord[]) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (localName(target) === 'duizhao-view') continue;
      if (type === 'childList' && nodes.every((node) => localName(node) === 'duizhao-view')) continue;
      described.push(`${type} of ${target.nodeName} ${attributeName ?? nodes.map((node) => node.nodeName).join()}`);
    }
  };
  const observer = new MutationObserver(describe);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const { shadowRoot } = walker.currentNode as Element;
    if (shadowRoot instanceof ShadowRoot) observer.observe(shadowRoot, all);
  }
  Object.assign(window, {
    mutationsSeen: () => {
      describe(observer.takeRecords());
      return described;
    },
  });
}

/** Runs inside the page. */
function readMutations(): string[] {
  return (window as unknown as { mutationsSeen(): string[] }).mutationsSeen();
}
