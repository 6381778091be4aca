import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { showCount, showSwitch } from './badge';
import { armGates, stopTab } from './injection';
import { forgetCounts } from './passage-counts';
import { reach, reportFailureOf } from './reach';
import type { Settings } from './settings';
import { isAllowed, siteOf } from './site-rules';

/** A tab with a page of the web in it. Others hold none of our scripts, and discarded ones get theirs when they load. */
interface WebTab {
  id: number;
  url: string;
}

function asWebTab({ id, url, discarded }: Browser.tabs.Tab): WebTab[] {
  return id !== undefined && url !== undefined && siteOf(url) && !discarded ? [{ id, url }] : [];
}

async function forEachWebTab(what: string, act: (tab: WebTab) => Promise<unknown>): Promise<void> {
  const tabs = (await browser.tabs.query({})).flatMap(asWebTab);
  await Promise.all(tabs.map((tab) => act(tab).catch(reportFailureOf(what))));
}

/** Clears what a tab's button says about passages and shows there whether Counterpoint is on. */
export async function resetButton(tabId: number, on: boolean): Promise<void> {
  await forgetCounts(tabId);
  await reach(showCount(tabId, 0));
  await reach(showSwitch(on, tabId));
}

async function startTab(tabId: number): Promise<void> {
  await resetButton(tabId, true);
  await armGates(tabId);
}

async function endTab(tabId: number): Promise<void> {
  await stopTab(tabId);
  await resetButton(tabId, false);
}

/** Arms the gate in all open tabs where Counterpoint may work: a browser does not run it in them by itself. */
export function armOpenTabs(settings: Settings): Promise<void> {
  return forEachWebTab('arm the gate', async ({ id, url }) => {
    if (isAllowed(settings, url)) await armGates(id);
    else await resetButton(id, false);
  });
}

/** Brings all open tabs in line with changed settings, without a reload. */
export async function applyToOpenTabs(settings: Settings, former: Settings): Promise<void> {
  await showSwitch(settings.enabled);
  await forEachWebTab('apply the settings', async ({ id, url }) => {
    const allowed = isAllowed(settings, url);
    if (allowed === isAllowed(former, url)) return;
    await (allowed ? startTab(id) : endTab(id));
  });
}
