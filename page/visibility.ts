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

/** Brings the range into view, smoothly unless the reader prefers less motion. Works across frames. */
export function scrollIntoView(range: Range): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroll(range, still ? 'instant' : 'smooth');
}

/** Brings the range into view as browsers do for the focus: without any motion, and only where it is not in full view. */
export function showAtOnce(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight || top === bottom) scroll(range, 'instant');
}

function scroll({ startContainer }: Range, behavior: ScrollBehavior): void {
  const element = startContainer.parentElement;
  for (let at: Node | null = element; at instanceof Element; at = parentOf(at)) unfold(at);
  if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior });
}

/** Opens what is folded, as browsers do for what they find in it. */
function unfold(element: Element): void {
  if (element instanceof HTMLDetailsElement && !element.open) element.open = true;
  if (attributeOf(element, 'hidden')?.toLowerCase() !== 'until-found') return;
  EventTarget.prototype.dispatchEvent.call(element, new Event('beforematch', { bubbles: true }));
  Element.prototype.removeAttribute.call(element, 'hidden');
}
