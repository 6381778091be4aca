import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Block } from '../../page/block';
import { type PageText, TextFlow } from '../../page/text-flow';
import { PATIENCE_MS, tried } from '../properties';
import { type Change, change, changes } from './page-changes';
import { build, Letters, type Tree, trees } from './page-trees';
import { renderStyles } from './rendered-styles';

beforeAll(renderStyles);
afterEach(() => document.body.replaceChildren());

function readAll(flow: TextFlow): PageText {
  const steps = flow.read();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const newFlow = () => new TextFlow(document.documentElement, () => false);

function show(page: readonly Tree[]): Letters {
  const letters = new Letters();
  document.body.replaceChildren();
  build(page, document.body, letters);
  return letters;
}

const SPACE = /\s/;
const lettersOf = (text: string) => text.replace(/\s+/g, '');

/** Where the letters of a block stand, as offsets into its text. */
function lettersIn({ text }: Block): number[] {
  return Array.from(text, (_, at) => at).filter((at) => !SPACE.test(text[at] ?? ''));
}

/** Each stretch of a block's text, as a range, begins and ends with the stretch's letters and holds all of them in their order. */
function expectRangesOf(block: Block, picks: readonly number[]): void {
  const places = lettersIn(block);
  for (const pick of picks) {
    const from = pick % places.length;
    const first = places[from] ?? 0;
    const last = places[from + (Math.floor(pick / 64) % (places.length - from))] ?? 0;
    const wanted = block.text.slice(first, last + 1);
    const range = block.rangeOf(first, last + 1);
    expect(range).not.toBeNull();
    const held = lettersOf(range?.toString() ?? '');
    // Between them there may stand letters of others: a note that the text flows past, a hidden element.
    const own = held.replace(/./gs, (letter) => (block.text.includes(letter) ? letter : ''));
    expect(own).toBe(lettersOf(wanted));
    expect([held[0], held.at(-1)]).toEqual([wanted[0], wanted.at(-1)]);
    expect(range?.toString()).toMatch(/^\S(.*\S)?$/s);
  }
}

test(
  'the text of every range equals the stretch of the block, and no letter is in two blocks',
  () =>
    fc.assert(
      fc.property(trees, fc.array(fc.nat(4095), { minLength: 1, maxLength: 8 }), (page, picks) => {
        show(page);
        const seen = new Set<string>();
        for (const block of readAll(newFlow()).blocks) {
          expect(block.text).not.toMatch(/ {2}|[\t\n\r\f]/);
          expect(lettersOf(block.text)).not.toBe('');
          for (const letter of lettersOf(block.text)) {
            expect(seen).not.toContain(letter);
            seen.add(letter);
          }
          expectRangesOf(block, picks);
        }
      }),
      tried(300),
    ),
  PATIENCE_MS,
);

/** Marks in a flow what happens to the page, as the page's observer does (page/observer.ts). */
class Marking {
  readonly #observer = new MutationObserver(() => undefined);

  constructor(readonly flow: TextFlow) {}

  /** Reads the flow, and notices from now on what happens in all that it read. */
  read(): PageText {
    const text = readAll(this.flow);
    this.#observer.disconnect();
    const watched = { subtree: true, childList: true, characterData: true, attributes: true };
    for (const root of [document, ...text.shadowRoots]) this.#observer.observe(root, watched);
    return text;
  }

  mark(): void {
    for (const { type, target, addedNodes } of this.#observer.takeRecords()) {
      if (type !== 'attributes') this.flow.markContent(target);
      for (const node of [...(type === 'attributes' ? [target] : []), ...addedNodes])
        if (node instanceof Element) this.flow.markLook(node);
    }
  }

  end(): void {
    this.#observer.disconnect();
  }
}

const told = ({ blocks, hidden }: PageText) => ({
  blocks: blocks.map(({ element, text }) => [element.localName, text]),
  hidden: hidden.map(({ localName }) => localName),
});

function expectSameAfter(
  page: readonly Tree[],
  rounds: readonly Change[][],
  picks: number[],
): void {
  const letters = show(page);
  const marking = new Marking(newFlow());
  marking.read();
  for (const round of rounds) {
    for (const one of round) change(document.body, one, letters);
    marking.mark();
    const text = marking.read();
    expect(told(text)).toEqual(told(readAll(newFlow())));
    for (const block of text.blocks) expectRangesOf(block, picks);
  }
  marking.end();
}

test(
  'after any changes, what is read again is what would be read anew, and ranges hold',
  () =>
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.array(changes, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(4095), { minLength: 1, maxLength: 3 }),
        expectSameAfter,
      ),
      tried(400),
    ),
  PATIENCE_MS,
);
