/** Selections in a shadow tree are told in two ways: by the standard, and by Chromium before version 137, which has no such method. */
type SelectionOfTree = Partial<Pick<Selection, 'getComposedRanges'>> & Omit<Selection, 'getComposedRanges'>;

/** What is selected in the tree in which a node stands; null where nothing is. */
export function selectedRange(tree: Node): Range | null {
  // A frame's document has a window of its own.
  const selection = ((tree.ownerDocument ?? (tree as Document)).defaultView?.getSelection() ?? null) as SelectionOfTree | null;
  const range = tree.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? rangeInShadow(tree as ShadowRoot, selection) : selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && !range.collapsed && tree.contains(range.startContainer) ? range : null;
}

function rangeInShadow(tree: ShadowRoot, selection: SelectionOfTree | null): Range | null {
  const composed = selection?.getComposedRanges?.({ shadowRoots: [tree] })[0];
  if (composed) {
    const range = new Range();
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range;
  }
  const own = (tree as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  return own?.rangeCount ? own.getRangeAt(0) : null;
}
