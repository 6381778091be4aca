import { mayReadByItself } from './access';
import { isReadable } from './injection';
import { isLookedAt, lookAt } from './looking';
import { isReadLanguage, pageLanguage } from './page-language';
import { listPassages, type TabPassage } from './passages';
import type { Settings } from './settings';
import { siteOf } from './site-entries';
import { standingOf } from './site-rules';

/** The tab that the popup is about. */
export interface ShownTab {
  id: number;
  /** Undefined where the browser does not tell it, as for its own pages. */
  url: string | undefined;
  /** It is in a private window: nothing that tells of its page is stored. */
  isPrivate: boolean;
}

/** What there is to know about a tab's page. */
export type TabPage =
  | { kind: 'off' }
  | { kind: 'snoozed' }
  | { kind: 'off-here'; site: string }
  | { kind: 'unreadable' }
  /** Nothing was found, and the page is in a language that we do not read. */
  | { kind: 'other-language' }
  /** `asked`: it is not read by itself, only because somebody looks at it; by whose choice. */
  | { kind: 'read'; passages: readonly TabPassage[]; asked: 'by-settings' | 'by-browser' | false };

/**
 * Looks at a tab's page for the reader: whether Counterpoint works there, and what it found. Where it works only when
 * asked to, by its own settings or as the browser gives it no more, this asks it to.
 */
export async function pageOf(tab: ShownTab, settings: Settings): Promise<TabPage> {
  const standing = standingOf(settings, tab.url);
  if (standing === 'off' || standing === 'snoozed') return { kind: standing };
  const site = siteOf(tab.url);
  if (site === undefined) return { kind: 'unreadable' };
  if (standing === 'off-here')
    return (await isReadable(tab.id)) ? { kind: 'off-here', site } : { kind: 'unreadable' };
  const [byItself, listed] = await Promise.all([mayReadByItself(tab.url), listPassages(tab.id)]);
  const asked = standing === 'on-click' ? 'by-settings' : !byItself && 'by-browser';
  if (listed.length > 0) return { kind: 'read', passages: listed, asked };
  // Only here does it matter why there is nothing, and finding out takes the reader's time.
  if (!(await isReadable(tab.id))) return { kind: 'unreadable' };
  if (asked && !(await isLookedAt(tab.id))) await lookAt(tab.id);
  const passages = asked ? await listPassages(tab.id) : listed;
  if (passages.length === 0 && !isReadLanguage(await pageLanguage(tab.id)))
    return { kind: 'other-language' };
  return { kind: 'read', passages, asked };
}
