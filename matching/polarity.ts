import type { Feature } from './sentence-features';
import type { Word } from './words';

const NEGATION =
  /^(?:not|no|never|nobody|none|neither|nor|hardly|scarcely|barely|nothing|cannot|without|anything|\w+nt)$/;
/** How many words after a negation are taken as negated. */
const REACH = 3;

/**
 * The features that tell whether a sentence asserts or denies a claim: all of the sentence, what follows a negation
 * closely, and both together with the claim, since "nothing stops it" asserts one claim and "nothing is wrong" denies another.
 */
export function polarityFeatures(
  words: readonly Word[],
  features: readonly Feature[],
  claim: string,
): string[] {
  const names = new Set<string>([`claim:${claim}`]);
  for (const { name } of features) {
    names.add(name);
    if (name.startsWith('c:')) names.add(`${claim}&${name}`);
  }
  words.forEach((word, index) => {
    if (!NEGATION.test(word.lower)) return;
    for (const next of words.slice(index + 1, index + 1 + REACH)) names.add(`not:${next.stem}`);
    names.add(`${claim}&neg:${word.lower}`);
  });
  return [...names];
}
