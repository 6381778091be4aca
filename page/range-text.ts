/** The elements that a range has text of, each once: the parents of its text nodes. */
export function textParents(range: Range): Element[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  const nodes =
    startContainer === endContainer ? [startContainer] : textsIn(range, commonAncestorContainer);
  const parents = new Set<Element>();
  for (const node of nodes) {
    const parent = node instanceof Element ? node : node.parentElement;
    if (parent) parents.add(parent);
  }
  return [...parents];
}

function textsIn(range: Range, root: Node): Node[] {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  walker.currentNode = range.startContainer;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    texts.push(node);
    if (node === range.endContainer) break;
  }
  return texts;
}
