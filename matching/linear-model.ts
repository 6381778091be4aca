import type { LinearModelData } from '../data/types';

/** The weights are stored as whole tenths. */
const WEIGHT_UNIT = 0.1;

/**
 * A linear model over named features: the score of a class is the sum of its weights of the features that are there,
 * divided by the root of their number so that long sentences do not shout.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly weights = new Map<
    string,
    readonly (readonly [index: number, weight: number])[]
  >();

  constructor(data: LinearModelData) {
    this.classes = data.classes;
    for (const [feature, row] of Object.entries(data.weights))
      this.weights.set(
        feature,
        row.split(' ').map((cell) => {
          const [index, weight] = cell.split(':').map(Number);
          if (index === undefined || !(index in data.classes) || !Number.isFinite(weight))
            throw new Error(
              `model: weight "${cell}" of feature "${feature}" is not a class and a number`,
            );
          return [index, Number(weight) * WEIGHT_UNIT] as const;
        }),
      );
  }

  /** One score for each class, in the order of `classes`. */
  scores(features: readonly string[]): number[] {
    const scores = this.classes.map(() => 0);
    for (const feature of features)
      for (const [index, weight] of this.weights.get(feature) ?? [])
        scores[index] = (scores[index] ?? 0) + weight;
    const scale = 1 / Math.sqrt(Math.max(1, features.length));
    return scores.map((score) => score * scale);
  }

  /** Probabilities of the classes, adding up to 1 (softmax). */
  probabilities(features: readonly string[]): number[] {
    return softmax(this.scores(features));
  }

  /** Probability of one class; 0 where the model does not have it. */
  probability(name: string, features: readonly string[]): number {
    return this.probabilities(features)[this.classes.indexOf(name)] ?? 0;
  }

  /** What one feature adds to the score of a class; 0 where the model does not know it. */
  weightOf(feature: string, index: number): number {
    return this.weights.get(feature)?.find(([at]) => at === index)?.[1] ?? 0;
  }
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
