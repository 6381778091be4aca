import claimsFile from './claims.json';
import sourcesFile from './sources.json';
import type { Claim, Source } from './types';

/** All that the extension knows about its topic. Another topic is another value of this type. */
export interface Topic {
  sources: readonly Source[];
  claims: readonly Claim[];
  /** Id of the claim that stands for a bare mention. */
  mention: string;
}

export const topic: Topic = {
  sources: sourcesFile.sources,
  claims: claimsFile.claims as readonly Claim[],
  mention: 'proposal-reboot',
};
