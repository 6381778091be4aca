import { browser } from 'wxt/browser';

/** The browser answers at once for most pages; for one that never finishes loading it may not answer at all. */
const LONGEST_WAIT_MS = 2000;

/**
 * The language that a tab's page is written in, as the browser recognises it in its text, on this machine; a BCP 47 tag,
 * undefined where it is not sure.
 */
export async function pageLanguage(tabId: number): Promise<string | undefined> {
  const language = await Promise.race([
    browser.tabs.detectLanguage(tabId).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, undefined)),
  ]);
  return language === undefined || language === 'und' ? undefined : language;
}

/** Whether we read pages in this language; where it is unknown, we may. */
export function isReadLanguage(language: string | undefined): boolean {
  return language === undefined || /^en\b/i.test(language);
}
