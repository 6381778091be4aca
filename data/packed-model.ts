import {
  folded,
  packedNames,
  packedNumbers,
  unfolded,
  unpackedNames,
  unpackedNumbers,
} from './packing';
import type { LinearModelData, ModelData, ReadableModel, UnpackedModelData } from './types';

/**
 * The model as the bundle carries it, at a quarter of its size. The three models know the same features, so each feature's
 * name stands once. Weights stand by class and not by feature: what a class weighs are then two rows of small numbers.
 */
export interface PackedModel {
  classes: readonly string[];
  twoClasses: { mention: readonly string[]; polarity: readonly string[] };
  /** All features, sorted. */
  features: string;
  /** For each class the features that it weighs, each by how many it does not weigh stand before it; a space ends the class. */
  gaps: string;
  /** What they weigh, in the same order, in tenths. */
  weights: string;
  topicality: ModelData['topicality'];
  thresholds: ModelData['thresholds'];
}

type Weights = LinearModelData['weights'];

/** Between a claim and the feature that it is taken together with, in the polarity model. */
const TOGETHER = '&';

/**
 * Packs a model.
 * @throws Error where a feature has a capital letter
 */
export function packed({ claims, mention, polarity, ...rest }: ModelData): PackedModel {
  const { alone, together } = byClaim(polarity.weights, claims.classes);
  const columns = [
    ...columnsOf(claims.weights, claims.classes),
    ...columnsOf(mention.weights, mention.classes),
    ...[alone, ...together].flatMap((weights) => columnsOf(weights, polarity.classes)),
  ];
  const features = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const sorted = columns.map((column) =>
    features.flatMap((name, feature) => {
      const tenths = column.get(name);
      return tenths === undefined ? [] : { feature, tenths };
    }),
  );
  return {
    classes: claims.classes,
    twoClasses: { mention: mention.classes, polarity: polarity.classes },
    features: packedNames(features),
    gaps: sorted
      .map((cells) => cells.map(({ feature }, at) => feature - (cells[at - 1]?.feature ?? -1) - 1))
      .map(packedNumbers)
      .join(' '),
    weights: packedNumbers(sorted.flat().map(({ tenths }) => folded(tenths))),
    ...rest,
  };
}

/** The weights of the polarity model that hold for any claim, and those of each claim, by the feature's own name. */
function byClaim(weights: Weights, claims: readonly string[]) {
  const alone: Record<string, string> = {};
  const together = claims.map((): Record<string, string> => ({}));
  for (const [name, row] of Object.entries(weights)) {
    const [claim = '', ...rest] = name.split(TOGETHER);
    const own = rest.length > 0 ? together[claims.indexOf(claim)] : undefined;
    if (own) own[rest.join(TOGETHER)] = row;
    else alone[name] = row;
  }
  return { alone, together };
}

/** For each class its weights by feature. */
function columnsOf(weights: Weights, classes: readonly string[]): Map<string, number>[] {
  const columns = classes.map(() => new Map<string, number>());
  for (const [name, row] of Object.entries(weights))
    for (const cell of row.split(' ')) {
      const [index = 0, tenths = 0] = cell.split(':').map(Number);
      columns[index]?.set(name, tenths);
    }
  return columns;
}

/**
 * The model again that was packed. Weights are unpacked when they are first asked for, and not while the script is evaluated,
 * which is one long task; those for denials, when a card opens.
 */
export function unpacked(model: PackedModel): ReadableModel {
  const { classes, twoClasses, topicality, thresholds } = model;
  const features = once(() => unpackedNames(model.features));
  const columns = model.gaps.split(' ');
  const weights = once(() => unpackedNumbers(model.weights));
  let column = 0;
  let cell = 0;
  /** Adds the weights of the next classes, whose features are named with a beginning. */
  const add = (rows: Map<string, number[]>, count: number, beginning = ''): Rows => {
    for (let index = 0; index < count; index++) {
      let feature = -1;
      for (const gap of unpackedNumbers(columns[column++] ?? '')) {
        feature += gap + 1;
        const name = beginning + (features()[feature] ?? '');
        const tenths = unfolded(weights()[cell++] ?? 0);
        const row = rows.get(name);
        if (row) row.push(index, tenths);
        else rows.set(name, [index, tenths]);
      }
    }
    return rows;
  };
  // One after the other: where a model begins is told by where the one before it ends.
  const ofClaims = once(() => add(new Map(), classes.length));
  const ofMention = once(() => {
    ofClaims();
    return add(new Map(), twoClasses.mention.length);
  });
  const ofPolarity = once(() => {
    ofMention();
    const rows = new Map<string, number[]>();
    for (const beginning of ['', ...classes.map((claim) => claim + TOGETHER)])
      add(rows, twoClasses.polarity.length, beginning);
    return rows;
  });
  return {
    claims: unpackedLater(classes, ofClaims),
    mention: unpackedLater(twoClasses.mention, ofMention),
    polarity: unpackedLater(twoClasses.polarity, ofPolarity),
    topicality,
    thresholds,
  };
}

type Rows = UnpackedModelData['rows'];

function unpackedLater(classes: readonly string[], rows: () => Rows): UnpackedModelData {
  return {
    classes,
    get rows() {
      return rows();
    },
  };
}

/** Does a piece of work when its result is first asked for, and keeps the result. */
function once<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}
