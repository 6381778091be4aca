import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { FrameAddress, Message } from './messages';
import { reach, type Unreachable } from './reach';

type Outcome = 'reached' | Unreachable;
type Target = Browser.scripting.InjectionTarget;

async function injectFile(target: Target, file: '/gate.js' | '/overlay.js'): Promise<void> {
  const results = await browser.scripting.executeScript({ target, files: [file] });
  for (const result of results) {
    // Firefox tells of a script that it could not run in the result, where Chromium rejects the call.
    if ('error' in result) throw new Error(String(result.error));
  }
}

/** Injects the overlay into a frame. Injecting it twice does no harm: it sees that it runs. */
export function injectOverlay({ tabId, frameId }: FrameAddress): Promise<Outcome> {
  return reach(injectFile({ tabId, frameIds: [frameId] }, '/overlay.js'));
}

/** Arms the gate in all frames of a tab that is open already. A gate that runs there is disarmed first. */
export function armGates(tabId: number): Promise<Outcome> {
  return reach(injectFile({ tabId, allFrames: true }, '/gate.js'));
}

/** Tells gate and overlay in all frames of a tab to stop. */
export function stopTab(tabId: number): Promise<Outcome> {
  const stop: Message = { type: 'stop' };
  return reach(browser.tabs.sendMessage(tabId, stop));
}

/** Whether extensions may read the page that a tab shows; the browser tells it only to those who try. */
export async function isReadable(tabId: number): Promise<boolean> {
  const attempt = browser.scripting.executeScript({ target: { tabId }, func: () => true });
  // For some of its own pages Firefox does not reject the attempt, and just runs nothing.
  return (await reach(attempt)) === 'reached' && (await attempt)[0]?.result === true;
}
