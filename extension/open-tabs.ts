import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { showCount, showSwitch } from './badge';
import { armGates, stopTab } from './injection';
import { forgetCounts } from './passage-counts';
import { reach, reportFailureOf } from './reach';
import type { Settings } from './settings';
import { siteOf } from './site-entries';
import { isAllowed } from './site-rules';

/** A tab with a page of the web in it. Others hold none of our scripts, and discarded ones get theirs when they load. */
interface WebTab {
  id: number;
  url: string | undefined;
}

function asWebTab({ id, url, discarded }: Browser.tabs.Tab): WebTab[] {
  return id !== undefined && url !== undefined && siteOf(url) && !discarded ? [{ id, url }] : [];
}

async function forEachWebTab(what: string, act: (tab: WebTab) => Promise<unknown>): Promise<void> {
  const tabs = (await browser.tabs.query({})).flatMap(asWebTab);
  await Promise.all(tabs.map((tab) => act(tab).catch(reportFailureOf(what))));
}

/** Clears what a tab's button says about passages, and shows there whether Counterpoint works on this page. */
export async function resetButton({ id, url }: WebTab, settings: Settings): Promise<void> {
  const allowed = isAllowed(settings, url);
  await forgetCounts(id);
  await reach(showCount(id, 0));
  await reach(showSwitch(allowed ? 'on' : settings.enabled ? 'off-here' : 'off', id));
}

/** Arms the gate in all open tabs where Counterpoint may work: a browser does not run it in them by itself. */
export function armOpenTabs(settings: Settings): Promise<void> {
  return forEachWebTab('arm the gate', async (tab) => {
    if (isAllowed(settings, tab.url)) await armGates(tab.id);
    else await resetButton(tab, settings);
  });
}

/** Brings all open tabs in line with changed settings, without a reload. */
export async function applyToOpenTabs(settings: Settings, former: Settings): Promise<void> {
  await showSwitch(settings.enabled ? 'on' : 'off');
  await forEachWebTab('apply the settings', async (tab) => {
    const allowed = isAllowed(settings, tab.url);
    const wasAllowed = isAllowed(former, tab.url);
    if (wasAllowed && !allowed) await stopTab(tab.id);
    // Also where it stays off: it may be off for another reason now.
    if (!wasAllowed || !allowed) await resetButton(tab, settings);
    if (allowed && !wasAllowed) await armGates(tab.id);
  });
}
