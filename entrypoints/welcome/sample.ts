import type { Topic } from '../../data/topic';
import type { Match, Matcher } from '../../matching/types';
import { matchOfText } from '../../matching/text-match';

/** A sentence as it could stand on a page, and what the matcher finds in it. */
export interface MatchedSample {
  /** Id of the claim. */
  id: string;
  text: string;
  match: Match;
}

/** One sentence for each article: it makes a claim of that one. */
const SENTENCES = [
  'A bilateral deal between Moscow and Washington echoes Yalta, critics said, and smaller countries would pay for it.',
  'It is crucial that two of the largest powers in the world agree on such a cyber programme, one professor said.',
];

/**
 * The passages of the sample, those of one source first.
 *
 * @param firstSource id of that source
 * @throws Error if a sentence of the sample makes no claim of the topic
 */
export function matchedSample(
  topic: Topic,
  matcher: Matcher,
  firstSource: string,
): MatchedSample[] {
  const samples = SENTENCES.map((text) => {
    const match = matchOfText(text, matcher, topic.mention);
    if (!match) throw new Error(`The sample makes no claim: "${text}"`);
    return { id: match.claim, text, match };
  });
  const isFirst = ({ id }: MatchedSample): boolean =>
    topic.claims.some((claim) => claim.id === id && claim.side === firstSource);
  return samples.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
}
