import { askFrame, type FrameAddress, type ListedPassage } from './messages';
import { framesOf, readCounts } from './passage-counts';
import { unreachable } from './reach';

/** A passage and the frame it stands in. */
export interface TabPassage extends ListedPassage {
  frame: FrameAddress;
}

async function passagesIn(frame: FrameAddress): Promise<TabPassage[]> {
  try {
    const listed = await askFrame(frame, { type: 'list-passages' });
    return listed?.passages.map((passage) => ({ ...passage, frame })) ?? [];
  } catch (error) {
    // A frame that went away since it was counted has no passages any more.
    if (unreachable(error)) return [];
    throw error;
  }
}

/** The passages of all frames of a tab: those of the top page first, in page order. */
export async function listPassages(tabId: number): Promise<TabPassage[]> {
  const frames = framesOf(await readCounts(tabId));
  const lists = await Promise.all(frames.map((frameId) => passagesIn({ tabId, frameId })));
  return lists.flat();
}

/**
 * Scrolls the page to a passage and opens its card.
 * @throws Error if the frame of the passage is gone.
 */
export async function showPassage({ frame, id }: TabPassage): Promise<void> {
  await askFrame(frame, { type: 'show-passage', id });
}
