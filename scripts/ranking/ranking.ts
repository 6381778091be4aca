import { Likeness } from '../../matching/likeness';
import type { RankedClaim } from './claim-set';
import { plainPost } from './plain-post';
import type { Query } from './query';

/** A line that `match --rank` prints: claims by likeness, the likest first; none where no word is shared. */
export interface Ranking {
  id: string | number;
  ranked: readonly { claim: string | number; score: number }[];
}

/** A function that ranks the claims for a query and gives the `most` likest. */
export function rankingOver(
  claims: readonly RankedClaim[],
  most: number,
): (query: Query) => Ranking {
  const likeness = new Likeness(claims.map(({ texts }) => texts));
  return ({ id, text }) => ({
    id,
    ranked: likeness.ranked(plainPost(text), most).flatMap(({ entry, score }) => {
      const claim = claims[entry];
      return claim ? [{ claim: claim.id, score: rounded(score) }] : [];
    }),
  });
}

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
