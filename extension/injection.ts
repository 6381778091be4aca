import { browser } from 'wxt/browser';
import type { FrameAddress, Message } from './messages';
import { reach, type Unreachable } from './reach';

type Outcome = 'reached' | Unreachable;

/** Injects the overlay into a frame. Injecting it twice does no harm: it sees that it runs. */
export function injectOverlay({ tabId, frameId }: FrameAddress): Promise<Outcome> {
  return reach(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/overlay.js'],
    }),
  );
}

/** Arms the gate in all frames of a tab that is open already. A gate that runs there is disarmed first. */
export function armGates(tabId: number): Promise<Outcome> {
  return reach(
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] }),
  );
}

/** Tells gate and overlay in all frames of a tab to stop. */
export function stopTab(tabId: number): Promise<Outcome> {
  const stop: Message = { type: 'stop' };
  return reach(browser.tabs.sendMessage(tabId, stop));
}

/** Whether extensions may read the page that a tab shows; the browser tells it only to those who try. */
export async function isReadable(tabId: number): Promise<boolean> {
  const outcome = await reach(
    browser.scripting.executeScript({ target: { tabId }, func: () => true }),
  );
  return outcome === 'reached';
}
