import type { LinearModelData, UnpackedModelData } from '../data/types';

/** The weights are stored as whole tenths. */
const WEIGHT_UNIT = 0.1;

/** The weights of one feature: class numbers, lowest first, and the weight for each. */
export interface Row {
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/** More features than these are not remembered. */
const MOST_KEPT = 20_000;

/**
 * A linear model over named features: the score of a class is the sum of its weights of the features that are there,
 * divided by the root of their number so that long sentences do not shout. A feature's row is made when it first occurs,
 * since a page has few of all that the model knows.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly data: LinearModelData | UnpackedModelData;
  /** By feature; null for those that the model does not know. */
  private readonly rows = new Map<string, Row | null>();

  constructor(data: LinearModelData | UnpackedModelData) {
    this.data = data;
    this.classes = data.classes;
    this.indices = new Map(data.classes.map((name, index) => [name, index]));
  }

  /** Number of a class in `classes`; -1 where the model does not have it. */
  indexOf(name: string): number {
    return this.indices.get(name) ?? -1;
  }

  /** One score for each class, in the order of `classes`. */
  scores(features: readonly string[]): Float64Array {
    const scores = new Float64Array(this.classes.length);
    for (const feature of features) addRow(scores, this.rowOf(feature));
    return averaged(scores, features.length);
  }

  /** Probabilities of the classes, adding up to 1 (softmax). */
  probabilities(features: readonly string[]): Float64Array {
    return toProbabilities(this.scores(features));
  }

  /** Probability of one class; 0 where the model does not have it. */
  probability(name: string, features: readonly string[]): number {
    return this.probabilities(features)[this.indexOf(name)] ?? 0;
  }

  /** What one feature adds to the score of a class; 0 where the model does not know it. */
  weightOf(feature: string, index: number): number {
    const row = this.rowOf(feature);
    const cell = row ? row.classes.indexOf(index) : -1;
    return row?.weights[cell] ?? 0;
  }

  /** How much more one feature adds to the score of a class than to those of the others, each of these counted by its share. */
  leadOf(feature: string, index: number, shares: Float64Array): number {
    const row = this.rowOf(feature);
    let lead = 0;
    for (let cell = 0; row && cell < row.classes.length; cell++) {
      const other = row.classes[cell] ?? 0;
      lead += (row.weights[cell] ?? 0) * (other === index ? 1 : -(shares[other] ?? 0));
    }
    return lead;
  }

  /** What a feature weighs; null where the model does not know it. @throws Error where its row is malformed */
  rowOf(feature: string): Row | null {
    const known = this.rows.get(feature);
    if (known !== undefined) return known;
    const { data } = this;
    const cells =
      'rowOf' in data
        ? data.rowOf(feature)
        : cellsOf(data.weights[feature], feature, this.classes.length);
    const row = cells ? rowOfCells(cells) : null;
    if (this.rows.size > MOST_KEPT) this.rows.clear();
    this.rows.set(feature, row);
    return row;
  }
}

/** Adds what a feature weighs to the scores of the classes. */
export function addRow(scores: Float64Array, row: Row | null): void {
  if (!row) return;
  const { classes, weights } = row;
  for (let cell = 0; cell < classes.length; cell++) {
    const index = classes[cell] ?? 0;
    scores[index] = (scores[index] ?? 0) + (weights[cell] ?? 0);
  }
}

/** The sums of so many features' weights as scores; the same list. */
export function averaged(sums: Float64Array, features: number): Float64Array {
  const scale = 1 / Math.sqrt(Math.max(1, features));
  for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) * scale;
  return sums;
}

/** Softmax; the same list, as with thousands of classes each further one costs as much as the sum. */
export function toProbabilities(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let index = 0; index < scores.length; index++)
    sum += scores[index] = Math.exp((scores[index] ?? 0) - highest);
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) / sum;
  return scores;
}

function rowOfCells(cells: readonly number[]): Row {
  const classes: number[] = [];
  const weights: number[] = [];
  for (let cell = 0; cell < cells.length; cell += 2) {
    classes.push(cells[cell] ?? 0);
    weights.push((cells[cell + 1] ?? 0) * WEIGHT_UNIT);
  }
  return { classes, weights };
}

/** `3:12 17:-45` as 3, 12, 17, -45. */
function cellsOf(text: string | undefined, feature: string, size: number): number[] | undefined {
  return text?.split(' ').flatMap((cell) => {
    const colon = cell.indexOf(':');
    const index = Number(cell.slice(0, colon));
    const tenths = Number(cell.slice(colon + 1));
    if (colon < 1 || !(index >= 0 && index < size) || !Number.isFinite(tenths))
      throw new Error(
        `model: weight "${cell}" of feature "${feature}" is not a class and a number`,
      );
    return [index, tenths];
  });
}
