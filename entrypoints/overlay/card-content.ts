import type { CardContent, RecognisedConcept } from '../../components/card-model';
import type { CardTopic } from '../../data/topic';
import type { Claim } from '../../data/types';
import type { Evidence } from '../../matching/types';
import type { Passage } from './passages';

/** A match and the text that its offsets count in. */
type MatchedText = Pick<Passage, 'match' | 'blockText'>;

/**
 * What the card of a passage shows.
 *
 * @param claimId the claim to show: the match's own, or another one of the same passage
 * @throws Error if the topic or the passage has no such claim
 */
export function cardContent(passage: MatchedText, claimId: string, topic: CardTopic): CardContent {
  const { match, blockText } = passage;
  const all = [match, ...match.others];
  const shown = all.find(({ claim }) => claim === claimId);
  if (!shown) throw new Error(`The passage does not make the claim "${claimId}".`);
  const why = shown.why().map((evidence) => ({
    evidence,
    words: blockText.slice(evidence.start, evidence.end),
  }));
  const wordsOf = (kind: Evidence['kind']) =>
    why.filter(({ evidence }) => evidence.kind === kind).map(({ words }) => words);
  return {
    claim: claimById(claimId, topic),
    denied: shown.denied,
    claims: all.map(({ claim, denied }) => ({ claim: claimById(claim, topic), denied })),
    recognised: recognisedIn(why, topic),
    words: wordsOf('word'),
    denials: wordsOf('denial'),
    sure: shown.certainty === 'certain',
  };
}

function claimById(id: string, topic: CardTopic): Claim {
  const claim = topic.claims.find((candidate) => candidate.id === id);
  if (!claim) throw new Error(`The topic has no claim "${id}".`);
  return claim;
}

/** The concepts in the order of the text, each once, with all words that expressed it. */
function recognisedIn(
  why: readonly { evidence: Evidence; words: string }[],
  topic: CardTopic,
): RecognisedConcept[] {
  const wordsByLabel = new Map<string, Set<string>>();
  for (const { evidence, words } of why) {
    if (evidence.kind !== 'concept') continue;
    const concept = topic.lexicon.find(({ id }) => id === evidence.concept);
    const label = concept?.label ?? evidence.concept;
    wordsByLabel.set(label, (wordsByLabel.get(label) ?? new Set()).add(words));
  }
  return [...wordsByLabel].map(([label, words]) => ({ label, words: [...words] }));
}
