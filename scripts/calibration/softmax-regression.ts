import type { LinearModelData } from '../../data/types';

/** A training sample: its features, how its probability is shared among the classes, and how much it counts. */
export interface Sample {
  features: readonly string[];
  /** Class names; the sample belongs to each of them in equal parts. */
  classes: readonly string[];
  weight: number;
}

export interface TrainingOptions {
  classes: readonly string[];
  /** Strength of the L1 penalty: the larger, the fewer weights. */
  penalty: number;
  /** Features in fewer samples than this are left out. */
  minSamples: number;
  /** Features that get no weight at all, though they count for a sample's length. */
  ignored?: ReadonlySet<string>;
  /** Weights smaller than this are left out; in tenths. */
  smallest: number;
  iterations: number;
}

const STEP = 4;

/**
 * Weights of a softmax regression with an L1 penalty, by accelerated proximal gradient descent (FISTA: A. Beck and
 * M. Teboulle, 2009) from zero, over the whole set in each step: no chance, no order, so the same corpus gives the same file.
 * Rare features are scaled up by their inverse frequency, so that the penalty does not eat them first.
 */
export function trained(samples: readonly Sample[], options: TrainingOptions): LinearModelData {
  const { classes, penalty, iterations } = options;
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()]
    .filter((name) => (counts.get(name) ?? 0) >= options.minSamples && !options.ignored?.has(name))
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const scale = names.map((name) => Math.log(1 + samples.length / (counts.get(name) ?? 1)) / 3);
  const rows = samples.map(({ features }) =>
    Int32Array.from(features.flatMap((feature) => index.get(feature) ?? [])),
  );
  const targets = samples.map((sample) => sample.classes.map((name) => classes.indexOf(name)));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const size = classes.length;

  const weights = new Float64Array(names.length * size);
  const ahead = new Float64Array(weights.length);
  const gradient = new Float64Array(weights.length);
  const scores = new Float64Array(size);
  let momentum = 1;
  for (let iteration = 0; iteration < iterations; iteration++) {
    gradient.fill(0);
    samples.forEach((sample, at) => {
      const row = rows[at] ?? [];
      const norm = 1 / Math.sqrt(Math.max(1, sample.features.length));
      scores.fill(0);
      for (const feature of row) {
        const factor = norm * (scale[feature] ?? 1);
        for (let k = 0; k < size; k++)
          scores[k] = (scores[k] ?? 0) + factor * (ahead[feature * size + k] ?? 0);
      }
      toProbabilities(scores);
      const target = targets[at] ?? [];
      for (const k of target) scores[k] = (scores[k] ?? 0) - 1 / target.length;
      for (const feature of row) {
        const factor = (norm * (scale[feature] ?? 1) * sample.weight) / total;
        for (let k = 0; k < size; k++) {
          const cell = feature * size + k;
          gradient[cell] = (gradient[cell] ?? 0) + factor * (scores[k] ?? 0);
        }
      }
    });
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / next;
    momentum = next;
    for (let cell = 0; cell < weights.length; cell++) {
      const before = weights[cell] ?? 0;
      const after = shrunk((ahead[cell] ?? 0) - STEP * (gradient[cell] ?? 0), STEP * penalty);
      weights[cell] = after;
      ahead[cell] = after + pull * (after - before);
    }
  }
  return { classes, weights: rowsOf(names, scale, weights, options) };
}

function toProbabilities(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp((scores[k] ?? 0) - highest);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

/** The step of the L1 penalty: towards zero, and not past it. */
function shrunk(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}

/**
 * The weights that are left, a row a feature, in tenths. Of two classes only the difference matters, so the first one
 * stays at zero.
 */
function rowsOf(
  names: readonly string[],
  scale: readonly number[],
  weights: Float64Array,
  { classes, smallest }: TrainingOptions,
): Record<string, string> {
  const size = classes.length;
  const rows: Record<string, string> = {};
  names.forEach((name, feature) => {
    const row = Array.from(weights.subarray(feature * size, (feature + 1) * size));
    const [first = 0, second = 0] = row;
    const cells = (size === 2 ? [0, second - first] : row).flatMap((weight, index) => {
      const tenths = Math.round(10 * weight * (scale[feature] ?? 1));
      return Math.abs(tenths) >= smallest ? `${index}:${tenths}` : [];
    });
    if (cells.length > 0) rows[name] = cells.join(' ');
  });
  return rows;
}
