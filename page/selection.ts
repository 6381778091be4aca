/** The kinds of field whose text can be selected. */
function hasSelectedText(element: Element | null): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    return false;
  return element.selectionStart !== element.selectionEnd;
}

/**
 * Where the selected text stands on a page: its own range, or one around the field that it stands in. Null where nothing is
 * selected, or nothing that the page's own tree shows (as inside of a viewer for other documents).
 */
export function selectedRange(page: Document): Range | null {
  const { activeElement } = page;
  if (activeElement && hasSelectedText(activeElement)) {
    const around = page.createRange();
    around.selectNode(activeElement);
    return around;
  }
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Its own range would go along with what the reader selects next.
  return selection.getRangeAt(0).cloneRange();
}
