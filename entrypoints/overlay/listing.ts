import type { Topic } from '../../data/topic';
import type { AnswerTo } from '../../extension/messages';
import { framePath, framesAmong } from '../../page/frame-places';
import type { Passage } from './passages';

/** What this frame tells the popup: its passages in page order, and where its place and its frames' places are. */
export function listing(
  passages: readonly Passage[],
  { claims }: Topic,
): NonNullable<AnswerTo<'list-passages'>> {
  return {
    passages: passages.map(({ id, text, match: { claim, denied } }) => {
      const side = claims.find((one) => one.id === claim)?.side ?? 'both';
      return { id, text, claim, side, denied };
    }),
    path: framePath(),
    frames: framesAmong(passages.map(({ range }) => range)),
  };
}
