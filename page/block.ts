/** A stretch of text that a reader sees as one paragraph, heading or cell. */
export interface Block {
  /** The element whose flow it is; the host where the flow belongs to a shadow root. */
  readonly element: Element;
  /** Its text as rendered: white space collapsed, nothing else changed. */
  readonly text: string;
  /**
   * Where a part of the text stands on the page now.
   *
   * @param start offset in UTF-16 code units into `text`
   * @param end offset behind the last unit
   * @returns null where the page has changed since, or the part holds no text of the page
   */
  rangeOf(start: number, end: number): Range | null;
}

/** A part of a text node that stands in the block's text unit for unit. */
interface Run {
  node: Text;
  nodeStart: number;
  textStart: number;
  length: number;
}

const SEVERAL_SPACES = /[ \t\n\f\r]{2,}/g;
const LEADING_SPACE = /^[ \t\n\f\r]+/;
const ODD_SPACE = /[\t\n\f\r]/g;

/** Puts the text of one block together, node by node. */
export class BlockBuilder {
  #text = '';
  #runs: Run[] = [];
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds the part of `node` between two offsets, white space collapsed as a browser does it. */
  addText(node: Text, from: number, to: number): void {
    const whole = node.data.slice(from, to);
    const skipped = this.#endsInSpace() ? (LEADING_SPACE.exec(whole)?.[0].length ?? 0) : 0;
    const data = whole.slice(skipped);
    let start = 0;
    for (const spaces of data.matchAll(SEVERAL_SPACES)) {
      const firstSpaceEnd = spaces.index + 1;
      this.#addRun(node, from + skipped + start, data.slice(start, firstSpaceEnd));
      start = spaces.index + spaces[0].length;
    }
    this.#addRun(node, from + skipped + start, data.slice(start));
  }

  /** Adds a space that stands in no text node: for a line break or an image. */
  addSpace(): void {
    if (!this.#endsInSpace()) this.#text += ' ';
  }

  /** The block so far, or null where it holds no letter; the builder is empty afterwards. */
  take(): Block | null {
    const text = this.#text;
    const runs = this.#runs;
    this.#text = '';
    this.#runs = [];
    return text.trim() === '' ? null : new FlowBlock(this.#element, text, runs);
  }

  #endsInSpace(): boolean {
    return this.#text === '' || this.#text.endsWith(' ');
  }

  #addRun(node: Text, nodeStart: number, data: string): void {
    if (data === '') return;
    this.#runs.push({ node, nodeStart, textStart: this.#text.length, length: data.length });
    this.#text += plainSpaces(data);
  }
}

/** Each white space as a space: the length stays. */
function plainSpaces(data: string): string {
  return data.replace(ODD_SPACE, ' ');
}

class FlowBlock implements Block {
  readonly element: Element;
  readonly text: string;
  readonly #runs: readonly Run[];

  constructor(element: Element, text: string, runs: readonly Run[]) {
    this.element = element;
    this.text = text;
    this.#runs = runs;
  }

  rangeOf(start: number, end: number): Range | null {
    const runs = this.#runs.filter(
      (run) => run.textStart < end && run.textStart + run.length > start,
    );
    const first = runs[0];
    const last = runs.at(-1);
    if (!first || !last || !runs.every((run) => this.#stillStands(run))) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.nodeStart + Math.max(0, start - first.textStart));
    range.setEnd(last.node, last.nodeStart + Math.min(last.length, end - last.textStart));
    // Ends in two trees (a node moved into a shadow root) make the browser drop the start.
    return range.collapsed ? null : range;
  }

  #stillStands({ node, nodeStart, textStart, length }: Run): boolean {
    if (!node.isConnected) return false;
    const now = plainSpaces(node.data.slice(nodeStart, nodeStart + length));
    return now === this.text.slice(textStart, textStart + length);
  }
}
