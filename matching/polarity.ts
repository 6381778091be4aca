import type { LinearModel } from './linear-model';
import type { Feature } from './sentence-features';
import type { Word } from './words';

/** The class of the polarity model for sentences that deny their claim. */
export const DENIED = 'denied';

const NEGATION =
  /^(?:not|no|never|nobody|none|neither|nor|hardly|scarcely|barely|nothing|cannot|without|anything|far|(?:is|was|are|were|does|do|did|has|have|had|wo|would|could|ca|should|need|must|ai)nt)$/;
/** Shorter words are mostly grammar, and grammar denies nothing; negations count by their own features. */
const SHORTEST = 4;
/** How many words after a negation are taken as negated. */
const REACH = 3;
/** Features with at least this share of the strongest one's weight are the core of what a claim says. */
const CORE_SHARE = 0.6;

/**
 * The features that tell whether a sentence asserts or denies a claim: all of the sentence; what follows a negation closely;
 * whether that is a core of the claim; and each together with the claim, since "nothing stops it" asserts one claim and
 * "nothing is wrong" denies another. Each once, with its first place.
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
  add(`claim:${claim}`, 0, -1);
  for (const { name, first, last } of features) {
    if (!name.startsWith('w:') || name.length >= 'w:'.length + SHORTEST) add(name, first, last);
    if (name.startsWith('c:')) add(`${claim}&${name}`, first, last);
  }
  const core = coreWords(features, claim, claims);
  words.forEach((word, at) => {
    if (!NEGATION.test(word.lower)) return;
    add(`${claim}&neg:${word.lower}`, at, at);
    for (let next = at + 1; next <= at + REACH && next < words.length; next++) {
      add(`not:${words[next]?.stem ?? ''}`, at, next);
      if (!core.has(next)) continue;
      const place = next === at + 1 ? 'negated core' : 'core soon after negation';
      add(place, at, next);
      add(`${claim}&${place}`, at, next);
    }
  });
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
