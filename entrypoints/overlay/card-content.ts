import type { CardContent, RecognisedConcept } from '../../components/card-model';
import type { Topic } from '../../data/topic';
import type { Claim } from '../../data/types';
import type { Passage } from './passages';

/** From this confidence on the card calls a match as good as certain. */
const SURE = 0.85;

/**
 * What the card of a passage shows.
 *
 * @param claimId the claim to show: the match's own, or another one of the same passage
 * @throws Error if the topic has no such claim
 */
export function cardContent(passage: Passage, claimId: string, topic: Topic): CardContent {
  const { match } = passage;
  const ids = [match.claim, ...match.others];
  return {
    claim: claimById(claimId, topic),
    denied: match.denied && claimId === match.claim,
    others: ids.filter((id) => id !== claimId).map((id) => claimById(id, topic)),
    recognised: recognisedIn(passage, topic),
    sure: match.confidence >= SURE,
  };
}

function claimById(id: string, topic: Topic): Claim {
  const claim = topic.claims.find((candidate) => candidate.id === id);
  if (!claim) throw new Error(`The topic has no claim "${id}".`);
  return claim;
}

/** The concepts of a passage in the order of the text, each once, with all words that expressed it. */
function recognisedIn({ match, blockText }: Passage, topic: Topic): RecognisedConcept[] {
  const words = new Map<string, Set<string>>();
  for (const { concept, start, end } of [...match.why].sort((a, b) => a.start - b.start)) {
    const label = topic.lexicon.find(({ id }) => id === concept)?.label ?? concept;
    words.set(label, (words.get(label) ?? new Set()).add(blockText.slice(start, end).trim()));
  }
  return [...words].map(([label, set]) => ({ label, words: [...set] }));
}
