import type { Settings } from './settings';
import { entryCovers, siteOf } from './site-entries';

/**
 * Whether Counterpoint is on for a page, as far as places go: by `where`, and by the list that it names.
 *
 * @param url the address of the tab's top page, also for its frames: the reader's choice is about what the tab shows.
 *   Pages that are not of the web, or that the browser keeps from us, stand on no list.
 */
export function isPlaceAllowed(settings: Settings, url: string | undefined): boolean {
  switch (settings.where) {
    case 'everywhere':
      return true;
    case 'except':
      return !isListed(settings.offSites, url);
    case 'listed':
      return isListed(settings.onSites, url);
    case 'on-click':
      return false;
  }
}

/** How Counterpoint stands towards a page: it works there by itself, or why it does not. */
export type Standing = 'on' | 'off' | 'snoozed' | 'on-click' | 'off-here';

/** How it stands towards a page; `url` as for `isPlaceAllowed`. */
export function standingOf(settings: Settings, url: string | undefined): Standing {
  const standing = generalStanding(settings);
  return standing === 'on' && !isPlaceAllowed(settings, url) ? 'off-here' : standing;
}

/** How it stands towards pages in general, those that the lists name aside. */
export function generalStanding(settings: Settings): Exclude<Standing, 'off-here'> {
  if (!settings.enabled) return 'off';
  if (settings.snoozedUntil !== null) return 'snoozed';
  return settings.where === 'on-click' ? 'on-click' : 'on';
}

/** Whether Counterpoint may work on a page by itself, without being asked. */
export function isAllowed(settings: Settings, url: string | undefined): boolean {
  return standingOf(settings, url) === 'on';
}

/** Whether it may work on a page once it was asked to, and so stay where it was. */
export function isAllowedWhenAsked(settings: Settings, url: string | undefined): boolean {
  const standing = standingOf(settings, url);
  return standing === 'on' || standing === 'on-click';
}

/** What a switch for the site of a page shows, and whether it can be turned. */
export interface SiteSwitch {
  /** The site, as an entry of a list names it. */
  site: string;
  on: boolean;
  /** The entry, wider or narrower than the site, that decides instead of the switch. */
  decidedBy: string | undefined;
  /** Turning it would store the site; the other way, it would be forgotten. */
  stores: boolean;
}

/** The switch for the site of a page; undefined where there is none to switch: off the web, and where clicks decide. */
export function siteSwitch(settings: Settings, url: string | undefined): SiteSwitch | undefined {
  const site = siteOf(url);
  if (site === undefined || settings.where === 'on-click') return undefined;
  const list = settings.where === 'listed' ? settings.onSites : settings.offSites;
  const decidedBy =
    settings.where === 'everywhere'
      ? undefined
      : list.find((entry) => entry !== site && entryCovers(entry, url));
  const on = isPlaceAllowed(settings, url);
  return { site, on, decidedBy, stores: on === (settings.where !== 'listed') };
}

/** The change of the settings that turns the switch of a site. */
export function siteSwitched(
  settings: Settings,
  site: string,
  on: boolean,
): Partial<Pick<Settings, 'where' | 'offSites' | 'onSites'>> {
  if (settings.where === 'listed') return { onSites: listWith(settings.onSites, site, on) };
  const offSites = listWith(settings.offSites, site, !on);
  return settings.where === 'everywhere' ? { where: 'except', offSites } : { offSites };
}

function isListed(entries: readonly string[], url: string | undefined): boolean {
  return entries.some((entry) => entryCovers(entry, url));
}

function listWith(entries: readonly string[], site: string, listed: boolean): string[] {
  const others = entries.filter((entry) => entry !== site);
  return listed ? [...others, site] : others;
}
