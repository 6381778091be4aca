import type { browser as api } from 'wxt/browser';

/**
 * Stands in for `wxt/browser` in scripts in the page (wxt.config.ts). Both browsers call the API `chrome`. By its other name,
 * which is none of Chromium's, a page's element with the id "browser" would be found there.
 */
export const browser = (globalThis as typeof globalThis & { chrome: typeof api }).chrome;
