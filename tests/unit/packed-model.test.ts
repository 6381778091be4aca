import { describe, expect, it, test } from 'vitest';
import modelFile from '../../data/model.json';
import { packed, unpacked } from '../../data/packed-model';
import type { LinearModelData, UnpackedModelData } from '../../data/types';
import {
  folded,
  packedNames,
  packedNumbers,
  unfolded,
  unpackedNames,
  unpackedNumbers,
} from '../../data/packing';

const { claims, mention, polarity, topicality, thresholds } = modelFile;
const model = { claims, mention, polarity, topicality, thresholds };

const names = [claims, mention, polarity].flatMap(({ weights }) => Object.keys(weights));

/** Each feature that any of the models knows, and what one of them makes of it. */
const rowsOf = (data: LinearModelData | UnpackedModelData, features = names) =>
  features.map((feature) => [
    feature,
    'rowOf' in data ? asInFile(data.rowOf(feature)) : data.weights[feature],
  ]);

function asInFile(cells: readonly number[] | undefined): string | undefined {
  return cells
    ?.flatMap((number, at) => (at % 2 === 0 ? `${number}:${cells[at + 1] ?? ''}` : []))
    .join(' ');
}

describe('a packed model', () => {
  it('is the same model again when unpacked', () => {
    const again = unpacked(packed(model));
    for (const key of ['claims', 'mention', 'polarity'] as const) {
      expect(again[key].classes).toEqual(model[key].classes);
      expect(rowsOf(again[key])).toEqual(rowsOf(model[key]));
    }
    expect(again).toMatchObject({ topicality, thresholds });
  });

  it('is unpacked when a weight is asked for, in whatever order', () => {
    const asked: string[] = [];
    const columns = new Proxy(packed(model), {
      get(target, name, receiver): unknown {
        asked.push(String(name));
        return Reflect.get(target, name, receiver);
      },
    });
    const later = unpacked(columns);
    expect(asked).not.toContain('weights');
    expect(rowsOf(later.polarity)).toEqual(rowsOf(polarity));
    expect(rowsOf(later.mention)).toEqual(rowsOf(mention));
    expect(rowsOf(later.claims)).toEqual(rowsOf(claims));
    expect(asked.filter((name) => name === 'weights')).toHaveLength(1);
  });

  it('takes less than a third of the room', () => {
    expect(JSON.stringify(packed(model)).length).toBeLessThan(JSON.stringify(model).length / 3);
  });

  it('keeps a feature whose name has an ampersand or looks like a claim', () => {
    const odd = { classes: ['asserted', 'denied'], weights: { 'w:r&d': '1:3', 'claim:x': '1:-4' } };
    const { polarity: again } = unpacked(packed({ ...model, polarity: odd }));
    expect(rowsOf(again, Object.keys(odd.weights))).toEqual(rowsOf(odd, Object.keys(odd.weights)));
  });

  it('refuses a feature with a capital letter', () => {
    const shouting = { classes: ['a', 'b'], weights: { 'w:US': '1:3' } };
    expect(() => packed({ ...model, mention: shouting })).toThrow('"w:US" has a capital letter');
  });
});

test('names come back from packing', () => {
  const names = ['', 'c:act', 'c:act', 'c:action', 'neg:not', `w:${'a'.repeat(30)}`];
  names.push(`${names.at(-1) ?? ''}b`);
  expect(unpackedNames(packedNames(names))).toEqual(names);
  expect(packedNames(['c:act', 'c:action', 'neg:not'])).toBe('Ac:actFionAneg:not');
});

test('numbers come back from packing, small ones from one character', () => {
  const numbers = Array.from({ length: 3000 }, (_, number) => number);
  expect(unpackedNumbers(packedNumbers(numbers))).toEqual(numbers);
  expect(packedNumbers(numbers.slice(0, 80))).toHaveLength(80);
  expect(packedNumbers([0, 25, 26, 83, 84, 168])).toBe('az0^_a{a');
  // Neither quotes nor spaces, which stand around and between them.
  expect(packedNumbers(numbers)).not.toMatch(/[\s"'`\\$]/);
});

test('a number with a sign comes back from folding, small ones as small ones', () => {
  expect([0, -1, 1, -2, 2].map(folded)).toEqual([0, 1, 2, 3, 4]);
  for (let number = -200; number <= 200; number++) expect(unfolded(folded(number))).toBe(number);
});
