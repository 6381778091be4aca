import { describe, expect, it } from 'vitest';

import { LinearModel } from '../../matching/linear-model';

const model = new LinearModel({
  classes: ['rain', 'sun', 'none'],
  weights: { cloud: '0:20 1:-10', bright: '1:40', always: '2:10' },
});

describe('LinearModel', () => {
  it('adds up the weights, in tenths, over the root of the number of features', () => {
    expect([...model.scores(['cloud', 'bright', 'always', 'unknown'])]).toEqual([1, 1.5, 0.5]);
  });

  it('gives no score where it knows nothing', () => {
    expect([...model.scores([])]).toEqual([0, 0, 0]);
    expect([...model.scores(['unknown'])]).toEqual([0, 0, 0]);
  });

  it('turns scores into probabilities that add up to 1', () => {
    const sum = Math.exp(2) + Math.exp(-1) + 1;
    const probabilities = model.probabilities(['cloud']);
    [Math.exp(2) / sum, Math.exp(-1) / sum, 1 / sum].forEach((expected, index) => {
      expect(probabilities[index]).toBeCloseTo(expected);
    });
  });

  it('stays finite where scores are huge', () => {
    const steep = new LinearModel({ classes: ['a', 'b'], weights: { x: '0:99999 1:-99999' } });
    expect([...steep.probabilities(['x'])]).toEqual([1, 0]);
  });

  it('gives the probability of a class by its name, and 0 for one that it does not have', () => {
    expect(model.probability('sun', ['bright'])).toBe(model.probabilities(['bright'])[1]);
    expect(model.probability('snow', ['bright'])).toBe(0);
  });

  it('tells what a feature adds to a class', () => {
    expect([0, 1, 2].map((index) => model.weightOf('cloud', index))).toEqual([2, -1, 0]);
    expect(model.weightOf('unknown', 0)).toBe(0);
  });

  it.each(['7:5', '-1:5', 'rain:5', '0', '0:x', ''])(
    'refuses the row "%s", naming the cell and its feature',
    (row) => {
      const broken = { classes: ['rain', 'sun'], weights: { cloud: row } };
      expect(() => new LinearModel(broken).scores(['cloud'])).toThrow(
        `model: weight "${row}" of feature "cloud" is not a class and a number`,
      );
    },
  );
});
