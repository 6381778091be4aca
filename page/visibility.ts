/** Whether some part of the element is in view now. */
export function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Whether the reader has scrolled past the range. */
export function isBehindView(range: Range): boolean {
  return range.getBoundingClientRect().bottom <= 0;
}

/** Brings the range into view, smoothly unless the reader prefers less motion. Works across frames. */
export function scrollIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  for (let at = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) at.open = true;
  }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
