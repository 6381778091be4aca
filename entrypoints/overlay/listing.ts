import type { ClaimOutline } from '../../data/types';
import type { AnswerTo } from '../../extension/messages';
import { framePath, framesAmong } from '../../page/frame-places';
import { isBehindView } from '../../page/visibility';
import type { Passage } from './passages';

/** Where the reader is in this frame. */
export interface Whereabouts {
  /** The passage that was reached last, by whatever way, and when, in ms since 1970. */
  reached: { id: number; at: number } | undefined;
  /** The passage whose card is open. */
  open: Passage | undefined;
}

/** What this frame tells: its passages in page order, where the reader is, and where its place and its frames' places are. */
export function listing(
  passages: readonly Passage[],
  claims: readonly ClaimOutline[],
  { reached, open }: Whereabouts,
): NonNullable<AnswerTo<'list-passages'>> {
  return {
    passages: passages.map(({ id, text, match: { claim, denied }, range }) => ({
      ...{ id, text, claim, denied },
      side: claims.find((one) => one.id === claim)?.side ?? 'both',
      reachedAt: reached?.id === id ? reached.at : 0,
      open: open?.id === id,
      behind: isBehindView(range),
    })),
    path: framePath(),
    frames: framesAmong(passages.map(({ range }) => range)),
  };
}
