import type { LinearModel } from './linear-model';
import type { Feature } from './sentence-features';
import type { Word } from './words';

/** The class of the polarity model for sentences that deny their claim. */
export const DENIED = 'denied';

const NEGATION =
  /^(?:not|no|never|nobody|none|neither|nor|hardly|scarcely|barely|nothing|nowhere|cannot|without|(?:is|was|are|were|does|do|did|has|have|had|wo|would|could|ca|should|need|must|ai)nt)$/;
/** Two words that negate what follows. */
const NEGATING_PAIR = /^(?:anything but|far from|no means|contrary to|instead of|opposite of)$/;
/** The lexicon's concept of words that contradict ("myth", "disputed"), where it has one. */
const CONTRADICTION = 'c:deny';
/** Shorter words are mostly grammar, and grammar denies nothing; negations count by their own features. */
const SHORTEST = 4;
/** How many words after a negation are taken as negated. */
const REACH = 3;
/** More negations than these are not told apart. */
const MOST_NEGATIONS = 2;
/** Features with at least this share of the strongest one's weight are the core of what a claim says. */
const CORE_SHARE = 0.6;

/**
 * The features that tell whether a sentence asserts or denies a claim, each once, with its first place: words and concepts
 * only together with the claim, since "nothing stops it" asserts one claim and "nothing is wrong" denies another; and
 * the ways to negate, for this claim and for any: what stands closely behind a negation, whether that is a core of the
 * claim, and how many negations and contradictions there are, since two of them may cancel each other.
 */
export function polarityFeatures(
  words: readonly Word[],
  features: readonly Feature[],
  claim: string,
  claims: LinearModel,
): Feature[] {
  const found = new Map<string, Feature>();
  const add = (name: string, first: number, last: number) => {
    if (!found.has(name)) found.set(name, { name, first, last });
  };
  const addForAnyToo = (name: string, first: number, last: number) => {
    add(name, first, last);
    add(`${claim}&${name}`, first, last);
  };
  add(`claim:${claim}`, 0, -1);
  for (const { name, first, last } of features)
    if (name.startsWith('c:') || name.length >= 'w:'.length + SHORTEST)
      add(`${claim}&${name}`, first, last);

  const core = coreWords(features, claim, claims);
  const contradictions = features.filter(({ name }) => name === CONTRADICTION);
  let negations = 0;
  words.forEach((word, at) => {
    const pair = `${word.lower} ${words[at + 1]?.lower ?? ''}`;
    const isPair = NEGATING_PAIR.test(pair);
    if (!isPair && !NEGATION.test(word.lower)) return;
    const end = isPair ? at + 1 : at;
    // "Not true" is one contradiction, not a negation and a contradiction.
    if (!contradictions.some(({ first, last }) => first <= at && at <= last)) negations++;
    addForAnyToo(`neg:${isPair ? pair : word.lower}`, at, end);
    for (let next = end + 1; next <= end + REACH && next < words.length; next++) {
      add(`not:${words[next]?.stem ?? ''}`, at, next);
      if (core.has(next))
        addForAnyToo(next === end + 1 ? 'negated core' : 'core soon after negation', at, next);
    }
    const negated = contradictions.find(({ first }) => end < first && first <= end + REACH);
    if (negated) addForAnyToo('negated contradiction', at, negated.last);
  });
  const contradicts = contradictions.length > 0 ? ', contradiction' : '';
  addForAnyToo(`${Math.min(MOST_NEGATIONS, negations)} negations${contradicts}`, 0, -1);
  return [...found.values()];
}

/** Where the words stand that speak most for the claim. */
function coreWords(
  features: readonly Feature[],
  claim: string,
  claims: LinearModel,
): ReadonlySet<number> {
  const index = claims.indexOf(claim);
  const weights = features.map(({ name }) => claims.weightOf(name, index));
  const least = CORE_SHARE * Math.max(0, ...weights);
  return new Set(features.flatMap(({ first }, at) => ((weights[at] ?? 0) > least ? [first] : [])));
}
