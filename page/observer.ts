import { Reveals } from './reveals';

/** What changed on a page since the last batch. */
export interface PageChanges {
  /** Nodes whose text or children changed. */
  content: ReadonlySet<Node>;
  /** Elements with changed attributes that may show or hide text, and elements that came from elsewhere or for the first time. */
  look: ReadonlySet<Element>;
}

/** Changes that come within this time, in milliseconds, are told at once. */
const BATCH_MS = 150;
/** After a batch we rest this many times as long as it took to be dealt with: a page in motion costs 5 % of a core at most. */
const REST = 20;
/** But no longer than this, in milliseconds: where much else goes on, it takes long without our doing. */
const LONGEST_REST_MS = 2000;

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
  readonly #reveals: Reveals;
  readonly #tell: (changes: PageChanges) => Promise<void>;
  readonly #ignores: (element: Element) => boolean;
  readonly #signal: AbortSignal;
  #content = new Set<Node>();
  #look = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A batch is being dealt with. */
  #telling = false;
  #restUntil = 0;

  /**
   * @param tell gets each batch, and the next one when this one is dealt with
   * @param ignores elements that are not the page's, such as our own host: their coming and going is no change
   */
  constructor(
    tell: (changes: PageChanges) => Promise<void>,
    ignores: (element: Element) => boolean,
    signal: AbortSignal,
  ) {
    this.#tell = tell;
    this.#ignores = ignores;
    this.#signal = signal;
    this.#reveals = new Reveals((elements) => {
      for (const element of elements) this.#look.add(element);
      this.#tellSoon();
    }, signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Watches exactly these roots from now on, and until they are shown, or left out again, these hidden elements. */
  watch(roots: Iterable<Node>, hidden: Iterable<Element> = []): void {
    if (this.#signal.aborted) return;
    this.#reveals.watch(hidden);
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
    this.#tellSoon();
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

  #tellSoon(): void {
    if (this.#telling || this.#content.size + this.#look.size === 0) return;
    const wait = Math.max(BATCH_MS, this.#restUntil - performance.now());
    this.#timer ??= setTimeout(() => void this.#tellBatch(), wait);
  }

  async #tellBatch(): Promise<void> {
    this.#timer = undefined;
    const changes = { content: this.#content, look: this.#look };
    this.#content = new Set();
    this.#look = new Set();
    const start = performance.now();
    this.#telling = true;
    try {
      await this.#tell(changes);
    } finally {
      this.#telling = false;
      const end = performance.now();
      this.#restUntil = end + Math.min((end - start) * REST, LONGEST_REST_MS);
      this.#tellSoon();
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    for (const observer of this.#observers.values()) observer.disconnect();
    this.#observers.clear();
    this.#content.clear();
    this.#look.clear();
  }
}
