import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PassageButtons } from '../../entrypoints/overlay/passage-list';
import type { Passage } from '../../entrypoints/overlay/passages';
import type { Painter } from '../../page/painter';
import { texts } from './card-samples';
import { stubIdleTime } from './idle-time';

let root: ShadowRoot;
let list: PassageButtons;
const focused = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  stubIdleTime();
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'open' });
  const painter: Pick<Painter, 'ring'> = { ring: vi.fn() };
  list = new PassageButtons({ root, place: vi.fn() }, painter, { pressed: vi.fn(), focused });
});

afterEach(() => {
  list.show([], texts);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function passages(count: number): Passage[] {
  return Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    text: `Passage ${at + 1}.`,
    blockText: '',
    range: document.createRange(),
    match: {
      ...{ block: 0, start: 0, end: 1, claim: '', denied: false, confidence: 1 },
      ...{ certainty: 'likely', others: [], why: () => [] },
    },
  }));
}

const buttons = (): number => root.querySelectorAll('button').length;

it('makes no button until the page has nothing to do, and not all of many at once', () => {
  list.show(passages(2000), texts);
  expect(buttons()).toBe(0);
  const steps: number[] = [];
  while (vi.getTimerCount() > 0 && buttons() < 2000) {
    vi.advanceTimersToNextTimer();
    steps.push(buttons());
  }
  expect(steps).toEqual(Array.from({ length: 10 }, (_, at) => 200 * (at + 1)));
});

it('has the button that the focus goes to at once', () => {
  list.show(passages(300), texts);
  list.focus(250);
  expect(root.activeElement?.textContent).toBe('Passage 250.');
  expect(focused).toHaveBeenCalledWith(250);
});

it('takes all away at once, and what was still to come', () => {
  list.show(passages(300), texts);
  vi.advanceTimersToNextTimer();
  list.show([], texts);
  expect(buttons()).toBe(0);
  vi.runAllTimers();
  expect(buttons()).toBe(0);
});

it('keeps its buttons when passages change', () => {
  list.show(passages(3), texts);
  vi.advanceTimersToNextTimer();
  const [first] = root.querySelectorAll('button');
  list.show(passages(4), texts);
  expect(buttons()).toBe(3);
  vi.advanceTimersToNextTimer();
  expect(buttons()).toBe(4);
  expect(root.querySelector('button')).toBe(first);
});
