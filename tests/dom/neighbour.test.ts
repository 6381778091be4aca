import { expect, it } from 'vitest';
import { neighbourOf } from '../../entrypoints/overlay/neighbour';
import type { Passage } from '../../entrypoints/overlay/passages';

/** A passage whose lower edge stands so many pixels below the top of the view. */
function passage(id: number, bottom: number): Passage {
  const range = document.createRange();
  range.getBoundingClientRect = () => new DOMRect(0, bottom - 20, 100, 20);
  const match = {
    ...{ block: 0, start: 0, end: 0, claim: 'claim', denied: false, confidence: 1 },
    certainty: 'certain' as const,
    why: [],
    others: [],
  };
  return { id, text: '', blockText: '', match, range };
}

const all = [passage(7, -300), passage(3, -20), passage(9, 400), passage(4, 2000)];

it.each([
  [7, 1, 3],
  [9, -1, 3],
  [4, 1, 7],
  [7, -1, 4],
] as const)('goes from passage %i by %i to %i, round at the ends', (from, step, to) => {
  expect(neighbourOf(all, from, step)?.id).toBe(to);
});

it.each([undefined, 8])('starts from the view where there is none to start from: %s', (id) => {
  expect(neighbourOf(all, id, 1)?.id).toBe(9);
  expect(neighbourOf(all, id, -1)?.id).toBe(3);
});

it('finds one also where all are scrolled past, or none is', () => {
  const past = all.slice(0, 2);
  const ahead = all.slice(2);
  expect(neighbourOf(past, undefined, 1)?.id).toBe(7);
  expect(neighbourOf(ahead, undefined, -1)?.id).toBe(4);
  expect(neighbourOf([], undefined, 1)).toBeUndefined();
});
