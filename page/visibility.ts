import { attributeOf, boxOf, parentOf } from './tree';

/** Whether some part of the element is in view now. */
export function isInView(element: Element): boolean {
  const { top, bottom, left, right } = boxOf(element);
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Whether the reader has scrolled past the range. */
export function isBehindView(range: Range): boolean {
  return range.getBoundingClientRect().bottom <= 0;
}

/**
 * Brings the range to the middle of the view. Without any motion, whatever the page's own rule for scrolling: what is placed
 * beside the range next finds it where it stays. Works across frames.
 */
export function scrollIntoView({ startContainer }: Range): void {
  const element = startContainer.parentElement;
  for (let at: Node | null = element; at instanceof Element; at = parentOf(at)) unfold(at);
  const options = { block: 'center', behavior: 'instant' } as const;
  if (element) Element.prototype.scrollIntoView.call(element, options);
}

/** The same as browsers do for the focus: only where the range is not in full view. */
export function showInFull(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight || top === bottom) scrollIntoView(range);
}

/** Opens what is folded, as browsers do for what they find in it. */
function unfold(element: Element): void {
  if (element instanceof HTMLDetailsElement && !element.open) element.open = true;
  if (attributeOf(element, 'hidden')?.toLowerCase() !== 'until-found') return;
  EventTarget.prototype.dispatchEvent.call(element, new Event('beforematch', { bubbles: true }));
  Element.prototype.removeAttribute.call(element, 'hidden');
}
