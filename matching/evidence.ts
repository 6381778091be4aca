import type { LinearModel } from './linear-model';
import type { ReadSentence } from './reading';
import type { Evidence } from './types';

/** So many concepts say why; more would not be read. */
const MOST = 5;

/** The concepts of a sentence that spoke most for a claim, strongest first, with their words. */
export function evidenceFor(
  claims: LinearModel,
  sentence: ReadSentence,
  claim: string,
): Evidence[] {
  const index = claims.classes.indexOf(claim);
  return sentence.features
    .filter(({ name }) => name.startsWith('c:'))
    .map((feature) => ({ ...feature, weight: claims.weightOf(feature.name, index) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ name, first, last }) => ({
      concept: name.slice(2),
      ...sentence.spanOfWords(first, last),
    }));
}
