import { browser } from 'wxt/browser';
import type { ShownTab } from '../../extension/tab-page';

/**
 * The tab that the popup is about: the active one of its window, or the one named in its address (`?tab=ID`). Only the browser
 * tests name one, as drivers do not reach the window of the button. Nobody else can: no file of ours is open to a page.
 * @throws Error if there is no such tab.
 */
export async function shownTab(address: URL): Promise<ShownTab> {
  const named = address.searchParams.get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named));
  if (tab?.id === undefined) throw new Error('There is no tab to tell about.');
  return { id: tab.id, url: tab.url, isPrivate: tab.incognito };
}
