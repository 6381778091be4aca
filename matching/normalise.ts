/** A text in the one form that matching reads, and the way back to the text as it stood. */
export interface NormalText {
  text: string;
  /** The offset in the original text where the character at `offset` came from; the end maps to the end. */
  originalOffset(offset: number): number;
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
  if (ALREADY_PLAIN.test(original)) return { text: original, originalOffset: (offset) => offset };
  let text = '';
  const origins: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const visible = cluster.replace(INVISIBLE, '');
    const plain = PLAIN[visible] ?? visible.normalize('NFKC').replace(/\s/g, ' ');
    origins.push(...Array.from({ length: plain.length }, () => index));
    text += plain;
  }
  origins.push(original.length);
  return { text, originalOffset: (offset) => origins[offset] ?? original.length };
}
