import { claimOutlines } from './claim-outlines';
import lexiconFile from './lexicon.json';
import modelFile from './model.json';
import topicalityFile from './topicality.json';
import type { ClaimOutline, Concept, ReadableModel, TopicalityData } from './types';

/** What it takes to read pages: all but the words of the two articles. */
export interface ReadingTopic {
  claims: readonly ClaimOutline[];
  lexicon: readonly Concept[];
  topicality: TopicalityData;
  model: ReadableModel;
  /** Id of the claim that stands for a bare mention. */
  mention: string;
}

export const readingTopic: ReadingTopic = {
  claims: claimOutlines,
  lexicon: lexiconFile.concepts,
  topicality: topicalityFile,
  model: modelFile,
  mention: 'proposal-reboot',
};
