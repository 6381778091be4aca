import { claims, sources } from './articles';
import { readingTopic, type ReadingTopic } from './reading-topic';
import type { Claim, Source, TaughtClaim } from './types';

/** What it takes to show cards: what the two articles say, and the names of what was recognised. */
export interface CardTopic extends Pick<ReadingTopic, 'lexicon' | 'mention'> {
  sources: readonly Source[];
  claims: readonly Claim[];
}

/** All that the extension knows about its topic. Another topic is another value of this type. */
export interface Topic extends ReadingTopic, CardTopic {
  claims: readonly TaughtClaim[];
}

export const topic: Topic = { ...readingTopic, sources, claims };
