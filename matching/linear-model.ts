import type { LinearModelData } from '../data/types';

/** The weights are stored as whole tenths. */
const WEIGHT_UNIT = 0.1;

/** The weights of one feature: class numbers, lowest first, and the weight for each. */
interface Row {
  classes: Uint32Array;
  weights: Float64Array;
}

/**
 * A linear model over named features: the score of a class is the sum of its weights of the features that are there,
 * divided by the root of their number so that long sentences do not shout.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly rows = new Map<string, Row>();

  constructor(data: LinearModelData) {
    this.classes = data.classes;
    this.indices = new Map(data.classes.map((name, index) => [name, index]));
    for (const [feature, text] of Object.entries(data.weights)) {
      const cells = text.split(' ').map((cell) => {
        const [index, weight] = cell.split(':').map(Number);
        if (index === undefined || !(index in data.classes) || !Number.isFinite(weight))
          throw new Error(
            `model: weight "${cell}" of feature "${feature}" is not a class and a number`,
          );
        return [index, Number(weight) * WEIGHT_UNIT] as const;
      });
      this.rows.set(feature, {
        classes: Uint32Array.from(cells, ([index]) => index),
        weights: Float64Array.from(cells, ([, weight]) => weight),
      });
    }
  }

  /** Number of a class in `classes`; -1 where the model does not have it. */
  indexOf(name: string): number {
    return this.indices.get(name) ?? -1;
  }

  /** One score for each class, in the order of `classes`. */
  scores(features: readonly string[]): Float64Array {
    const scores = new Float64Array(this.classes.length);
    for (const feature of features) {
      const row = this.rows.get(feature);
      if (!row) continue;
      const { classes, weights } = row;
      for (let cell = 0; cell < classes.length; cell++) {
        const index = classes[cell] ?? 0;
        scores[index] = (scores[index] ?? 0) + (weights[cell] ?? 0);
      }
    }
    const scale = 1 / Math.sqrt(Math.max(1, features.length));
    for (let index = 0; index < scores.length; index++)
      scores[index] = (scores[index] ?? 0) * scale;
    return scores;
  }

  /** Probabilities of the classes, adding up to 1 (softmax). */
  probabilities(features: readonly string[]): Float64Array {
    const scores = this.scores(features);
    toProbabilities(scores);
    return scores;
  }

  /** Probability of one class; 0 where the model does not have it. */
  probability(name: string, features: readonly string[]): number {
    return this.probabilities(features)[this.indexOf(name)] ?? 0;
  }

  /** What one feature adds to the score of a class; 0 where the model does not know it. */
  weightOf(feature: string, index: number): number {
    const row = this.rows.get(feature);
    const cell = row ? row.classes.indexOf(index) : -1;
    return row?.weights[cell] ?? 0;
  }

  /** How much more one feature adds to the score of a class than to those of the others, each of these counted by its share. */
  leadOf(feature: string, index: number, shares: Float64Array): number {
    const row = this.rows.get(feature);
    let lead = 0;
    for (let cell = 0; row && cell < row.classes.length; cell++) {
      const other = row.classes[cell] ?? 0;
      lead += (row.weights[cell] ?? 0) * (other === index ? 1 : -(shares[other] ?? 0));
    }
    return lead;
  }
}

/** Softmax, in place: with thousands of classes each further list costs as much as the sum. */
function toProbabilities(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let index = 0; index < scores.length; index++)
    sum += scores[index] = Math.exp((scores[index] ?? 0) - highest);
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) / sum;
}
