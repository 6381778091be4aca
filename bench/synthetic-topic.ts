import type { Topic } from '../data/topic';
import type { ModelData, TaughtClaim } from '../data/types';
import { NO_CLAIM } from '../matching/engine';
import { seededRandom } from './random';

/** A weight of a claim's row, as the model's file has it. */
interface Cell {
  feature: string;
  tenths: number;
}

const SEED = 2020;
const BIAS = 'bias';

/** A topic with its model as the file has it. */
export type LearntTopic = Topic & { model: ModelData };

/**
 * The topic with invented claims up to `count`. Each is made after a real one, taken in turn: it has as many weights, of
 * the same values, on features drawn from all weights of the real claims, so that common features are as common in it;
 * the constant feature keeps its weight. The same count gives the same topic.
 */
export function syntheticTopic(topic: LearntTopic, count: number): LearntTopic {
  const real = cellsByClass(topic);
  const models = topic.claims.filter(({ id }) => id !== topic.mention);
  const drawn = models.flatMap(({ id }) => real.get(id) ?? []).map(({ feature }) => feature);
  const random = seededRandom(SEED);
  const claims: TaughtClaim[] = [];
  const cells = new Map(real);
  for (let at = topic.claims.length; at < count; at++) {
    const model = models[at % models.length];
    if (!model) break;
    const claim = { ...model, id: `invented-${at}` };
    claims.push(claim);
    cells.set(claim.id, exchanged(real.get(model.id) ?? [], drawn, random));
  }
  const classes = [...topic.model.claims.classes.filter((id) => id !== NO_CLAIM)];
  classes.push(...claims.map(({ id }) => id), NO_CLAIM);
  const { thresholds } = topic.model;
  const usual = Math.max(...Object.values(thresholds.claim));
  return {
    ...topic,
    claims: [...topic.claims, ...claims],
    model: {
      ...topic.model,
      claims: { classes, weights: rowsOf(classes, cells) },
      thresholds: {
        ...thresholds,
        claim: { ...thresholds.claim, ...Object.fromEntries(claims.map(({ id }) => [id, usual])) },
      },
    },
  };
}

function cellsByClass({ model }: LearntTopic): Map<string, Cell[]> {
  const { classes, weights } = model.claims;
  const cells = new Map(classes.map((name) => [name, [] as Cell[]]));
  for (const [feature, row] of Object.entries(weights))
    for (const cell of row.split(' ')) {
      const [index = 0, tenths = 0] = cell.split(':').map(Number);
      cells.get(classes[index] ?? '')?.push({ feature, tenths });
    }
  return cells;
}

/** The cells on other features, each feature once. */
function exchanged(
  cells: readonly Cell[],
  features: readonly string[],
  random: () => number,
): Cell[] {
  const taken = new Set<string>([BIAS]);
  return cells.map(({ feature, tenths }) => {
    if (feature === BIAS) return { feature, tenths };
    let other = BIAS;
    while (taken.has(other)) other = features[Math.floor(random() * features.length)] ?? BIAS;
    taken.add(other);
    return { feature: other, tenths };
  });
}

function rowsOf(
  classes: readonly string[],
  cells: ReadonlyMap<string, readonly Cell[]>,
): Record<string, string> {
  const rows = new Map<string, string[]>();
  classes.forEach((name, index) => {
    for (const { feature, tenths } of cells.get(name) ?? [])
      rows.set(feature, [...(rows.get(feature) ?? []), `${index}:${tenths}`]);
  });
  return Object.fromEntries([...rows].map(([feature, row]) => [feature, row.join(' ')]));
}
