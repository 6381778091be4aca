import { expect, test } from 'vitest';
import { inPageOrder, type FrameListing } from '../../extension/page-order';

let nextId = 0;

function frame(
  path: number[] | null,
  passages: string[],
  frames: FrameListing<string>['frames'] = [],
): FrameListing<string> {
  return { frameId: nextId++, path, passages, frames };
}

const top = (...rest: [string[], FrameListing<string>['frames']?]) => frame([], ...rest);

test('the passages of a frame stand where the frame does', () => {
  const listings = [
    frame([1], ['in the second']),
    top(
      ['before', 'between', 'behind'],
      [
        { index: 0, after: 1 },
        { index: 1, after: 2 },
      ],
    ),
    frame([0], ['in the first', 'still there']),
  ];
  const order = ['before', 'in the first', 'still there', 'between', 'in the second', 'behind'];
  expect(inPageOrder(listings)).toEqual(order);
});

test('frames at one place come in the order of the document, whatever their indexes', () => {
  const places = [
    { index: 1, after: 0 },
    { index: 0, after: 0 },
  ];
  const listings = [top(['behind'], places), frame([0], ['second']), frame([1], ['first'])];
  expect(inPageOrder(listings)).toEqual(['first', 'second', 'behind']);
});

test('frames in frames stand where those do', () => {
  const listings = [
    frame([0, 0], ['inside']),
    frame([0], ['around', 'after it'], [{ index: 0, after: 1 }]),
    frame([1], ['last']),
    top([], [{ index: 0, after: 0 }]),
  ];
  expect(inPageOrder(listings)).toEqual(['around', 'inside', 'after it', 'last']);
});

test('where the frame above tells nothing, its frames come by their indexes', () => {
  const listings = [frame([10], ['last']), frame([2, 1], ['second']), frame([2, 0], ['first'])];
  expect(inPageOrder(listings)).toEqual(['first', 'second', 'last']);
});

test('frames that do not know their place come last, in the order of their ids', () => {
  const listings = [frame(null, ['third']), top(['first']), frame(null, ['fourth'])];
  const withFrame = [...listings, frame([4], ['second'])];
  expect(inPageOrder(withFrame).toSorted()).toEqual(['first', 'fourth', 'second', 'third']);
  expect(inPageOrder(withFrame).slice(2)).toEqual(['third', 'fourth']);
});
