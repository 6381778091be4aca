import { isReadable } from './injection';
import { listPassages, type TabPassage } from './passages';
import type { Settings } from './settings';
import { siteOf } from './site-entries';
import { isPlaceAllowed } from './site-rules';

/** The tab that the popup is about. */
export interface ShownTab {
  id: number;
  /** Undefined where the browser does not tell it, as for its own pages. */
  url: string | undefined;
}

/** What there is to know about a tab's page. */
export type TabPage =
  | { kind: 'off' }
  | { kind: 'off-here'; site: string }
  | { kind: 'unreadable' }
  | { kind: 'read'; passages: readonly TabPassage[] };

/** Looks at a tab's page: whether Counterpoint works there, and what it found. */
export async function pageOf(tab: ShownTab, settings: Settings): Promise<TabPage> {
  if (!settings.enabled) return { kind: 'off' };
  const site = siteOf(tab.url);
  if (site === undefined || !(await isReadable(tab.id))) return { kind: 'unreadable' };
  if (!isPlaceAllowed(settings, tab.url)) return { kind: 'off-here', site };
  return { kind: 'read', passages: await listPassages(tab.id) };
}
