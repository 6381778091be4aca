import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PageReading, type Reading } from '../../entrypoints/overlay/page-reading';
import type { Match, Matcher, PageContext } from '../../matching/types';
import { renderStyles } from './rendered-styles';

const read = vi.fn((text: string) => ({ text }));

/** Every block that holds "claim" is a match from its first letter to its last. */
const matcher = {
  read,
  *reading(text: string) {
    yield;
    return read(text);
  },
  matching: vi.fn<Matcher['matching']>(function* (blocks) {
    yield;
    return blocks.flatMap(({ text }, block): Match[] =>
      text.includes('claim') ? [{ ...FOUND, block, start: 0, end: text.length }] : [],
    );
  }),
};
const FOUND = {
  claim: 'x',
  denied: false,
  confidence: 1,
  certainty: 'certain',
  why: () => [],
  others: [],
} as const;

let life: AbortController;
let told: Reading[];
let reading: PageReading;

beforeAll(renderStyles);

beforeEach(() => {
  vi.useFakeTimers();
  document.title = 'A title';
  document.body.replaceChildren(
    ...Array.from({ length: 100 }, (_, index) => paragraph(`Paragraph ${index} with a claim.`)),
  );
  life = new AbortController();
  told = [];
  reading = new PageReading(
    matcher,
    ({ localName }) => localName === 'my-host',
    (found) => Promise.resolve(void told.push(found)),
    life.signal,
  );
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Until everything that is under way is over. */
const settled = () => vi.advanceTimersByTimeAsync(5000);

/** Reads the page for the first time and forgets what that cost. */
async function readFirst(): Promise<void> {
  void reading.read();
  await settled();
  expect(told.at(-1)?.matches).toHaveLength(100);
  told.length = 0;
  matcher.read.mockClear();
  matcher.matching.mockClear();
}

const textsRead = () => matcher.read.mock.calls.map(([text]) => text);

it('reads each block once, and the same text once', async () => {
  document.body.append(paragraph('Paragraph 7 with a claim.'));
  void reading.read();
  await settled();
  expect(matcher.read).toHaveBeenCalledTimes(100);
  expect(matcher.matching).toHaveBeenCalledTimes(1);
  expect(told.at(-1)?.matches).toHaveLength(101);
});

it('reads each block of a large page once, what is in view before the rest', async () => {
  const inView = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const at = [...document.body.children].indexOf(this);
    return new DOMRect(0, at < 10 ? 0 : 100_000, 100, 100);
  });
  document.body.append(
    ...Array.from({ length: 400 }, (_, index) => paragraph(`Later ${index} with a claim.`)),
  );
  void reading.read();
  await settled();
  inView.mockRestore();
  expect(told.slice(0, 2).map(({ matches }) => matches.length)).toEqual([10, 500]);
  expect(matcher.read).toHaveBeenCalledTimes(500);
});

it('does nothing on a page that does not change', async () => {
  await readFirst();
  const walked = vi.spyOn(globalThis, 'getComputedStyle');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(walked).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});

it('reads only the block that changed', async () => {
  await readFirst();
  document.body.children[40]!.firstChild!.nodeValue = 'Another claim.';
  await settled();
  expect(textsRead()).toEqual(['Another claim.']);
  expect(told.map(({ matches }) => matches.length)).toEqual([100]);
});

it('reads only the block that came, wherever the others go', async () => {
  await readFirst();
  document.body.prepend(paragraph('New claim.'), document.body.lastChild!);
  document.body.children[50]!.remove();
  await settled();
  expect(textsRead()).toEqual(['New claim.']);
  expect(told.map(({ matches }) => matches.length)).toEqual([100]);
});

it('reads a burst of ten thousand changes once', async () => {
  await readFirst();
  for (let time = 0; time < 10_000; time++)
    document.body.children[time % 100]!.firstChild!.nodeValue = `Change ${time}`;
  await settled();
  expect(matcher.read).toHaveBeenCalledTimes(100);
  expect(matcher.matching).toHaveBeenCalledTimes(1);
  expect(told.map(({ matches }) => matches.length)).toEqual([0]);
});

it('reads nothing where only the look changes, and says where it all stands', async () => {
  await readFirst();
  document.body.className = 'dark';
  await settled();
  expect(matcher.read).not.toHaveBeenCalled();
  expect(matcher.matching).not.toHaveBeenCalled();
  expect(told.map(({ matches }) => matches.length)).toEqual([100]);
});

it('says where a passage stands that was moved away and back', async () => {
  await readFirst();
  const { parentNode, nextSibling } = document.body.children[3]!;
  const moved = document.body.children[3]!;
  document.documentElement.append(moved);
  parentNode!.insertBefore(moved, nextSibling);
  await settled();
  expect(matcher.read).not.toHaveBeenCalled();
  expect(told.map(({ matches }) => matches.length)).toEqual([100]);
});

it('asks a page for its date again when that comes later than its new title', async () => {
  const contexts = (): (PageContext | undefined)[] =>
    matcher.matching.mock.calls.map(([, context]) => context);
  await readFirst();
  await vi.advanceTimersByTimeAsync(60_000);
  document.title = 'Another title';
  await settled();
  const main = document.createElement('main');
  main.innerHTML = '<time datetime="2020-09-26">yesterday</time>';
  document.body.append(main);
  await settled();
  expect(contexts().map((context) => [context?.title, context?.date])).toEqual([
    ['Another title', undefined],
    ['Another title', '2020-09-26'],
  ]);
});

it('leaves nothing behind after the abort', async () => {
  await readFirst();
  document.body.append(paragraph('On its way.'));
  await vi.advanceTimersByTimeAsync(1);
  life.abort();
  document.body.append(paragraph('Too late.'));
  expect(vi.getTimerCount()).toBe(0);
  await settled();
  expect(matcher.read).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});
