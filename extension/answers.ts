import type { Claim, Source } from '../data/types';
import type { Texts } from '../locales/texts';
import type { Settings } from './settings-schema';
import { siteOf } from './site-entries';

/** What the background answers. Only scripts in the page ask it, and they trust it: here are no schemas, but types. */
export interface BackgroundAnswers {
  'gate-passed': null;
  /** Whether Counterpoint is switched on and allowed on this page. */
  'page-returned': { active: boolean };
  'passages-counted': null;
  /** The texts of card and passage list, their language as a BCP 47 tag, and what the articles say. */
  'card-texts': {
    language: string;
    texts: Texts;
    sources: readonly Source[];
    claims: readonly Claim[];
  };
  'overlay-settings': OverlaySettings;
  'passage-pointed': null;
  'hide-passage': Stored;
  'hide-claim': Stored;
  /** In the order of the texts. */
  'hidden-texts': { hidden: readonly boolean[] };
}

/** The settings in force that an overlay goes by. */
export interface OverlaySettings extends Pick<
  Settings,
  'highlight' | 'palette' | 'language' | 'hiddenClaims' | 'mentionFirst'
> {
  /** The hashes of the passages that the reader hid on the page's site: a page is not told of others. */
  hiddenHere: readonly string[];
}

interface Stored {
  /** False where it may not be: from a private window nothing is. */
  stored: boolean;
}

/** Of all settings those that an overlay goes by on a page of this address. */
export function overlaySettingsOf(
  { highlight, palette, language, hiddenClaims, hiddenPassages, mentionFirst }: Settings,
  url: string | undefined,
): OverlaySettings {
  const site = siteOf(url);
  const hiddenHere = hiddenPassages.filter(({ host }) => host === site).map(({ hash }) => hash);
  return { highlight, palette, language, hiddenClaims, hiddenHere, mentionFirst };
}
