import fc from 'fast-check';

/** A node of a random page. Texts hold placeholders, one for each letter that is to be found again. */
export type Tree =
  | { kind: 'text'; letters: readonly string[] }
  | {
      kind: 'shadow' | 'element';
      name: string;
      attributes: Record<string, string>;
      children: Tree[];
    };

/** Letters are replaced by letters that occur once on the page, so that each tells its place. */
const LETTER = 'x';
const SPACES = ['', ' ', '  ', '\n', '\t ', '\u00A0', '\n\n  ', '\n\n', '\r\n', '\f'];

/**
 * Elements that text flows through, that break it, and that are left out, as browsers have them. No templates: happy-dom's
 * ranges go astray in them.
 */
const NAMES = [
  ...['b', 'a', 'span', 'i', 'em', 'mark', 'p', 'div', 'li', 'td', 'h2', 'section', 'blockquote'],
  ...['br', 'img', 'hr', 'button', 'code', 'script', 'textarea', 'details', 'slot', 'x-y'],
];
export const ATTRIBUTES: Record<string, string>[] = [
  {},
  {},
  {},
  {},
  { style: 'display: none' },
  { style: 'display: block' },
  { style: 'display: inline-block' },
  { style: 'display: contents' },
  { style: 'position: absolute' },
  { style: 'visibility: hidden' },
  { style: 'white-space: pre-wrap' },
  { style: 'white-space: pre-wrap' },
  { style: 'white-space: pre-wrap' },
  { style: 'float: left; display: block' },
  { hidden: '' },
  { 'aria-hidden': 'true' },
  { contenteditable: '' },
  { role: 'textbox' },
  { slot: 's' },
];
/** What browsers let have a shadow root. */
const HOSTS = ['div', 'span', 'p', 'section', 'x-y'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...SPACES), fc.constantFrom(LETTER, LETTER + LETTER, '')), {
    maxLength: 5,
  })
  .map((parts) => ({ kind: 'text' as const, letters: parts.flat() }));

export const trees: fc.Arbitrary<Tree[]> = fc.letrec<{ nodes: Tree[]; node: Tree; element: Tree }>(
  (tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 6 }),
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
    element: fc.record({
      kind: fc.constantFrom(
        'element' as const,
        'element' as const,
        'element' as const,
        'shadow' as const,
      ),
      name: fc.constantFrom(...NAMES),
      attributes: fc.constantFrom(...ATTRIBUTES),
      children: tie('nodes'),
    }),
  }),
).nodes;

/** Gives out letters, each but once: a block of the plane of Chinese characters, where nothing folds. */
export class Letters {
  #next = 0x4e00;

  fill(parts: readonly string[]): string {
    return parts.join('').replaceAll(LETTER, () => String.fromCharCode(this.#next++));
  }
}

/** Builds the nodes of a tree below a parent. */
export function build(trees: readonly Tree[], parent: Node, letters: Letters): void {
  for (const tree of trees) {
    if (tree.kind === 'text') {
      parent.appendChild(document.createTextNode(letters.fill(tree.letters)));
      continue;
    }
    const element = document.createElement(tree.name);
    for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
    parent.appendChild(element);
    const below =
      tree.kind === 'shadow' && HOSTS.includes(tree.name)
        ? element.attachShadow({ mode: 'open' })
        : element;
    build(tree.children, below, letters);
    // A host has children of its own too, slotted or not.
    if (below !== element) build(tree.children.slice(0, 2), element, letters);
  }
}
