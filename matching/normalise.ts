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

/**
 * Anything but plain ASCII standing alone, with the marks that combine with it: the unit of Unicode's compatibility form. No
 * script has more than 30 of them together (Unicode Standard Annex 15, Stream-Safe Text Format), and a flood of them takes
 * engines time that grows with its square to put in order.
 */
const UNUSUAL = /[^\x20-\x7E]\p{M}{0,30}|[\x20-\x7E]\p{M}{1,30}/gu;

/** A stretch that is not the same in both texts, by its places and lengths in them. */
interface Change {
  at: number;
  length: number;
  original: number;
  originalLength: number;
}

/**
 * Folds compatibility characters (NFKC), quotation marks, dashes and white space, and drops what is invisible.
 * White space is folded character by character, so runs of it keep their length.
 */
export function normalised(original: string): NormalText {
  let text = '';
  let read = 0;
  const changes: Change[] = [];
  for (const { 0: cluster, index } of original.matchAll(UNUSUAL)) {
    const visible = cluster.replace(INVISIBLE, '');
    const plain = PLAIN[visible] ?? visible.normalize('NFKC').replace(/\s/g, ' ');
    text += original.slice(read, index);
    changes.push({
      at: text.length,
      length: plain.length,
      original: index,
      originalLength: cluster.length,
    });
    text += plain;
    read = index + cluster.length;
  }
  text += original.slice(read);

  /** Start or end in the original text of the character at `offset`. */
  const edge = (offset: number, side: 'start' | 'end'): number => {
    const change = lastUpTo(changes, offset);
    if (!change) return side === 'start' ? offset : offset + 1;
    const originalEnd = change.original + change.originalLength;
    const after = offset - change.at - change.length;
    if (after < 0) return side === 'start' ? change.original : originalEnd;
    return originalEnd + after + (side === 'start' ? 0 : 1);
  };
  return {
    text,
    originalStart: (offset) => (offset < text.length ? edge(offset, 'start') : original.length),
    originalEnd: (offset) => (offset > 0 ? edge(offset - 1, 'end') : 0),
  };
}

/** The last change that begins at an offset of the normal text or before it. */
function lastUpTo(changes: readonly Change[], offset: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
