import { type Block, BlockBuilder } from './block';
import { kindOf } from './element-kinds';
import { firstChildOf, nextSiblingOf, parentOf, shadowRootOf } from './tree';

/** What has children whose text flows: an element of the page, or a shadow root. */
export type FlowOwner = Element | ShadowRoot;

/** A piece of an owner's content in page order: a block of its own text, or an owner further down. */
export type FlowPart = Block | FlowOwner;

/** What was read of one owner. */
export interface OwnFlows {
  parts: FlowPart[];
  /** Elements left out because their style gives them no place. */
  hidden: Element[];
}

/** A longer stretch of text is cut at a space, so that no step of the work gets long. */
const LONGEST_BLOCK = 10_000;
const NODES_BETWEEN_PAUSES = 64;

/** A blank line, which separates paragraphs where the style keeps line ends. */
const BLANK_LINE = /\n[ \t]*\r?\n\s*/g;

/**
 * Reads the flows of one owner: its text across inline elements and links, without what lies in blocks below it.
 * Pauses (`yield`) now and then.
 */
export function* readFlows(
  owner: FlowOwner,
  ignores: (element: Element) => boolean,
): Generator<void, OwnFlows> {
  const reader = new FlowReader(owner, ignores);
  let visited = 0;
  while (reader.readNext()) {
    if (++visited % NODES_BETWEEN_PAUSES === 0) yield;
  }
  return reader;
}

class FlowReader implements OwnFlows {
  readonly parts: FlowPart[] = [];
  readonly hidden: Element[] = [];
  readonly #owner: FlowOwner;
  readonly #ignores: (element: Element) => boolean;
  readonly #builder: BlockBuilder;
  #node: Node | null;
  /** Only white space stands between here and a line break before. */
  #afterBreak = false;

  constructor(owner: FlowOwner, ignores: (element: Element) => boolean) {
    this.#owner = owner;
    this.#ignores = ignores;
    this.#builder = new BlockBuilder(owner instanceof ShadowRoot ? owner.host : owner);
    this.#addShadow(owner);
    this.#node = firstChildOf(owner);
  }

  /** Reads one node; false when there is none left. No recursion: pages nest elements ten thousand deep. */
  readNext(): boolean {
    const node = this.#node;
    if (!node) {
      this.#endBlock();
      return false;
    }
    let descend = false;
    if (node instanceof Text) this.#readText(node);
    else if (node instanceof Element) descend = this.#readElement(node);
    this.#node = (descend ? firstChildOf(node) : null) ?? this.#nodeAfter(node);
    return true;
  }

  #nodeAfter(node: Node): Node | null {
    for (let at: Node | null = node; at && at !== this.#owner; at = parentOf(at)) {
      const next = nextSiblingOf(at);
      if (next) return next;
    }
    return null;
  }

  /** Reads an element; true where its children belong to the same flow. */
  #readElement(element: Element): boolean {
    if (this.#ignores(element)) return false;
    const kind = kindOf(element);
    switch (kind) {
      case 'skipped':
        return false;
      case 'hidden':
        if (firstChildOf(element)) this.hidden.push(element);
        return false;
      case 'gap':
        this.#builder.addSpace();
        return false;
      case 'break':
        if (this.#afterBreak) this.#endBlock();
        this.#builder.addSpace();
        this.#afterBreak = true;
        return false;
      case 'block':
        this.#endBlock();
        this.parts.push(element);
        return false;
      case 'aside':
        this.parts.push(element);
        return false;
      case 'inline':
        this.#addShadow(element);
        if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) {
          // What is slotted is read in the tree where it stands; no range leads across.
          this.#endBlock();
          return false;
        }
        return true;
    }
  }

  #readText(node: Text): void {
    const { data, parentElement } = node;
    if (data === '' || (parentElement && shadowRootOf(parentElement) && !node.assignedSlot)) return;
    if (data.trim() !== '') this.#afterBreak = false;
    for (const [index, [from, to]] of piecesOf(node).entries()) {
      if (index > 0) this.#endBlock();
      this.#builder.addText(node, from, to);
      if (this.#builder.length > LONGEST_BLOCK) this.#endBlock();
    }
  }

  #addShadow(owner: FlowOwner): void {
    const shadowRoot = owner instanceof Element ? shadowRootOf(owner) : null;
    if (shadowRoot) this.parts.push(shadowRoot);
  }

  #endBlock(): void {
    this.#afterBreak = false;
    const block = this.#builder.take();
    if (block) this.parts.push(block);
  }
}

/** The parts of a text node, as offsets, that belong to different blocks. */
function piecesOf(node: Text): [number, number][] {
  const { data } = node;
  const ends = [...paragraphEnds(node), data.length];
  const pieces: [number, number][] = [];
  let from = 0;
  for (const end of ends) {
    while (end - from > LONGEST_BLOCK) {
      // Looked for in the piece only: a text may have no space at all.
      const space = data.slice(from, from + LONGEST_BLOCK).lastIndexOf(' ');
      const cut = from + (space > 0 ? space : LONGEST_BLOCK);
      pieces.push([from, cut]);
      from = cut;
    }
    pieces.push([from, end]);
    from = end;
  }
  return pieces;
}

function paragraphEnds(node: Text): number[] {
  const ends = [...node.data.matchAll(BLANK_LINE)].map((line) => line.index);
  if (ends.length === 0 || !node.parentElement) return [];
  return /pre|break-spaces/.test(getComputedStyle(node.parentElement).whiteSpace) ? ends : [];
}
