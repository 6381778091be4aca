import type { ConceptHit } from './concepts';
import type { Word } from './words';

/** A feature and the words that it came from, for saying why a passage matched. */
export interface Feature {
  /** `c:` and a concept, or `w:` and a stem. */
  name: string;
  first: number;
  last: number;
}

/** The named features of a sentence, each once, with its first place: its concepts, its stems, and one that is always there. */
export function sentenceFeatures(
  words: readonly Word[],
  concepts: readonly ConceptHit[],
): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, first: number, last: number) => {
    if (!features.has(name)) features.set(name, { name, first, last });
  };
  for (const { concept, first, last } of concepts) add(`c:${concept}`, first, last);
  words.forEach(({ stem }, index) => add(`w:${stem}`, index, index));
  add('bias', 0, -1);
  return [...features.values()];
}
