import type { CardProps } from './card-model';
import { CardFrame } from './CardFrame';
import { ClaimAnswer } from './ClaimAnswer';
import { MentionAnswers } from './MentionAnswers';

/**
 * The card of one claim of a passage, with the answers that fit it. Rendered anew for another claim or passage it stays the
 * same card, and the focus where it was.
 */
export function Card(props: CardProps) {
  const isMention = props.content.claim.side === 'both';
  return (
    <CardFrame {...props} wide={isMention}>
      {isMention ? <MentionAnswers {...props} /> : <ClaimAnswer {...props} />}
    </CardFrame>
  );
}
