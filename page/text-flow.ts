import type { Block } from './block';
import { type FlowOwner, type FlowPart, readFlows } from './flow-reader';

/** What the page's text is at one moment. */
export interface PageText {
  /** All blocks in page order. */
  blocks: readonly Block[];
  /** The open shadow roots among the owners, to be observed too. */
  shadowRoots: readonly ShadowRoot[];
}

/** An owner with what was read of it. */
interface FlowNode {
  owner: FlowOwner;
  parts: (Block | FlowNode)[];
  /** Its own flows must be read again. */
  stale: boolean;
  /** And those of all owners below it. */
  staleBelow: boolean;
}

/**
 * The text of a page as a tree of owners, kept between readings: only what was marked as changed is read again.
 */
export class TextFlow {
  readonly #root: FlowNode;
  readonly #nodes = new WeakMap<Node, FlowNode>();
  readonly #ignores: (element: Element) => boolean;

  /**
   * @param root where to begin, the document's element as a rule
   * @param ignores elements that are not the page's, such as our own host
   */
  constructor(root: Element, ignores: (element: Element) => boolean) {
    this.#ignores = ignores;
    this.#root = this.#nodeOf(root);
  }

  /** Text or children changed at `node`. */
  markContent(node: Node): void {
    const known = this.#nearest(node);
    if (known) known.stale = true;
  }

  /** Attributes of `element` changed, which may show or hide it or what lies in it. */
  markLook(element: Element): void {
    const own = this.#nodes.get(element);
    if (own) {
      own.stale = true;
      own.staleBelow = true;
    }
    // Whether an element is read is decided while its parent is read.
    if (element.parentNode) this.markContent(element.parentNode);
  }

  /** Reads what is marked and returns the text of the whole page. Pauses (`yield`) between short steps. */
  *read(): Generator<void, PageText> {
    const blocks: Block[] = [];
    const shadowRoots: ShadowRoot[] = [];
    const open: (Block | FlowNode)[] = [this.#root];
    for (let next = open.pop(); next; next = open.pop()) {
      if (!('owner' in next)) {
        blocks.push(next);
        continue;
      }
      if (next.stale) {
        yield* this.#readAgain(next);
        yield;
      }
      if (next.owner instanceof ShadowRoot) shadowRoots.push(next.owner);
      for (let index = next.parts.length - 1; index >= 0; index--) {
        const part = next.parts[index];
        if (part) open.push(part);
      }
    }
    return { blocks, shadowRoots };
  }

  *#readAgain(node: FlowNode): Generator<void, void> {
    const below = node.staleBelow;
    // Taken down first: a change that comes in while this reading pauses must mark it again.
    node.stale = false;
    node.staleBelow = false;
    const parts = yield* readFlows(node.owner, this.#ignores);
    node.parts = parts.map((part) => this.#partOf(part, below));
  }

  #partOf(part: FlowPart, stale: boolean): Block | FlowNode {
    if (!(part instanceof Node)) return part;
    const node = this.#nodeOf(part);
    if (stale) {
      node.stale = true;
      node.staleBelow = true;
    }
    return node;
  }

  #nodeOf(owner: FlowOwner): FlowNode {
    const known = this.#nodes.get(owner);
    if (known) return known;
    const node = { owner, parts: [], stale: true, staleBelow: false };
    this.#nodes.set(owner, node);
    return node;
  }

  #nearest(node: Node): FlowNode | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const known = this.#nodes.get(at);
      if (known) return known;
    }
    return null;
  }
}
