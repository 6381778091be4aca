/**
 * The site that a page belongs to, as the settings name it: its host name without a leading "www.".
 * Undefined for addresses that are not of the web (`about:`, `chrome:`, files) or that the browser does not tell us.
 */
export function siteOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? withoutWww(hostname) : undefined;
}

/** Why an entry of a list of sites is refused: each is the key of a text that says so. */
export type EntryFault =
  | 'siteEntryEmpty'
  | 'siteEntryScheme'
  | 'siteEntryQuery'
  | 'siteEntryPort'
  | 'siteEntryWildcard'
  | 'siteEntryHost'
  | 'siteEntryListed';

/** An entry in the form that is stored, or why it is refused. */
export type CheckedEntry = { ok: true; entry: string } | { ok: false; fault: EntryFault };

/**
 * Checks an entry of a list of sites as it was typed or pasted.
 *
 * - `news.example`: this host, with and without "www."; an address without a path (`https://news.example/`) says the same
 * - `*.news.example`: this host and all below it
 * - `https://news.example/world/*`, `*://*.news.example/world/*`: a match pattern; `news.example/world/*` is short for
 *   one of either scheme
 *
 * @param listed the entries that the list has already
 */
export function checkedEntry(typed: string, listed: readonly string[] = []): CheckedEntry {
  const checked = entryFrom(typed.trim());
  return checked.ok && listed.includes(checked.entry) ? refused('siteEntryListed') : checked;
}

/** Whether an entry of a list covers a page. An entry that `checkedEntry` refuses covers none. */
export function entryCovers(entry: string, url: string | undefined): boolean {
  const site = siteOf(url);
  const checked = checkedEntry(entry);
  if (url === undefined || site === undefined || !checked.ok) return false;
  if (checked.entry.includes('/')) return patternCovers(checked.entry, new URL(url));
  return hostCovers(checked.entry, site);
}

/** Whether a match pattern, as `checkedEntry` gives it, covers an address of the web. Its query and fragment do not count. */
function patternCovers(pattern: string, { protocol, hostname, pathname }: URL): boolean {
  const [, scheme = '', host = '', path = ''] = /^([^/]*):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  if (scheme !== '*' && protocol !== `${scheme}:`) return false;
  return (host === '*' || hostCovers(host, hostname)) && pathCovers(path, pathname);
}

function hostCovers(host: string, hostname: string): boolean {
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** Whether a path with stars, each for anything at all, covers a path. */
function pathCovers(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return path === pattern;
  if (!path.startsWith(start)) return false;
  let read = start.length;
  for (const part of parts) {
    const at = path.indexOf(part, read);
    if (at < 0) return false;
    read = at + part.length;
  }
  return path.length - read >= end.length && path.endsWith(end);
}

function entryFrom(typed: string): CheckedEntry {
  if (typed === '') return refused('siteEntryEmpty');
  // Match patterns know neither: an address with them is one page as it was found once.
  if (/[?#]/.test(typed)) return refused('siteEntryQuery');
  const [, typedScheme, authority = '', typedPath = '/'] =
    /^(?:([^/]*):\/\/)?([^/]*)(\/.*)?$/.exec(typed) ?? [];
  const path = encoded(typedPath);
  const scheme = typedScheme?.toLowerCase() ?? '*';
  if (!['*', 'http', 'https'].includes(scheme)) return refused('siteEntryScheme');
  if (authority === '*' && path !== '/') return accepted(`${scheme}://*${path}`);

  const prefix = authority.startsWith('*.') ? '*.' : '';
  const named = authority.slice(prefix.length);
  if (named.includes('*')) return refused('siteEntryWildcard');
  if (/[^:]:\d*$/.test(named)) return refused('siteEntryPort');
  const host = hostFrom(named);
  if (host === undefined) return refused('siteEntryHost');
  return accepted(path === '/' ? prefix + withoutWww(host) : `${scheme}://${prefix}${host}${path}`);
}

/** A host name as browsers write it, in lower case and ASCII; undefined if the text is none. */
function hostFrom(named: string): string | undefined {
  const address = `http://${named}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, href } = new URL(address);
  // Whatever else stood in it (a name and password, a backslash) would show here.
  return href === `http://${hostname}/` ? hostname : undefined;
}

/** A path as browsers write it; its stars stay. */
function encoded(path: string): string {
  const url = new URL('http://host');
  // Set by itself, so that no path is taken for a host, as one that begins with two slashes would be.
  url.pathname = path;
  return url.pathname;
}

/** Something is left of every host: "www." alone is one, too. */
function withoutWww(host: string): string {
  return host.replace(/^(?:www\.)+(?=.)/, '');
}

function accepted(entry: string): CheckedEntry {
  return { ok: true, entry };
}

function refused(fault: EntryFault): CheckedEntry {
  return { ok: false, fault };
}
