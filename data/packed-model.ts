import type { LinearModelData, ModelData } from './types';

/**
 * The model as the bundle carries it, at two thirds of its size: the three models know the same features, so each
 * feature's name stands once, and weights stand apart from names, which compresses better.
 */
export interface PackedModel {
  classes: readonly string[];
  twoClasses: { mention: readonly string[]; polarity: readonly string[] };
  /** A line a feature. */
  names: string;
  /** In the lines' order: weights for claims, as a class's letter and tenths ("A12B-3"). */
  claims: string;
  /** The weight for a mention. */
  mention: string;
  /** The weight for a denial of any claim, then of single claims, by the letters of `claims`. */
  polarity: string;
  topicality: ModelData['topicality'];
  thresholds: ModelData['thresholds'];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Between a claim and the feature that it is taken together with, in the polarity model. */
const TOGETHER = '&';

/**
 * Packs a model.
 * @throws Error where there are more classes than letters.
 */
export function packed({ claims, mention, polarity, ...rest }: ModelData): PackedModel {
  const { classes } = claims;
  if (classes.length > LETTERS.length)
    throw new Error(`model: ${classes.length} classes, at most ${LETTERS.length} can be packed`);
  const rows = new Map<string, { claims: string; mention: string; polarity: string }>();
  const rowOf = (name: string) => {
    const row = rows.get(name) ?? { claims: '', mention: '', polarity: '' };
    rows.set(name, row);
    return row;
  };
  for (const [name, row] of Object.entries(claims.weights))
    rowOf(name).claims = row
      .split(' ')
      .map((cell) => cell.replace(/^\d+:/, (index) => LETTERS[parseInt(index)] ?? ''))
      .join('');
  for (const [name, row] of Object.entries(mention.weights)) rowOf(name).mention = tenthsOf(row);
  for (const [name, row] of Object.entries(polarity.weights)) {
    const [claim = '', ...feature] = name.split(TOGETHER);
    const letter = LETTERS[classes.indexOf(claim)];
    const whole = letter === undefined || feature.length === 0;
    const own = rowOf(whole ? name : feature.join(TOGETHER));
    own.polarity = whole
      ? tenthsOf(row) + own.polarity
      : `${own.polarity}${letter}${tenthsOf(row)}`;
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const column = (cell: 'claims' | 'mention' | 'polarity') =>
    sorted.map(([, row]) => row[cell]).join('\n');
  return {
    classes,
    twoClasses: { mention: mention.classes, polarity: polarity.classes },
    names: sorted.map(([name]) => name).join('\n'),
    claims: column('claims'),
    mention: column('mention'),
    polarity: column('polarity'),
    ...rest,
  };
}

/** "1:-7", the only cell of a model of two classes, as "-7". */
function tenthsOf(row: string): string {
  return row.slice(row.indexOf(':') + 1);
}

/** The model again that was packed. */
export function unpacked(model: PackedModel): ModelData {
  const { classes, twoClasses, names, topicality, thresholds } = model;
  const features = names.split('\n');
  const weights = (
    column: string,
    rowsOf: (name: string, cell: string) => readonly (readonly [name: string, row: string])[],
  ): LinearModelData['weights'] =>
    Object.fromEntries(
      column.split('\n').flatMap((cell, at) => (cell ? rowsOf(features[at] ?? '', cell) : [])),
    );
  return {
    claims: {
      classes,
      weights: weights(model.claims, (name, cell) => [
        [
          name,
          cellsOf(cell)
            .map(([letter, tenths]) => `${LETTERS.indexOf(letter)}:${tenths}`)
            .join(' '),
        ],
      ]),
    },
    mention: {
      classes: twoClasses.mention,
      weights: weights(model.mention, (name, cell) => [[name, `1:${cell}`]]),
    },
    polarity: {
      classes: twoClasses.polarity,
      weights: weights(model.polarity, (name, cell) =>
        cellsOf(cell).map(([letter, tenths]) => [
          letter ? `${classes[LETTERS.indexOf(letter)] ?? ''}${TOGETHER}${name}` : name,
          `1:${tenths}`,
        ]),
      ),
    },
    topicality,
    thresholds,
  };
}

/** "4A12B-3" as letters and tenths. */
function cellsOf(cell: string): [letter: string, tenths: string][] {
  return [...cell.matchAll(/([A-Za-z]?)(-?\d+)/g)].map(([, letter = '', tenths = '']) => [
    letter,
    tenths,
  ]);
}
