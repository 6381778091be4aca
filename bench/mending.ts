import Fuse from 'fuse.js';
import type { Topic } from '../data/topic';
import { Lexicon } from '../matching/concepts';
import { LinearModel } from '../matching/linear-model';
import { Vocabulary } from '../matching/vocabulary';
import { stemOf, wordsOf } from '../matching/words';

const SHORTEST = 5;
const LETTERS = new RegExp(`\\p{L}{${SHORTEST},}`, 'gu');

/** Puts the nearest word that the model knows in place of each longer one that it does not know. */
export type Mend = (text: string) => string;

/** The longer words of some texts that the topic's model or lexicon knows, lower case. */
export function knownWords(topic: Topic, texts: readonly string[]): string[] {
  const lexicon = new Lexicon(topic.lexicon);
  const claims = new LinearModel(topic.model.claims);
  const known = new Set<string>();
  for (const text of texts)
    for (const word of wordsOf(text, { start: 0, end: text.length })) {
      if (word.lower.length < SHORTEST) continue;
      if (claims.rowOf(word.feature) || lexicon.find([word]).length > 0) known.add(word.lower);
    }
  return [...known];
}

/** Mends with Fuse.js over the words: the best match within its threshold. */
export function fuseMend(words: readonly string[]): Mend {
  const fuse = new Fuse(words, { threshold: 0.2, ignoreFieldNorm: true, ignoreLocation: false });
  return mendWith(words, (word) => fuse.search(word, { limit: 1 })[0]?.item);
}

/** Mends by common trigrams (matching/vocabulary.ts), for comparison. */
export function trigramMend(words: readonly string[]): Mend {
  const byStem = new Map(words.map((word) => [stemOf(word), word]));
  const vocabulary = new Vocabulary(byStem.keys());
  return mendWith(words, (word) => {
    const [meant, ...others] = vocabulary.meant(word);
    return meant && others.length === 0 ? byStem.get(meant.stem) : undefined;
  });
}

function mendWith(words: readonly string[], nearest: (word: string) => string | undefined): Mend {
  const stems = new Set(words.map(stemOf));
  const kept = new Map<string, string>();
  return (text) =>
    text.replace(LETTERS, (word) => {
      const lower = word.toLowerCase();
      if (stems.has(stemOf(lower))) return word;
      const mended = kept.get(lower) ?? nearest(lower) ?? lower;
      kept.set(lower, mended);
      return mended === lower ? word : mended;
    });
}
