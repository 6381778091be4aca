import { armGates, injectOverlay, stopTab } from './injection';
import { askFrame, type FrameAddress } from './messages';
import { resetButton } from './open-tabs';
import { reach, type Unreachable } from './reach';
import { isAllowedWhenAsked, standingOf } from './site-rules';
import { settingsNow } from './snooze';

/**
 * Looks at a tab's page because the reader asked for it. The page itself is read at once; its frames, also those that come
 * later, when their gates pass.
 */
export async function lookAt(tabId: number): Promise<'reached' | Unreachable> {
  const outcome = await injectOverlay({ tabId, frameId: 0 });
  if (outcome === 'reached') await armGates(tabId);
  return outcome;
}

/**
 * Whether the page of a tab was looked at since it loaded. The page knows by itself, so that nothing has to be kept about
 * tabs and forgotten again.
 */
export async function isLookedAt(tabId: number): Promise<boolean> {
  const asking = askFrame({ tabId, frameId: 0 }, { type: 'list-passages' });
  return (await reach(asking)) === 'reached' && (await asking) !== null;
}

/**
 * Has a frame read whose gate passed, where Counterpoint may: by itself, or because the reader asked for the page that the
 * frame stands on. Else the message ends here, and the button says why.
 *
 * @param url the address of the tab's top page
 */
export async function letIn(frame: FrameAddress, url: string | undefined): Promise<void> {
  const settings = await settingsNow();
  const standing = standingOf(settings, url);
  const wanted = standing === 'on' || (standing === 'on-click' && (await isLookedAt(frame.tabId)));
  if (!wanted) return resetButton({ id: frame.tabId, url }, settings);
  await injectOverlay(frame);
  // The reader may have switched off meanwhile: what is not there yet cannot be told to stop.
  if (!isAllowedWhenAsked(await settingsNow(), url)) await stopTab(frame.tabId);
}
