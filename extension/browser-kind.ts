import { browser } from 'wxt/browser';

/** The browsers, as far as their ways differ: where their menus are, and what they have no room for. */
export type BrowserKind = 'chromium' | 'firefox' | 'firefox-android';

/** The browser that we run in. */
export async function browserKind(): Promise<BrowserKind> {
  if (!import.meta.env.FIREFOX) return 'chromium';
  const { os } = await browser.runtime.getPlatformInfo();
  return os === 'android' ? 'firefox-android' : 'firefox';
}
