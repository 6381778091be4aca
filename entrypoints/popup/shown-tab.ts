import { browser } from 'wxt/browser';
import type { ShownTab } from '../../extension/tab-page';

/**
 * The tab that the popup is about: the active one of its window, or the one named in its address (`?tab=ID`), as the
 * browser tests open the popup in a tab of its own.
 * @throws Error if there is no such tab.
 */
export async function shownTab(address: URL): Promise<ShownTab> {
  const named = address.searchParams.get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named));
  if (tab?.id === undefined) throw new Error('There is no tab to tell about.');
  return { id: tab.id, url: tab.url };
}
