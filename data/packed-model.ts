import {
  folded,
  packedNames,
  packedNumbers,
  unfolded,
  unpackedNames,
  unpackedNumbers,
} from './packing';
import type { LinearModelData, ModelData, ReadableModel } from './types';

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
  const features = once(() => {
    const names = unpackedNames(model.features);
    return new Map(names.map((name, feature) => [name, feature]));
  });
  const columns = model.gaps.split(' ');
  const weights = once(() => unpackedNumbers(model.weights));
  let column = 0;
  let cell = 0;
  /** The weights of the next classes by the number of their feature. */
  const next = (count: number): Rows => {
    const rows: number[][] = [];
    for (let index = 0; index < count; index++) {
      let feature = -1;
      for (const gap of unpackedNumbers(columns[column++] ?? '')) {
        feature += gap + 1;
        (rows[feature] ??= []).push(index, unfolded(weights()[cell++] ?? 0));
      }
    }
    return rows;
  };
  const rowIn = (rows: Rows | undefined, feature: string) => rows?.[features().get(feature) ?? -1];
  // One after the other: where a model begins is told by where the one before it ends.
  const ofClaims = once(() => next(classes.length));
  const ofMention = once(() => {
    ofClaims();
    return next(twoClasses.mention.length);
  });
  const ofPolarity = once(() => {
    ofMention();
    const alone = next(twoClasses.polarity.length);
    return {
      alone,
      together: new Map(classes.map((claim) => [claim, next(twoClasses.polarity.length)])),
    };
  });
  return {
    claims: { classes, rowOf: (feature) => rowIn(ofClaims(), feature) },
    mention: { classes: twoClasses.mention, rowOf: (feature) => rowIn(ofMention(), feature) },
    polarity: {
      classes: twoClasses.polarity,
      rowOf(feature) {
        const { alone, together } = ofPolarity();
        const end = feature.indexOf(TOGETHER);
        const ofClaim = end < 0 ? undefined : together.get(feature.slice(0, end));
        return rowIn(ofClaim ?? alone, ofClaim ? feature.slice(end + 1) : feature);
      },
    },
    topicality,
    thresholds,
  };
}

/** Class number, weight in tenths, class number, weight ... by the number of the feature. */
type Rows = readonly (readonly number[])[];

/** Does a piece of work when its result is first asked for, and keeps the result. */
function once<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}
