import { expect, it } from 'vitest';
import { neighbourOf, type Step } from '../../extension/neighbour';

/** A passage by the distance of its lower edge from the top of the view. */
const isBehind = (bottom: number): boolean => bottom <= 0;
const ALL = [-300, -20, 400, 2000];

it.each<[number, Step, number]>([
  [-300, 1, -20],
  [400, -1, -20],
  [2000, 1, -300],
  [-300, -1, 2000],
])('goes from %i by %i to %i, round at the ends', (from, step, to) => {
  expect(neighbourOf(ALL, from, step, isBehind)).toBe(to);
});

it.each([undefined, 8])('starts from the view where there is none to start from: %s', (from) => {
  expect(neighbourOf(ALL, from, 1, isBehind)).toBe(400);
  expect(neighbourOf(ALL, from, -1, isBehind)).toBe(-20);
});

it('finds one also where all are scrolled past, or none is', () => {
  expect(neighbourOf([-300, -20], undefined, 1, isBehind)).toBe(-300);
  expect(neighbourOf([400, 2000], undefined, -1, isBehind)).toBe(2000);
  expect(neighbourOf([], undefined, 1, isBehind)).toBeUndefined();
});
