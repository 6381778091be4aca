import { describe, expect, it } from 'vitest';

import { syntheticTopic } from '../../bench/synthetic-topic';
import { LinearModel } from '../../matching/linear-model';
import { createMatcher } from '../../matching/matcher';
import { bridge } from './toy-topic';

const many = syntheticTopic(bridge, 40);
const matchesIn = (topic: typeof many, text: string) => {
  const matcher = createMatcher(topic);
  return matcher.match([matcher.read(text)], {}).map(({ claim }) => claim);
};

describe('syntheticTopic', () => {
  it('has as many claims as asked for, and a class and a threshold for each', () => {
    expect(many.claims).toHaveLength(40);
    expect(new Set(many.model.claims.classes).size).toBe(41);
    expect(Object.keys(many.model.thresholds.claim)).toHaveLength(39);
  });

  it('keeps the weights of the real claims', () => {
    const [real, model] = [bridge, many].map((one) => new LinearModel(one.model.claims));
    for (const feature of Object.keys(bridge.model.claims.weights))
      for (const name of bridge.model.claims.classes)
        expect(model!.weightOf(feature, model!.indexOf(name))).toBe(
          real!.weightOf(feature, real!.indexOf(name)),
        );
  });

  it('gives each invented claim the weights of a real one, on other features', () => {
    const model = new LinearModel(many.model.claims);
    const weightsOf = (name: string) =>
      Object.keys(many.model.claims.weights)
        .map((feature) => model.weightOf(feature, model.indexOf(name)))
        .filter((weight) => weight !== 0)
        .sort();
    expect(weightsOf('too-dear').length).toBeGreaterThan(0);
    // Real ones are taken in turn, the mention left out.
    expect(weightsOf('invented-6')).toEqual(weightsOf('too-dear'));
    expect(weightsOf('invented-7')).toEqual(weightsOf('saves-time'));
  });

  it('is the same each time, and can be matched', () => {
    expect(syntheticTopic(bridge, 40)).toEqual(many);
    expect(matchesIn(many, 'The mayor plans a bridge.')).toEqual(['bridge-plan']);
  });
});
