import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { compareText } from './comparison';
import { askFrame } from './messages';
import { reach, reportFailureOf } from './reach';
import { storedReaderTexts } from './texts/reader-texts';

/** The item for the passage under the pointer: for those inside a link, where a click belongs to the page. */
const PASSAGE_ITEM = 'passage';
/** The item for text that the reader selected. */
const COMPARE_ITEM = 'compare';

/** Firefox for Android has no context menus. */
function menus(): typeof browser.contextMenus | undefined {
  return browser.contextMenus;
}

/** The menu is made anew one time after another: two at once would make each item twice, which is an error. */
let lastMade: Promise<unknown> = Promise.resolve();

/** Puts our items into the context menu, that of passages hidden. To be called once after each install and update: the browser keeps it. */
export function createContextMenu(): Promise<void> {
  const made = lastMade.then(makeItems);
  lastMade = made.catch(() => undefined);
  return made;
}

async function makeItems(): Promise<void> {
  const { t } = await storedReaderTexts();
  await menus()?.removeAll();
  menus()?.create({
    id: PASSAGE_ITEM,
    title: t('menuPassage'),
    contexts: ['page', 'link', 'image', 'selection'],
    visible: false,
  });
  menus()?.create({ id: COMPARE_ITEM, title: t('menuCompare'), contexts: ['selection'] });
}

/** Shows the item for passages, or hides it. Browsers build the menu before they tell of it, so this is to happen when the pointer comes. */
export async function showPassageItem(visible: boolean): Promise<void> {
  await menus()?.update(PASSAGE_ITEM, { visible });
}

/** Opens a card when the reader chooses an item of ours. To be called whenever the background starts. */
export function listenToContextMenu(signal: AbortSignal): void {
  const listener = (
    { menuItemId, selectionText = '', frameId = 0 }: Browser.contextMenus.OnClickData,
    tab?: Browser.tabs.Tab,
  ): void => {
    const frame = tab?.id === undefined ? undefined : { tabId: tab.id, frameId };
    if (menuItemId === COMPARE_ITEM) {
      compareText(selectionText, frame).catch(reportFailureOf('compare the selected text'));
    } else if (menuItemId === PASSAGE_ITEM && frame) {
      reach(askFrame(frame, { type: 'show-pointed-passage' })).catch(
        reportFailureOf('open a passage from the context menu'),
      );
    }
  };
  menus()?.onClicked.addListener(listener);
  signal.addEventListener('abort', () => menus()?.onClicked.removeListener(listener), {
    once: true,
  });
}
