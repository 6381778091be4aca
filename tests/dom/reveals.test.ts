import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reveals } from '../../page/reveals';

/** A ResizeObserver that the test lays the page out for. */
class SizeWatch implements ResizeObserver {
  static last: SizeWatch;
  readonly targets = new Set<Element>();
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
    SizeWatch.last = this;
  }

  observe(target: Element): void {
    this.targets.add(target);
  }

  unobserve(target: Element): void {
    this.targets.delete(target);
  }

  disconnect(): void {
    this.targets.clear();
  }

  resize(target: Element, size: number): void {
    const borderBoxSize = [{ blockSize: size, inlineSize: size }];
    const entry = { target, borderBoxSize, contentBoxSize: [], devicePixelContentBoxSize: [] };
    this.#callback([{ ...entry, contentRect: target.getBoundingClientRect() }], this);
  }
}

let life: AbortController;
let told: Element[];
let reveals: Reveals;

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', SizeWatch);
  document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
  life = new AbortController();
  told = [];
  reveals = new Reveals((elements) => told.push(...elements), life.signal);
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

it('tells when an element gets a place and when it loses it, and of no other size', () => {
  reveals.watch([byId('a')]);
  SizeWatch.last.resize(byId('a'), 10);
  SizeWatch.last.resize(byId('a'), 20);
  expect(told).toEqual([byId('a')]);
  // What is shown now is not among the hidden any more.
  reveals.watch([]);
  SizeWatch.last.resize(byId('a'), 0);
  expect(told).toEqual([byId('a'), byId('a')]);
});

it('forgets elements that left the page', () => {
  reveals.watch([byId('a'), byId('b')]);
  const a = byId('a');
  a.remove();
  reveals.watch([]);
  expect([...SizeWatch.last.targets]).toEqual([byId('b')]);
});

it('watches five hundred at most, and nothing after the abort', () => {
  for (let index = 0; index < 600; index++) document.body.append(document.createElement('p'));
  reveals.watch(document.querySelectorAll('p'));
  expect(SizeWatch.last.targets.size).toBe(500);
  life.abort();
  expect(SizeWatch.last.targets.size).toBe(0);
});
