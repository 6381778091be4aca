import type { CardActions, CardContent, CardSetting } from './card-model';
import { ClaimCard } from './ClaimCard';
import { MentionCard } from './MentionCard';

interface CardProps {
  content: CardContent;
  setting: CardSetting;
  actions: CardActions;
}

/** The card that fits the claim: a claim of both articles has two perspectives, any other the other article's. */
export function Card(props: CardProps) {
  return props.content.claim.side === 'both' ? (
    <MentionCard {...props} />
  ) : (
    <ClaimCard {...props} />
  );
}
