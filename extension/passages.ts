import { askFrame, type FrameAddress, type ListedPassage } from './messages';
import { inPageOrder, type FrameListing } from './page-order';
import { framesOf, readCounts } from './passage-counts';
import { unreachable } from './reach';

/** A passage and the frame it stands in. */
export interface TabPassage extends ListedPassage {
  frame: FrameAddress;
}

async function listingOf(frame: FrameAddress): Promise<FrameListing<TabPassage>[]> {
  try {
    const listed = await askFrame(frame, { type: 'list-passages' });
    if (!listed) return [];
    const passages = listed.passages.map((passage) => ({ ...passage, frame }));
    return [{ ...listed, frameId: frame.frameId, passages }];
  } catch (error) {
    // A frame that went away since it was counted has no passages any more.
    if (unreachable(error)) return [];
    throw error;
  }
}

/** The passages of all frames of a tab in page order. */
export async function listPassages(tabId: number): Promise<TabPassage[]> {
  // The top page is asked also where it has none, and as soon as it is read: it knows where its frames stand.
  const frames = new Set([0, ...framesOf(await readCounts(tabId))]);
  const listings = await Promise.all([...frames].map((frameId) => listingOf({ tabId, frameId })));
  return inPageOrder(listings.flat());
}

/**
 * Scrolls the page to a passage and opens its card.
 * @throws Error if the frame of the passage is gone.
 */
export async function showPassage({ frame, id }: TabPassage): Promise<void> {
  await askFrame(frame, { type: 'show-passage', id });
}
