import type { Certainty } from '../../matching/types';
import type { GoldPage } from '../calibration/gold';
import { assigned, fits } from './assigned';
import type { PredictedMatch } from './predictions';

/** A gold page and what was found on it. */
export interface ReadPage {
  page: GoldPage;
  matches: readonly PredictedMatch[];
}

/** How many matches were called so, and how many of them are right in claim and polarity. */
export interface CertaintyTally {
  matches: number;
  right: number;
}

/** What the words "certain" and "likely" are worth: the threshold between them is chosen by these figures. */
export function certaintyOf(
  pages: readonly ReadPage[],
  mention: string,
): Record<Certainty, CertaintyTally> {
  const tallies = { certain: { matches: 0, right: 0 }, likely: { matches: 0, right: 0 } };
  for (const { page, matches } of pages)
    for (const { sentence, got } of assigned(page, matches))
      for (const { claim, denied, certainty } of got) {
        tallies[certainty].matches++;
        const polarityIsRight = claim === mention || denied === sentence.n;
        if (polarityIsRight && fits(page, sentence, claim, mention)) tallies[certainty].right++;
      }
  return tallies;
}
