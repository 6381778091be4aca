/** A text in the one form that matching reads, and the way back to the text as it stood. */
export interface NormalText {
  text: string;
  /** Where in the original text the character at `offset` began. */
  originalStart(offset: number): number;
  /** Where in the original text the character before `offset` ended, with the marks that combine with it. */
  originalEnd(offset: number): number;
}

/** Soft hyphens, zero-width characters, direction marks, variation selectors: they stand inside words and say nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
};

/** Needs no work: ASCII without control characters. */
const ALREADY_PLAIN = /^[\x20-\x7E]*$/;

/** A character with the marks that combine with it: the unit of Unicode's compatibility form. */
const CLUSTER = /[\s\S]\p{M}*/gu;

/**
 * Folds compatibility characters (NFKC), quotation marks, dashes and white space, and drops what is invisible.
 * White space is folded character by character, so runs of it keep their length.
 */
export function normalised(original: string): NormalText {
  if (ALREADY_PLAIN.test(original))
    return { text: original, originalStart: (offset) => offset, originalEnd: (offset) => offset };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const visible = cluster.replace(INVISIBLE, '');
    const plain = PLAIN[visible] ?? visible.normalize('NFKC').replace(/\s/g, ' ');
    starts.push(...new Array<number>(plain.length).fill(index));
    ends.push(...new Array<number>(plain.length).fill(index + cluster.length));
    text += plain;
  }
  return {
    text,
    originalStart: (offset) => starts[offset] ?? original.length,
    originalEnd: (offset) => ends[offset - 1] ?? 0,
  };
}
