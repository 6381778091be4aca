import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { askFrame, type FrameAddress, type Message } from './messages';
import { reach, type Unreachable } from './reach';

type Outcome = 'reached' | Unreachable;
type Target = Browser.scripting.InjectionTarget;

type PageScript = '/gate.js' | '/overlay.js' | '/orphans.js';

async function injectFile(target: Target, file: PageScript): Promise<void> {
  const results = await browser.scripting.executeScript({ target, files: [file] });
  for (const result of results) {
    // Firefox tells of a script that it could not run in the result, where Chromium rejects the call.
    if ('error' in result) throw new Error(String(result.error));
  }
}

/** Injecting it twice does no harm: it sees that it runs. It does nothing before it is told what for. */
function injectOverlayInto({ tabId, frameId }: FrameAddress): Promise<void> {
  return injectFile({ tabId, frameIds: [frameId] }, '/overlay.js');
}

/** Injects the overlay into a frame and has it read the page there. */
export function injectOverlay(frame: FrameAddress): Promise<Outcome> {
  const reading = injectOverlayInto(frame).then(() => askFrame(frame, { type: 'read-page' }));
  return reach(reading);
}

/**
 * Opens a card beside what the reader selected in a frame. The page is not read for it.
 * @returns false where our scripts may not run, or where nothing that they can see is selected.
 */
export async function compareInFrame(frame: FrameAddress, text: string): Promise<boolean> {
  if ((await reach(injectOverlayInto(frame))) !== 'reached') return false;
  const asking = askFrame(frame, { type: 'compare-selection', text });
  return (await reach(asking)) === 'reached' && (await asking).shown;
}

/** Arms the gate in all frames of a tab that is open already. A gate that runs there is stopped first. */
export function armGates(tabId: number): Promise<Outcome> {
  return reach(injectFile({ tabId, allFrames: true }, '/gate.js'));
}

/** Tells the overlays in all frames of a tab to stop. The gates take no orders: they are refused when they ask. */
export function stopTab(tabId: number): Promise<Outcome> {
  const stop: Message = { type: 'stop' };
  return reach(browser.tabs.sendMessage(tabId, stop));
}

/** Removes from all frames of a tab what overlays left there that outlived their extension, as at an update. */
export function clearOrphans(tabId: number): Promise<Outcome> {
  return reach(injectFile({ tabId, allFrames: true }, '/orphans.js'));
}

/** Whether extensions may read the page that a tab shows; the browser tells it only to those who try. */
export async function isReadable(tabId: number): Promise<boolean> {
  const attempt = browser.scripting.executeScript({ target: { tabId }, func: () => true });
  // For some of its own pages Firefox does not reject the attempt, and just runs nothing.
  return (await reach(attempt)) === 'reached' && (await attempt)[0]?.result === true;
}
