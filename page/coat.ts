/** One highlight of the page's registry, there only while it has ranges: Chromium asks each that is there while it paints. */
export class Coat {
  readonly #name: string;
  readonly #highlight = new Highlight();
  /** What is in the highlight: Firefox does not let us ask it. */
  #ranges: ReadonlySet<Range> = new Set();

  /** @param priority what has a higher one lies above */
  constructor(name: string, priority: number) {
    this.#name = name;
    this.#highlight.priority = priority;
  }

  /**
   * Has exactly these ranges from now on, also where the page took some out, or the highlight itself. Those that it had
   * before stay untouched, since repainting flickers.
   */
  cover(ranges: readonly Range[]): void {
    const wanted = new Set(ranges);
    for (const range of this.#ranges) if (!wanted.has(range)) this.#highlight.delete(range);
    for (const range of wanted) this.#highlight.add(range);
    this.#ranges = wanted;
    const isThere = CSS.highlights.has(this.#name);
    if (wanted.size === 0 && isThere) CSS.highlights.delete(this.#name);
    // Put in again, all that it holds would be painted again.
    if (wanted.size > 0 && !isThere) CSS.highlights.set(this.#name, this.#highlight);
  }

  /** Whether it should be in the registry, and is not. */
  get wasTaken(): boolean {
    return this.#ranges.size > 0 && !CSS.highlights.has(this.#name);
  }
}
