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

/** Lets idle times pass until nothing is left to do; how many buttons there were after each in which some came. */
function steps(): number[] {
  const counts: number[] = [];
  while (vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer();
    if (buttons() !== (counts.at(-1) ?? 0)) counts.push(buttons());
  }
  return counts;
}

it('makes no button until the page has nothing to do, and those of many passages when the focus is in the list', () => {
  list.show(passages(1000), texts);
  expect(buttons()).toBe(0);
  expect(steps()).toEqual([40]);
  list.show(passages(1001), texts);
  expect(steps()).toEqual([40]);
  root.querySelector('button')?.focus();
  expect(buttons()).toBe(40);
  expect(steps()).toEqual([240, 440, 640, 840, 1001]);
  list.show(passages(1002), texts);
  expect(steps()).toEqual([1002]);
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
