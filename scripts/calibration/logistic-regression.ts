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
  const yes = cases.filter((c) => c.yes).length;
  const weights = new Map(names.map((name) => [name, 0]));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = new Map(names.map((name) => [name, PENALTY * (weights.get(name) ?? 0)]));
    for (const { values, yes: answer } of cases) {
      let score = 0;
      for (const [name, value] of Object.entries(values)) score += value * (weights.get(name) ?? 0);
      const share = 0.5 / (answer ? yes : cases.length - yes);
      const error = (1 / (1 + Math.exp(-score)) - Number(answer)) * share;
      for (const [name, value] of Object.entries(values))
        gradient.set(name, (gradient.get(name) ?? 0) + error * value);
    }
    for (const name of names)
      weights.set(name, (weights.get(name) ?? 0) - STEP * (gradient.get(name) ?? 0));
  }
  return Object.fromEntries(names.map((name) => [name, rounded(weights.get(name) ?? 0)]));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
