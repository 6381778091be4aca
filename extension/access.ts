import { browser } from 'wxt/browser';
import { EVERY_SITE } from './every-site';

/** The sites that the browser lets Counterpoint read by itself; readers narrow it in the browser's settings. */
export type Access = 'all' | 'some' | 'none';

/** The match pattern of a page's site, undefined for pages that are not of the web. */
function siteOrigin(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : undefined;
}

export async function readAccess(): Promise<Access> {
  if (await browser.permissions.contains({ origins: EVERY_SITE })) return 'all';
  const { origins = [] } = await browser.permissions.getAll();
  return origins.length > 0 ? 'some' : 'none';
}

/** Whether Counterpoint may read a page by itself, not only because the reader clicked its button there. */
export async function mayReadByItself(url: string | undefined): Promise<boolean> {
  const origin = siteOrigin(url);
  return origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
}

/**
 * Has the browser ask the reader for access to the site of a page. To be called right when the reader clicks. What follows
 * from the answer is told to those who watch: the browser may close the popup to ask.
 */
export async function askForSite(url: string | undefined): Promise<void> {
  const origin = siteOrigin(url);
  if (origin !== undefined) await browser.permissions.request({ origins: [origin] });
}

/** The same for all sites. */
export async function askForAllSites(): Promise<void> {
  await browser.permissions.request({ origins: EVERY_SITE });
}

/** Calls back with the match patterns of sites that the browser gave access to, or took it away from. */
export function watchAccess(
  changed: (change: 'given' | 'taken', origins: readonly string[]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const { onAdded, onRemoved } = browser.permissions;
  const given = ({ origins = [] }: { origins?: string[] }): void => changed('given', origins);
  const taken = ({ origins = [] }: { origins?: string[] }): void => changed('taken', origins);
  onAdded.addListener(given);
  onRemoved.addListener(taken);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(given);
      onRemoved.removeListener(taken);
    },
    { once: true },
  );
}
