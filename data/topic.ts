import claimsFile from './claims.json';
import lexiconFile from './lexicon.json';
import modelFile from './model.json';
import sourcesFile from './sources.json';
import type { Claim, Concept, ModelData, Source } from './types';

/** All that the extension knows about its topic. Another topic is another value of this type. */
export interface Topic {
  sources: readonly Source[];
  claims: readonly Claim[];
  lexicon: readonly Concept[];
  model: ModelData;
  /** Id of the claim that stands for a bare mention. */
  mention: string;
}

export const topic: Topic = {
  sources: sourcesFile.sources,
  // JSON has no literal types; the schema (checked in tests) says what TypeScript cannot.
  claims: claimsFile.claims as readonly Claim[],
  lexicon: lexiconFile.concepts,
  model: modelFile,
  mention: 'proposal-reboot',
};
