import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { paintBadge, showCount, showSwitch } from '../extension/badge';
import { createContextMenu, listenToContextMenu, showPassageItem } from '../extension/context-menu';
import { injectOverlay } from '../extension/injection';
import { frameOf, listenToMessages } from '../extension/messages';
import { applyToOpenTabs, armOpenTabs, resetButton } from '../extension/open-tabs';
import { recordCount } from '../extension/passage-counts';
import { reach, reportFailureOf } from '../extension/reach';
import {
  changeSettings,
  hasStoredSettings,
  readSettings,
  watchSettings,
} from '../extension/settings';
import { isAllowed } from '../extension/site-rules';
import { cardTextsIn } from '../extension/texts/card-texts';
import { storedReaderTexts } from '../extension/texts/reader-texts';

/** The browser stops this script when it likes and starts it again for the next event: nothing is kept in variables. */
export default defineBackground(() => {
  // Never aborted: these listeners live as long as the script.
  const { signal } = new AbortController();

  listenToMessages(
    {
      'gate-passed': async (_message, sender) => {
        const frame = frameOf(sender);
        if (!frame) return null;
        const settings = await readSettings();
        const url = sender.tab?.url;
        if (isAllowed(settings, url)) await injectOverlay(frame);
        else await resetButton({ id: frame.tabId, url }, settings);
        return null;
      },
      'page-returned': async (_message, sender) => ({
        active: isAllowed(await readSettings(), sender.tab?.url),
      }),
      'passages-counted': async ({ count }, sender) => {
        const frame = frameOf(sender);
        if (!frame || !isAllowed(await readSettings(), sender.tab?.url)) return null;
        await reach(showCount(frame.tabId, await recordCount(frame, count)));
        return null;
      },
      'card-texts': async () => {
        const { language } = await storedReaderTexts();
        return { language, texts: cardTextsIn(language) };
      },
      'passage-pointed': async ({ pointed }) => {
        await showPassageItem(pointed);
        return null;
      },
    },
    signal,
  );
  listenToContextMenu(signal);

  watchSettings((settings, former) => {
    applyToOpenTabs(settings, former).catch(reportFailureOf('apply the settings'));
    if (settings.language !== former.language)
      createContextMenu().catch(reportFailureOf('name the items of the context menu'));
  }, signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    start(reason === 'install').catch(reportFailureOf('start in the open tabs'));
  });
  browser.runtime.onStartup.addListener(() => {
    showState().catch(reportFailureOf('show its state'));
  });
});

async function showState(): Promise<void> {
  await Promise.all([paintBadge(), showSwitch((await readSettings()).enabled ? 'on' : 'off')]);
}

async function start(installed: boolean): Promise<void> {
  if (installed && !(await hasStoredSettings())) {
    await changeSettings(() => ({
      mentionFirst: Math.random() < 0.5 ? 'informnapalm' : 'sputnik',
    }));
  }
  await createContextMenu();
  await showState();
  await armOpenTabs(await readSettings());
}
