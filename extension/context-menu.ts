import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { askFrame } from './messages';
import { reach, reportFailureOf } from './reach';
import { storedReaderTexts } from './texts/reader-texts';

/** The item for the passage under the pointer: for those inside a link, where a click belongs to the page. */
const PASSAGE_ITEM = 'passage';

/** Firefox for Android has no context menus. */
function menus(): typeof browser.contextMenus | undefined {
  return browser.contextMenus;
}

/** Puts our item into the context menu, hidden. To be called once after each install and update: the browser keeps it. */
export async function createContextMenu(): Promise<void> {
  const { t } = await storedReaderTexts();
  await menus()?.removeAll();
  menus()?.create({
    id: PASSAGE_ITEM,
    title: t('menuPassage'),
    contexts: ['page', 'link', 'image', 'selection'],
    visible: false,
  });
}

/** Shows the item for passages, or hides it. Browsers build the menu before they tell of it, so this is to happen when the pointer comes. */
export async function showPassageItem(visible: boolean): Promise<void> {
  await menus()?.update(PASSAGE_ITEM, { visible });
}

/** Opens the card of a passage when the reader chooses its item. To be called whenever the background starts. */
export function listenToContextMenu(signal: AbortSignal): void {
  const listener = (
    { menuItemId, frameId = 0 }: Browser.contextMenus.OnClickData,
    tab?: Browser.tabs.Tab,
  ): void => {
    if (menuItemId !== PASSAGE_ITEM || tab?.id === undefined) return;
    reach(askFrame({ tabId: tab.id, frameId }, { type: 'show-pointed-passage' })).catch(
      reportFailureOf('open a passage from the context menu'),
    );
  };
  menus()?.onClicked.addListener(listener);
  signal.addEventListener('abort', () => menus()?.onClicked.removeListener(listener), {
    once: true,
  });
}
