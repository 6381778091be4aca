import { isFunctionWord } from './function-words';
import { normalised } from './normalise';
import { sentencesOf } from './sentences';
import { Vocabulary } from './vocabulary';
import { wordsOf } from './words';

/** An entry by its place in the list, and how like it is to the text asked about: above 0, to be compared within one ranking. */
export interface Ranked {
  entry: number;
  score: number;
}

/** How soon a word said again adds no more, and how far a longer sentence weakens each of its words; the usual values. */
const K1 = 1.2;
const B = 0.75;

/** The entries that a stem stands in, and what it adds to the score of each. */
interface Postings {
  entries: Uint32Array;
  scores: Float64Array;
}

/**
 * Ranks entries (each one or more texts that say the same) by likeness to a text: BM25F over Porter stems (S. Robertson
 * and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6) with each sentence as a
 * field of its own, so that an entry with many phrasings or a long text is not held against those with one short
 * sentence; for these it is plain BM25. All that does not depend on the question is added up beforehand in an inverted
 * index, so that a question costs what it shares with the entries.
 */
export class Likeness {
  private readonly postings = new Map<string, Postings>();
  private readonly vocabulary: Vocabulary;
  private readonly size: number;

  constructor(entries: readonly (readonly string[])[]) {
    this.size = entries.length;
    const fields = entries.map((texts) => texts.flatMap(sentenceStems));
    const lengths = fields.flat().map((stems) => stems.length);
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    for (const [stem, counts] of countsByStem(fields, average)) {
      const without = this.size - counts.size;
      const rarity = Math.log(1 + (without + 0.5) / (counts.size + 0.5));
      this.postings.set(stem, {
        entries: Uint32Array.from(counts.keys()),
        scores: Float64Array.from(
          counts.values(),
          (count) => (rarity * count * (K1 + 1)) / (count + K1),
        ),
      });
    }
    this.vocabulary = new Vocabulary(this.postings.keys());
  }

  /** The entries most like a text, the likest first, at most `most`; only those that share a word with it. */
  ranked(text: string, most: number): Ranked[] {
    const scores = new Float64Array(this.size);
    const touched: number[] = [];
    for (const [stem, share] of this.stemsMeantIn(text)) {
      const postings = this.postings.get(stem);
      postings?.entries.forEach((entry, at) => {
        const before = scores[entry] ?? 0;
        if (before === 0) touched.push(entry);
        scores[entry] = before + share * (postings.scores[at] ?? 0);
      });
    }
    return highest(touched, scores, most);
  }

  /** Each stem once, with the surest share of all words that stand for it. */
  private stemsMeantIn(text: string): ReadonlyMap<string, number> {
    const shares = new Map<string, number>();
    const normal = normalised(text).text;
    for (const { lower } of wordsOf(normal, { start: 0, end: normal.length }))
      if (!isFunctionWord(lower))
        for (const { stem, share } of this.vocabulary.meant(lower))
          shares.set(stem, Math.max(share, shares.get(stem) ?? 0));
    return shares;
  }
}

/** The stems of each sentence of a text that say something. */
function sentenceStems(text: string): string[][] {
  const normal = normalised(text).text;
  return sentencesOf(normal).map((span) =>
    wordsOf(normal, span).flatMap(({ lower, stem }) => (isFunctionWord(lower) ? [] : [stem])),
  );
}

/** For each stem, how often each entry says it, where a word in a sentence of average length counts as one. */
function countsByStem(
  fields: readonly (readonly (readonly string[])[])[],
  averageLength: number,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const byStem = new Map<string, Map<number, number>>();
  fields.forEach((sentences, entry) => {
    for (const stems of sentences) {
      const count = 1 / (1 - B + (B * stems.length) / averageLength);
      for (const stem of stems) {
        const counts = byStem.get(stem) ?? new Map<number, number>();
        byStem.set(stem, counts.set(entry, (counts.get(entry) ?? 0) + count));
      }
    }
  });
  return byStem;
}

/** The entries with the highest scores, highest first and equal ones in their order; time grows with the entries, not with their order. */
function highest(entries: readonly number[], scores: Float64Array, most: number): Ranked[] {
  const best: Ranked[] = [];
  for (const entry of entries) {
    const score = scores[entry] ?? 0;
    const last = best.at(-1);
    if (best.length >= most && last && !isBefore({ entry, score }, last)) continue;
    let at = best.length;
    while (at > 0 && isBefore({ entry, score }, best[at - 1])) at--;
    best.splice(at, 0, { entry, score });
    if (best.length > most) best.pop();
  }
  return best;
}

function isBefore(a: Ranked, b: Ranked | undefined): boolean {
  return !b || a.score > b.score || (a.score === b.score && a.entry < b.entry);
}
