import type { Settings } from './settings';

/**
 * The site that a page belongs to, as the settings name it: its host name without a leading "www.".
 * Undefined for addresses that are not of the web (`about:`, `chrome:`, files) or that the browser does not tell us.
 */
export function siteOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : undefined;
}

/** Whether the reader switched Counterpoint off for the site of this page. */
export function isSiteOff(settings: Settings, url: string | undefined): boolean {
  const site = siteOf(url);
  return site !== undefined && settings.offSites.includes(site);
}

/**
 * Whether Counterpoint may work on a page.
 * @param url the address of the tab's top page, also for its frames: the reader's choice is about what the tab shows.
 */
export function isAllowed(settings: Settings, url: string | undefined): boolean {
  return settings.enabled && !isSiteOff(settings, url);
}

/** The sites that are switched off, with one added or taken out. */
export function offSitesWith(settings: Settings, site: string, off: boolean): string[] {
  const others = settings.offSites.filter((offSite) => offSite !== site);
  return off ? [...others, site] : others;
}
