/** What changed on a page since the last batch. */
export interface PageChanges {
  /** Nodes whose text or children changed. */
  content: ReadonlySet<Node>;
  /** Elements with changed attributes that may show or hide text, and elements that came from elsewhere or for the first time. */
  look: ReadonlySet<Element>;
}

/** Changes that come within this time, in milliseconds, are told at once. */
const BATCH_MS = 150;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'open', 'aria-hidden', 'contenteditable', 'slot'],
};

/** Watches the document and open shadow roots for changes of their text, batched, until the signal is aborted. */
export class PageObserver {
  readonly #observers = new Map<Node, MutationObserver>();
  readonly #tell: (changes: PageChanges) => void;
  readonly #ignores: (element: Element) => boolean;
  #content = new Set<Node>();
  #look = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell gets each batch
   * @param ignores elements that are not the page's, such as our own host: their coming and going is no change
   */
  constructor(
    tell: (changes: PageChanges) => void,
    ignores: (element: Element) => boolean,
    signal: AbortSignal,
  ) {
    this.#tell = tell;
    this.#ignores = ignores;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Watches exactly these roots from now on. */
  watch(roots: Iterable<Node>): void {
    const wanted = new Set(roots);
    for (const [root, observer] of this.#observers) {
      if (wanted.has(root)) continue;
      observer.disconnect();
      this.#observers.delete(root);
    }
    for (const root of wanted) {
      if (this.#observers.has(root)) continue;
      const observer = new MutationObserver((records) => this.#collect(records));
      observer.observe(root, WATCHED);
      this.#observers.set(root, observer);
    }
  }

  #collect(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.target instanceof Element && this.#ignores(record.target)) continue;
      if (record.type === 'attributes') this.#addLook(record.target);
      else if (record.type === 'characterData') this.#content.add(record.target);
      else this.#addChildren(record);
    }
    if (this.#content.size + this.#look.size === 0) return;
    this.#timer ??= setTimeout(() => this.#tellBatch(), BATCH_MS);
  }

  #addChildren({ target, addedNodes, removedNodes }: MutationRecord): void {
    const nodes = [...addedNodes, ...removedNodes];
    if (nodes.every((node) => node instanceof Element && this.#ignores(node))) return;
    this.#content.add(target);
    // What was moved here looks as its new place has it; and ranges in it fell together, even if it came back at once.
    for (const node of addedNodes) this.#addLook(node);
  }

  #addLook(node: Node): void {
    if (node instanceof Element && !this.#ignores(node)) this.#look.add(node);
  }

  #tellBatch(): void {
    this.#timer = undefined;
    const changes = { content: this.#content, look: this.#look };
    this.#content = new Set();
    this.#look = new Set();
    this.#tell(changes);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    for (const observer of this.#observers.values()) observer.disconnect();
    this.#observers.clear();
  }
}
