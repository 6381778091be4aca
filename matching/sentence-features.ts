import type { ConceptHit } from './concepts';
import type { Word } from './words';

/** A feature and the words that it came from, for saying why a passage matched. */
export interface Feature {
  /** `c:` and a concept, or `w:` and a stem. */
  name: string;
  first: number;
  last: number;
}

/** The feature that is always there. */
export const ALWAYS = 'bias';

/** The name of a concept's feature. */
export const conceptFeature = (concept: string): string => `c:${concept}`;

/** The named features of a sentence, each once, with its first place: its concepts, its stems, and one that is always there. */
export function sentenceFeatures(
  words: readonly Word[],
  concepts: readonly ConceptHit[],
): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, first: number, last: number) => {
    if (!features.has(name)) features.set(name, { name, first, last });
  };
  for (const { concept, first, last } of concepts) add(conceptFeature(concept), first, last);
  words.forEach(({ feature }, index) => add(feature, index, index));
  add(ALWAYS, 0, -1);
  return [...features.values()];
}
