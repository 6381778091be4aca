import fc from 'fast-check';
import { ATTRIBUTES, build, type Letters, type Tree, trees } from './page-trees';

/** Something that happens to a page; `at` and `to` choose nodes by their number, counted round. */
export type Change =
  | { what: 'remove'; at: number }
  | { what: 'move'; at: number; to: number }
  | { what: 'insert'; at: number; trees: Tree[] }
  | { what: 'write'; at: number; letters: readonly string[] }
  | { what: 'split'; at: number; offset: number }
  | { what: 'look'; at: number; attributes: Record<string, string> };

const at = fc.nat(200);
export const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ what: fc.constant('remove' as const), at }),
  fc.record({ what: fc.constant('move' as const), at, to: at }),
  fc.record({ what: fc.constant('insert' as const), at, trees }),
  fc.record({
    what: fc.constant('write' as const),
    at,
    letters: fc.array(fc.constantFrom('x', 'xx', ' ', '\n'), { maxLength: 4 }),
  }),
  fc.record({ what: fc.constant('split' as const), at, offset: fc.nat(6) }),
  fc.record({ what: fc.constant('look' as const), at, attributes: fc.constantFrom(...ATTRIBUTES) }),
);

/** All nodes below one, those of open shadow roots too. */
function nodesBelow(root: Node): Node[] {
  const shadow = root instanceof Element && root.shadowRoot ? nodesBelow(root.shadowRoot) : [];
  return [...shadow, ...[...root.childNodes].flatMap((node) => [node, ...nodesBelow(node)])];
}

function pick<T>(from: readonly T[], number: number): T | undefined {
  return from[number % Math.max(1, from.length)];
}

/** Lets it happen to what is below `body`; nothing, where it makes no sense there. */
export function change(body: HTMLElement, one: Change, letters: Letters): void {
  const nodes = nodesBelow(body);
  const texts = nodes.filter((node) => node instanceof Text);
  const elements = nodes.filter((node) => node instanceof Element);
  switch (one.what) {
    case 'remove':
      pick(nodes, one.at)?.parentNode?.removeChild(pick(nodes, one.at)!);
      return;
    case 'move': {
      const node = pick(nodes, one.at);
      const target = pick([body, ...elements], one.to);
      if (!node || !target || new Set([node, ...nodesBelow(node)]).has(target)) return;
      target.insertBefore(node, pick([...target.childNodes, null], one.at) ?? null);
      return;
    }
    case 'insert':
      build(one.trees, pick([body, ...elements], one.at) ?? body, letters);
      return;
    case 'write': {
      const text = pick(texts, one.at);
      if (text) text.data = letters.fill(one.letters);
      return;
    }
    case 'split': {
      const text = pick(texts, one.at);
      if (text) text.splitText(Math.min(one.offset, text.length));
      return;
    }
    case 'look': {
      const element = pick(elements, one.at);
      for (const name of ['style', 'hidden', 'aria-hidden', 'contenteditable', 'slot'])
        if (!(name in one.attributes)) element?.removeAttribute(name);
      for (const [name, value] of Object.entries(one.attributes))
        element?.setAttribute(name, value);
      return;
    }
  }
}
