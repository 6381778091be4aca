/** Browsers look at each watched element whenever they lay out the page: on a page with more, the rest are not watched. */
const MOST = 500;

/**
 * Watches elements without a place on the page until they get one, and then until they lose it. No change of the page's
 * elements tells of that where a media query, a sibling's state or a popover is the reason; their size does. Elements in
 * line have none, and are not told of.
 */
export class Reveals {
  readonly #sizes: ResizeObserver;
  /** The elements watched, and whether each had a place when it was last looked at. */
  readonly #watched = new Map<Element, boolean>();

  /** @param tell gets elements that got a place, or lost it */
  constructor(tell: (elements: Iterable<Element>) => void, signal: AbortSignal) {
    this.#sizes = new ResizeObserver((entries) => {
      const turned = entries.flatMap(({ target, borderBoxSize }) => {
        const shown = borderBoxSize.some(({ blockSize, inlineSize }) => blockSize + inlineSize > 0);
        if (shown === this.#watched.get(target)) return [];
        this.#watched.set(target, shown);
        return [target];
      });
      if (turned.length > 0) tell(turned);
    });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Watches these hidden elements too from now on, and no longer those that left the page. */
  watch(hidden: Iterable<Element>): void {
    for (const element of this.#watched.keys()) if (!element.isConnected) this.#forget(element);
    for (const element of hidden) {
      if (this.#watched.size >= MOST) return;
      if (this.#watched.has(element)) continue;
      this.#watched.set(element, false);
      this.#sizes.observe(element);
    }
  }

  #forget(element: Element): void {
    this.#sizes.unobserve(element);
    this.#watched.delete(element);
  }

  #stop(): void {
    this.#sizes.disconnect();
    this.#watched.clear();
  }
}
