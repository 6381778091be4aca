/** Named numbers and whether the answer is yes. */
export interface Case {
  values: Readonly<Record<string, number>>;
  yes: boolean;
}

const STEP = 0.5;
const ITERATIONS = 4000;
/** Strength of the L2 penalty: keeps weights of rare evidence small. */
const PENALTY = 0.003;

/** Weights of a logistic regression, by plain gradient descent from zero; both answers count alike, however rare. */
export function logisticWeights(cases: readonly Case[]): Record<string, number> {
  const names = [...new Set(cases.flatMap(({ values }) => Object.keys(values)))];
  const rows = cases.map(({ values }) => Float64Array.from(names, (name) => values[name] ?? 0));
  const yes = cases.filter((c) => c.yes).length;
  const weights = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    weights.forEach((weight, at) => (gradient[at] = PENALTY * weight));
    cases.forEach(({ yes: answer }, index) => {
      const row = rows[index] ?? [];
      let score = 0;
      for (let at = 0; at < names.length; at++) score += (row[at] ?? 0) * (weights[at] ?? 0);
      const share = 0.5 / (answer ? yes : cases.length - yes);
      const error = (1 / (1 + Math.exp(-score)) - Number(answer)) * share;
      for (let at = 0; at < names.length; at++)
        gradient[at] = (gradient[at] ?? 0) + error * (row[at] ?? 0);
    });
    gradient.forEach((slope, at) => (weights[at] = (weights[at] ?? 0) - STEP * slope));
  }
  return Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)]));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
