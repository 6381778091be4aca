import claimsFile from './claims.json';
import lexiconFile from './lexicon.json';
import modelFile from './model.json';
import sourcesFile from './sources.json';
import topicalityFile from './topicality.json';
import type { Claim, Concept, ModelData, Source, TopicalityData } from './types';

/** All that the extension knows about its topic. Another topic is another value of this type. */
export interface Topic {
  sources: readonly Source[];
  claims: readonly Claim[];
  lexicon: readonly Concept[];
  topicality: TopicalityData;
  model: ModelData;
  /** Id of the claim that stands for a bare mention. */
  mention: string;
}

export const topic: Topic = {
  sources: sourcesFile.sources,
  // JSON has no literal types; the schema (checked in tests) says what TypeScript cannot.
  claims: claimsFile.claims as readonly Claim[],
  lexicon: lexiconFile.concepts,
  topicality: topicalityFile,
  model: modelFile,
  mention: 'proposal-reboot',
};
