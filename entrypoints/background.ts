import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { claims, sources } from '../data/articles';
import { watchAccess } from '../extension/access';
import { overlaySettingsOf } from '../extension/answers';
import { paintBadge, showCount, showStanding } from '../extension/badge';
import { listenToCommands } from '../extension/commands';
import { createContextMenu, listenToContextMenu, showPassageItem } from '../extension/context-menu';
import { answersOnHidden } from '../extension/hidden-passages';
import { letIn } from '../extension/looking';
import { frameOf, listenToMessages } from '../extension/messages';
import { alignOpenTabs, applyToOpenTabs, armTabsOf, leaveHiddenTabs } from '../extension/open-tabs';
import { recordCount } from '../extension/passage-counts';
import { reach, reportFailureOf } from '../extension/reach';
import {
  changeSettings,
  hasStoredSettings,
  readSettings,
  watchSettings,
  type Settings,
} from '../extension/settings';
import { generalStanding, isAllowedWhenAsked } from '../extension/site-rules';
import { listenToSnoozeAlarm, setSnoozeAlarm, settingsNow } from '../extension/snooze';
import { cardTextsIn } from '../extension/texts/card-texts';
import { storedReaderTexts } from '../extension/texts/reader-texts';
import { listenForUnfinished, seeThrough } from '../extension/unfinished';

/** The browser stops this script when it likes and starts it again for the next event: nothing is kept in variables. */
export default defineBackground(() => {
  // Never aborted: these listeners live as long as the script.
  const { signal } = new AbortController();

  listenToMessages(
    {
      'gate-passed': async (_message, sender) => {
        const frame = frameOf(sender);
        if (frame) await letIn(frame, sender.tab?.url);
        return null;
      },
      'page-returned': async (_message, sender) => ({
        active: isAllowedWhenAsked(await settingsNow(), sender.tab?.url),
      }),
      'passages-counted': async ({ count }, sender) => {
        const frame = frameOf(sender);
        const settings = await settingsNow();
        if (!frame || !isAllowedWhenAsked(settings, sender.tab?.url)) return null;
        await reach(showCount(frame.tabId, await recordCount(frame, count), settings));
        return null;
      },
      'card-texts': async () => {
        const { language } = await storedReaderTexts();
        return { language, texts: await cardTextsIn(language), sources, claims };
      },
      'overlay-settings': async (_message, sender) =>
        overlaySettingsOf(await readSettings(), sender.tab?.url),
      'passage-pointed': async ({ pointed }) => {
        await showPassageItem(pointed);
        return null;
      },
      ...answersOnHidden,
    },
    signal,
  );
  listenToContextMenu(signal);
  listenToCommands(signal);

  watchSettings((_settings, former) => {
    void seeThrough('apply the settings', () => (former ? applyChange(former) : applyAll()));
  }, signal);
  watchAccess((change, origins) => {
    void seeThrough('apply the access', () => applyAccess(change, origins));
  }, signal);
  listenForUnfinished(() => {
    void seeThrough('finish what it was stopped at', applyAll);
  }, signal);

  listenToSnoozeAlarm(() => {
    // Where the clock was put back meanwhile, it is not over yet.
    settingsNow().then(setSnoozeAlarm).catch(reportFailureOf('end the snooze'));
  }, signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void seeThrough('start in the open tabs', () => start(reason === 'install'));
  });
  browser.runtime.onStartup.addListener(() => {
    showState().catch(reportFailureOf('show its state'));
  });
});

/** Brings all that shows the settings in line with them, whatever it was in line with before. */
async function applyAll(): Promise<void> {
  const settings = await settingsNow();
  await Promise.all([
    createContextMenu(),
    paintBadge(),
    setSnoozeAlarm(settings),
    alignOpenTabs(settings),
    leaveHiddenTabs(settings),
  ]);
}

/** The same after a change, only for what it changed. By now they may have been changed again. */
async function applyChange(former: Settings): Promise<void> {
  const settings = await settingsNow();
  await Promise.all([
    settings.language !== former.language && createContextMenu(),
    setSnoozeAlarm(settings),
    applyToOpenTabs(settings, former),
  ]);
}

async function applyAccess(change: 'given' | 'taken', origins: readonly string[]): Promise<void> {
  const settings = await settingsNow();
  await (change === 'given' ? armTabsOf(origins, settings) : leaveHiddenTabs(settings));
}

async function showState(): Promise<void> {
  const settings = await settingsNow();
  await Promise.all([
    paintBadge(),
    showStanding(generalStanding(settings), settings),
    setSnoozeAlarm(settings),
  ]);
}

async function start(installed: boolean): Promise<void> {
  const isFirst = installed && !(await hasStoredSettings());
  if (isFirst) {
    const order = Math.random() < 0.5 ? 'informnapalm' : 'sputnik';
    // A full disk is no reason not to begin.
    await changeSettings(() => ({ mentionFirst: order })).catch(
      reportFailureOf('store the first settings'),
    );
  }
  await applyAll();
  if (isFirst) await browser.tabs.create({ url: '/welcome.html' });
}
