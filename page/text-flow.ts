import type { Block } from './block';
import { type FlowOwner, type FlowPart, readFlows } from './flow-reader';
import { parentOf, shadowRootOf } from './tree';

/** So many owners and blocks that did not change are passed without a pause. */
const NODES_BETWEEN_PAUSES = 256;

/** What the page's text is at one moment. */
export interface PageText {
  /** All blocks in page order. */
  blocks: readonly Block[];
  /** The open shadow roots among the owners, to be observed too. */
  shadowRoots: readonly ShadowRoot[];
  /** The elements left out because their style gives them no place, to be watched for being shown. */
  hidden: readonly Element[];
}

/** An owner with what was read of it. */
interface FlowNode {
  owner: FlowOwner;
  /** The one among whose parts it is. */
  around: FlowNode | null;
  parts: (Block | FlowNode)[];
  hidden: readonly Element[];
  /** Its own flows must be read again. */
  stale: boolean;
  /** And those of all owners below it. */
  staleBelow: boolean;
  /** Elements within its flows that look different: what they hold, owners too, must be read again with it. */
  restyled: Set<Element>;
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
    // Its slots show what the host has for them, and their own text where it has nothing.
    const shadowRoot = node instanceof Element ? shadowRootOf(node) : null;
    const shadow = shadowRoot && this.#nodes.get(shadowRoot);
    if (!shadow) return;
    shadow.stale = true;
    shadow.staleBelow = true;
  }

  /** The look or the place of `element` changed, which may show or hide it or what lies in it. */
  markLook(element: Element): void {
    const own = this.#nodes.get(element);
    if (own) {
      own.stale = true;
      own.staleBelow = true;
    }
    // Whether an element is read is decided while the owner around it is read.
    const parent = parentOf(element);
    const around = parent && this.#nearest(parent);
    if (!around) return;
    around.stale = true;
    around.restyled.add(element);
  }

  /** Reads what is marked and returns the text of the whole page. Pauses (`yield`) between short steps. */
  *read(): Generator<void, PageText> {
    const blocks: Block[] = [];
    const shadowRoots: ShadowRoot[] = [];
    const hidden: Element[] = [];
    const open: (Block | FlowNode)[] = [this.#root];
    let visited = 0;
    for (let next = open.pop(); next; next = open.pop()) {
      if (++visited % NODES_BETWEEN_PAUSES === 0) yield;
      if (!('owner' in next)) {
        blocks.push(next);
        continue;
      }
      if (next.stale) {
        yield* this.#readAgain(next);
        yield;
      }
      if (next.owner instanceof ShadowRoot) shadowRoots.push(next.owner);
      for (const element of next.hidden) hidden.push(element);
      for (let index = next.parts.length - 1; index >= 0; index--) {
        const part = next.parts[index];
        if (part) open.push(part);
      }
    }
    return { blocks, shadowRoots, hidden };
  }

  *#readAgain(node: FlowNode): Generator<void, void> {
    const { staleBelow, restyled } = node;
    // Taken down first: a change that comes in while this reading pauses must mark it again.
    node.stale = false;
    node.staleBelow = false;
    node.restyled = new Set();
    const { parts, hidden } = yield* readFlows(node.owner, this.#ignores);
    const before = node.parts;
    node.hidden = hidden;
    node.parts = parts.map((part) => this.#partOf(part, node, staleBelow ? 'all' : restyled));
    this.#forgetLost(before, node);
  }

  /** Forgets what owns its flow no more, hidden or in line now: what happens in it happens to the owner around it. */
  #forgetLost(before: FlowNode['parts'], node: FlowNode): void {
    const parts = new Set(node.parts);
    for (const part of before)
      if ('owner' in part && part.around === node && !parts.has(part))
        this.#nodes.delete(part.owner);
  }

  #partOf(
    part: FlowPart,
    within: FlowNode,
    restyled: ReadonlySet<Element> | 'all',
  ): Block | FlowNode {
    if (!(part instanceof Node)) return part;
    const node = this.#nodeOf(part);
    node.around = within;
    if (restyled === 'all' || standsIn(part, restyled, within.owner)) {
      node.stale = true;
      node.staleBelow = true;
    }
    return node;
  }

  #nodeOf(owner: FlowOwner): FlowNode {
    const known = this.#nodes.get(owner);
    if (known) return known;
    const node: FlowNode = {
      owner,
      around: null,
      parts: [],
      hidden: [],
      stale: true,
      staleBelow: false,
      restyled: new Set(),
    };
    this.#nodes.set(owner, node);
    return node;
  }

  #nearest(node: Node): FlowNode | null {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      const known = this.#nodes.get(at);
      if (known) return known;
    }
    return null;
  }
}

/** Whether one of these elements is on the way from a node up to an owner around it. */
function standsIn(node: Node, elements: ReadonlySet<Node>, within: FlowOwner): boolean {
  if (elements.size === 0) return false;
  for (let at: Node | null = node; at && at !== within; at = above(at))
    if (elements.has(at)) return true;
  return false;
}

/** The node above; above a shadow root, its host. */
function above(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentOf(node);
}
