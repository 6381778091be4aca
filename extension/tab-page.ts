import { isReadable } from './injection';
import { isReadLanguage, pageLanguage } from './page-language';
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
  /** Nothing was found, and the page is in a language that we do not read. */
  | { kind: 'other-language' }
  | { kind: 'read'; passages: readonly TabPassage[] };

/** Looks at a tab's page: whether Counterpoint works there, and what it found. */
export async function pageOf(tab: ShownTab, settings: Settings): Promise<TabPage> {
  if (!settings.enabled) return { kind: 'off' };
  const site = siteOf(tab.url);
  if (site === undefined || !(await isReadable(tab.id))) return { kind: 'unreadable' };
  if (!isPlaceAllowed(settings, tab.url)) return { kind: 'off-here', site };
  const passages = await listPassages(tab.id);
  if (passages.length === 0 && !isReadLanguage(await pageLanguage(tab.id)))
    return { kind: 'other-language' };
  return { kind: 'read', passages };
}
