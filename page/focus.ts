/**
 * The element that has the focus, looked for inside open shadow roots too; null where nothing in particular has it.
 *
 * @param own our own root: looked into although it is closed
 */
export function deepActiveElement(own: ShadowRoot): Element | null {
  if (own.activeElement) return own.activeElement;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body || active === document.documentElement ? null : active;
}

/** Gives the focus to an element without scrolling to it, if it is still there. */
export function focusWithoutScroll(element: Element | null): void {
  const still = { preventScroll: true };
  // Not by the element's own name for it: a form may have a field of that name.
  if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element, still);
  else if (element instanceof SVGElement) element.focus(still);
}

/** Tells which element of the page the focus comes to, until the signal is aborted. */
export function listenForFocus(onFocus: (element: Element) => void, signal: AbortSignal): void {
  const tell = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (event.isTrusted && target instanceof Element) onFocus(target);
  };
  window.addEventListener('focusin', tell, { capture: true, passive: true, signal });
}
