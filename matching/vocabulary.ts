import { stemOf } from './words';

/** A stem of the vocabulary that a word stands for, and how surely: 1 for the word itself, less for one that is only near. */
export interface Meant {
  stem: string;
  share: number;
}

/** Shorter words have too many neighbours, and parts of words too many meanings. */
const SHORTEST_MISTYPED = 5;
const SHORTEST_PART = 3;
/** Longer runs of letters are no words. */
const LONGEST = 40;
/** Two words with so much in common (Dice's coefficient of their trigrams, 1945) are one word, mistyped. */
const LEAST_COMMON = 0.6;

/** The stems that texts are made of; says which of them an unknown word was meant to be. */
export class Vocabulary {
  private readonly stems: ReadonlySet<string>;
  private readonly byTrigram = new Map<string, string[]>();

  constructor(stems: Iterable<string>) {
    this.stems = new Set(stems);
    for (const stem of this.stems)
      for (const trigram of trigramsOf(stem)) {
        const holders = this.byTrigram.get(trigram);
        if (holders) holders.push(stem);
        else this.byTrigram.set(trigram, [stem]);
      }
  }

  /** The stems that a lower-case word stands for: its own, those of two words written as one, the nearest one, or none. */
  meant(lower: string): readonly Meant[] {
    const stem = stemOf(lower);
    if (this.stems.has(stem)) return [{ stem, share: 1 }];
    if (lower.length > LONGEST) return [];
    const parts = this.partsOf(lower);
    return parts.length > 0 ? parts : this.nearest(stem);
  }

  /** "tentcity" as "tent" and "city", with the longest first part. */
  private partsOf(lower: string): readonly Meant[] {
    for (let at = lower.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
      const parts = [stemOf(lower.slice(0, at)), stemOf(lower.slice(at))];
      if (parts.every((part) => this.stems.has(part)))
        return parts.map((part) => ({ stem: part, share: 1 }));
    }
    return [];
  }

  private nearest(stem: string): readonly Meant[] {
    if (stem.length < SHORTEST_MISTYPED || /\d/.test(stem)) return [];
    const trigrams = trigramsOf(stem);
    const shared = new Map<string, number>();
    for (const trigram of trigrams)
      for (const holder of this.byTrigram.get(trigram) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
    let best: Meant = { stem, share: 0 };
    for (const [holder, count] of shared) {
      const share = (2 * count) / (trigrams.length + holder.length);
      if (share > best.share) best = { stem: holder, share };
    }
    return best.share >= LEAST_COMMON ? [best] : [];
  }
}

/** The runs of three letters of a word with its ends marked, each once; a word of n different ones has n. */
function trigramsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) trigrams.add(marked.slice(at, at + 3));
  return [...trigrams];
}
