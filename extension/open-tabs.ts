import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { showCount, showStanding } from './badge';
import { armGates, clearOrphans, stopTab } from './injection';
import { forgetCounts, readCounts, totalOf } from './passage-counts';
import { reach, reportFailureOf } from './reach';
import type { Settings } from './settings';
import { siteOf } from './site-entries';
import { generalStanding, isAllowed, standingOf } from './site-rules';

/** A tab with a page of the web in it. Others hold none of our scripts, and discarded ones get theirs when they load. */
interface WebTab {
  id: number;
  url: string | undefined;
}

function asWebTab({ id, url, discarded }: Browser.tabs.Tab): WebTab[] {
  return id !== undefined && url !== undefined && siteOf(url) && !discarded ? [{ id, url }] : [];
}

async function forEachWebTab(
  what: string,
  act: (tab: WebTab) => Promise<unknown>,
  among: Browser.tabs.QueryInfo = {},
): Promise<void> {
  const tabs = (await browser.tabs.query(among)).flatMap(asWebTab);
  await Promise.all(tabs.map((tab) => act(tab).catch(reportFailureOf(what))));
}

/** Clears what a tab's button says about passages, and shows there whether Counterpoint works on this page. */
export async function resetButton({ id, url }: WebTab, settings: Settings): Promise<void> {
  await forgetCounts(id);
  await reach(showCount(id, 0, settings));
  await reach(showStanding(standingOf(settings, url), settings, id));
}

/** Says again what a tab's button says, after the way to say it has changed. */
async function refreshButton({ id, url }: WebTab, settings: Settings): Promise<void> {
  const count = totalOf(await readCounts(id));
  if (count > 0) await reach(showCount(id, count, settings));
  else await reach(showStanding(standingOf(settings, url), settings, id));
}

/**
 * Brings all open tabs in line with the settings, whatever they were in line with before. Where Counterpoint may work its
 * gate is armed, which a browser does not run in open tabs by itself; elsewhere what runs is stopped, and what an update left
 * is removed.
 */
export async function alignOpenTabs(settings: Settings): Promise<void> {
  await showStanding(generalStanding(settings), settings);
  await forEachWebTab('apply the settings', async (tab) => {
    if (isAllowed(settings, tab.url)) {
      await refreshButton(tab, settings);
      await armGates(tab.id);
    } else {
      await leave(tab, settings);
      await clearOrphans(tab.id);
    }
  });
}

/** Arms the gate in the open tabs of sites, as match patterns, that the browser has just given access to. */
export function armTabsOf(origins: readonly string[], settings: Settings): Promise<void> {
  const arm = async ({ id, url }: WebTab): Promise<unknown> =>
    isAllowed(settings, url) && armGates(id);
  return forEachWebTab('arm the gate', arm, { url: [...origins] });
}

/** Leaves the tabs whose pages the browser hides from us by now; our scripts there would run on until the page is left. */
export async function leaveHiddenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  const hidden = tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : [id]));
  await Promise.all(hidden.map((id) => leave({ id, url: undefined }, settings))).catch(
    reportFailureOf('leave the tabs'),
  );
}

/** Stops our overlays in a tab and takes back what its button says of passages. */
async function leave(tab: WebTab, settings: Settings): Promise<void> {
  // A page that is busy obeys late.
  await Promise.all([stopTab(tab.id), resetButton(tab, settings)]);
}

/** Brings all open tabs in line with settings that were changed, without a reload. */
export async function applyToOpenTabs(settings: Settings, former: Settings): Promise<void> {
  await showStanding(generalStanding(settings), settings);
  await forEachWebTab('apply the settings', async (tab) => {
    const standing = standingOf(settings, tab.url);
    const before = standingOf(former, tab.url);
    if (standing !== before) {
      const mayRun = before === 'on' || before === 'on-click';
      await (mayRun ? leave(tab, settings) : resetButton(tab, settings));
      if (standing === 'on') await armGates(tab.id);
    } else if (settings.badge !== former.badge || settings.language !== former.language) {
      await refreshButton(tab, settings);
    }
  });
}
