import { boxOf, parentOf } from './tree';

/**
 * Up to so many ranges all count as near. With more, what is far away would cost too: at each change of a page, Chromium puts
 * all ranges of its highlights up anew, some 6 µs each, and paints again whatever has one within 4,000 pixels of the view.
 */
const FEW = 100;
/** Ranges so many heights of the view above and below it count as near, so that they are there before the reader is. */
const MARGIN = 1;
/** The same for the browser, by halves: in the page's own scrolling both margins count, in a box that scrolls the latter. */
const MARGINS = { rootMargin: '50% 0px', scrollMargin: '50% 0px' };

/** Which of a page's ranges are in view or near it, or may be: kept up as the reader scrolls and the page changes. */
export class NearRanges {
  readonly #changed: () => void;
  #observer: IntersectionObserver | undefined;
  #all: ReadonlySet<Range> = new Set();
  #byElement: ReadonlyMap<Element, readonly Range[]> = new Map();
  #near = new Set<Element>();

  /** @param changed told when others are near than before, but not within `watch` */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Those that are near now. */
  get ranges(): ReadonlySet<Range> {
    if (!this.#observer) return this.#all;
    return new Set([...this.#near].flatMap((element) => this.#byElement.get(element) ?? []));
  }

  /** Watches exactly these ranges from now on. */
  watch(ranges: ReadonlySet<Range>): void {
    this.#all = ranges;
    if (ranges.size <= FEW) {
      this.#stop();
      return;
    }
    const before = this.#byElement;
    this.#byElement = byElement(ranges);
    const observer = (this.#observer ??= this.#observerOf());
    for (const element of before.keys()) if (!this.#byElement.has(element)) this.#leave(element);
    for (const element of this.#byElement.keys()) {
      if (before.has(element)) continue;
      // What the browser tells comes a frame later.
      if (isNear(element)) this.#near.add(element);
      observer.observe(element);
    }
  }

  #observerOf(): IntersectionObserver {
    return new IntersectionObserver((entries) => this.#take(entries), MARGINS);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    let changed = false;
    for (const { target, isIntersecting } of entries) {
      const isNearNow = isIntersecting && this.#byElement.has(target);
      if (isNearNow === this.#near.has(target)) continue;
      if (isNearNow) this.#near.add(target);
      else this.#near.delete(target);
      changed = true;
    }
    if (changed) this.#changed();
  }

  #leave(element: Element): void {
    this.#observer?.unobserve(element);
    this.#near.delete(element);
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#byElement = new Map();
    this.#near.clear();
  }
}

function isNear(element: Element): boolean {
  const { top, bottom } = boxOf(element);
  return bottom > -innerHeight * MARGIN && top < innerHeight * (1 + MARGIN);
}

/** Ranges by the element that tells where they are. */
function byElement(ranges: Iterable<Range>): ReadonlyMap<Element, readonly Range[]> {
  const found = new Map<Element, Range[]>();
  const known = new Map<Node, Element | null>();
  for (const range of ranges) {
    const node = range.commonAncestorContainer;
    const element = known.get(node) ?? placedElement(node);
    known.set(node, element);
    if (!element) continue;
    const same = found.get(element);
    if (same) same.push(range);
    else found.set(element, [range]);
  }
  return found;
}

/** The innermost element round a node that has a place of its own on the page. */
function placedElement(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : parentOf(at))
    if (at instanceof Element && getComputedStyle(at).display !== 'contents') return at;
  return null;
}
