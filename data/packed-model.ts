import type { ModelData } from './types';

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

/** The model again that was packed. It costs time on every page that is read, so whole columns are rewritten at once. */
export function unpacked(model: PackedModel): ModelData {
  const { classes, twoClasses, names, topicality, thresholds } = model;
  const features = names.split('\n');
  const claims: Record<string, string> = {};
  const mention: Record<string, string> = {};
  const polarity: Record<string, string> = {};
  const claimRows = withClassNumbers(model.claims, classes.length).split('\n');
  const mentionRows = model.mention.split('\n');
  const polarityRows = model.polarity.split('\n');
  for (let at = 0; at < features.length; at++) {
    const name = features[at] ?? '';
    const claimRow = claimRows[at];
    const mentionRow = mentionRows[at];
    const polarityRow = polarityRows[at];
    if (claimRow) claims[name] = claimRow.slice(1);
    if (mentionRow) mention[name] = `1:${mentionRow}`;
    if (polarityRow)
      for (const [, letter = '', tenths = ''] of polarityRow.matchAll(CELL)) {
        const claim = letter && (classes[LETTERS.indexOf(letter)] ?? '');
        polarity[letter ? claim + TOGETHER + name : name] = `1:${tenths}`;
      }
  }
  return {
    claims: { classes, weights: claims },
    mention: { classes: twoClasses.mention, weights: mention },
    polarity: { classes: twoClasses.polarity, weights: polarity },
    topicality,
    thresholds,
  };
}

const CELL = /([A-Za-z]?)(-?\d+)/g;

/** Each "A12B-3" of a column as " 0:12 1:-3". */
function withClassNumbers(column: string, classes: number): string {
  let rows = column;
  for (let index = 0; index < classes; index++)
    rows = rows.replaceAll(LETTERS[index] ?? '', ` ${index}:`);
  return rows;
}
