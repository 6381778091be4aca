import { browser } from 'wxt/browser';

/** A command of ours and the keys that call it, as the browser writes them; empty where none are set. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** Firefox opens its own page for shortcuts, which has no address. */
interface FirefoxCommands {
  openShortcutSettings: () => Promise<void>;
}

/** What every browser made from Chromium takes for its own page of shortcuts. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Firefox for Android has no commands, whatever the typings say. */
function commands(): typeof browser.commands | undefined {
  return (browser as { commands?: typeof browser.commands }).commands;
}

function hasOwnPage(api: object): api is FirefoxCommands {
  return 'openShortcutSettings' in api;
}

/** The shortcuts as they are set now; undefined where the browser has none for extensions. */
export async function readShortcuts(): Promise<Shortcut[] | undefined> {
  const all = await commands()?.getAll();
  return all?.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Opens the browser's page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const api = commands();
  if (api && hasOwnPage(api)) await api.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
