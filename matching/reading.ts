import type { ConceptHit, Lexicon } from './concepts';
import type { LinearModel } from './linear-model';
import { normalised } from './normalise';
import { type Feature, sentenceFeatures } from './sentence-features';
import { sentencesOf, type Span } from './sentences';
import { type Word, wordsOf } from './words';

/** A sentence with all that can be told from it alone; `span` lies in the block as it stood. */
export interface ReadSentence {
  span: Span;
  words: readonly Word[];
  concepts: readonly ConceptHit[];
  features: readonly Feature[];
  /** Probability of each class of the claim model. */
  probabilities: Float64Array;
  /** Probability that it speaks of the proposal. */
  mention: number;
  years: readonly number[];
  /** The words from one index to another as a span of the block as it stood. */
  spanOfWords(first: number, last: number): Span;
  /** The same for each part between its commas, colons and dashes; none where there is but one. */
  parts(): readonly ReadSentence[];
}

/** The class of the mention model for sentences that speak of the proposal. */
export const PROPOSAL = 'proposal';

/** What divides a sentence into parts that may make claims of their own. */
const DIVIDER = /[,;:–—]/;
/** Fewer words make no claim. */
const FEWEST_WORDS = 3;

const YEAR = /^(?:19|20)\d\d$/;

/** Reads a block's sentences one by one. */
export function readSentences(
  text: string,
  lexicon: Lexicon,
  models: { claims: LinearModel; mention: LinearModel },
): ReadSentence[] {
  const normal = normalised(text);
  const original = ({ start, end }: Span): Span => ({
    start: normal.originalStart(start),
    end: normal.originalEnd(end),
  });
  const reading = (span: Span, words: readonly Word[]): ReadSentence => {
    const concepts = lexicon.find(words);
    const features = sentenceFeatures(words, concepts);
    const names = features.map(({ name }) => name);
    return {
      span: original(span),
      words,
      concepts,
      features,
      probabilities: models.claims.probabilities(names),
      mention: models.mention.probability(PROPOSAL, names),
      years: words.filter(({ lower }) => YEAR.test(lower)).map(({ lower }) => Number(lower)),
      spanOfWords: (first, last) =>
        original({ start: words[first]?.start ?? span.start, end: words[last]?.end ?? span.end }),
      parts: () =>
        partsOf(words, normal.text).map((part) =>
          reading({ start: part[0]?.start ?? span.start, end: part.at(-1)?.end ?? span.end }, part),
        ),
    };
  };
  return sentencesOf(normal.text).map((span) => reading(span, wordsOf(normal.text, span)));
}

function partsOf(words: readonly Word[], text: string): Word[][] {
  const parts: Word[][] = [[]];
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before && DIVIDER.test(text.slice(before.end, word.start))) parts.push([]);
    parts.at(-1)?.push(word);
  });
  return parts.length > 1 ? parts.filter((part) => part.length >= FEWEST_WORDS) : [];
}
