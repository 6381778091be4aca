import type {
  PassageGroup,
  PopupPage,
  PopupState,
  Trouble,
} from '../../components/popup/popup-model';
import sourcesFile from '../../data/sources.json';
import type { TabPassage } from '../../extension/passages';
import type { PolicyKey } from '../../extension/policy';
import type { Language, Settings } from '../../extension/settings';
import { siteSwitch } from '../../extension/site-rules';
import { snoozeEnd } from '../../extension/snooze';
import type { ShownTab, TabPage } from '../../extension/tab-page';
import { clockTime } from '../../extension/texts/clock-time';

/** A tab's page as far as the popup has looked at it. */
export type LookedAt = TabPage | { kind: 'reading' } | { kind: 'failed' };

const keyOf = ({ frame, id }: TabPassage): string => `${frame.frameId}:${id}`;

/** The passage that a key of the popup's list stands for. */
export function passageOf(page: LookedAt, key: string): TabPassage | undefined {
  return page.kind === 'read' ? page.passages.find((passage) => keyOf(passage) === key) : undefined;
}

/**
 * What the popup shows for a tab.
 *
 * @param managed the settings that a policy presets
 * @param language of the reader, for times of day
 */
export function popupState(
  settings: Settings,
  managed: readonly PolicyKey[],
  tab: ShownTab,
  page: LookedAt,
  language: Language,
  trouble?: Trouble,
): PopupState {
  const { enabled, snoozedUntil } = settings;
  const pauseUntil = clockTime(snoozedUntil ?? snoozeEnd(new Date()), language);
  const isPreset = managed.includes('enabled');
  const here = page.kind === 'unreadable' ? undefined : siteSwitch(settings, tab.url);
  return {
    trouble,
    everywhere: { on: enabled, preset: isPreset },
    site: here && {
      name: here.site,
      on: here.on,
      preset: (['where', 'offSites', 'onSites'] as const).some((key) => managed.includes(key)),
      decidedBy: here.decidedBy,
      unstorable: tab.isPrivate && here.stores,
    },
    // Who presets that it is on does not want it paused; a pause from before can still be ended.
    pause:
      enabled && (snoozedUntil !== null || !isPreset)
        ? { running: snoozedUntil !== null, until: pauseUntil }
        : undefined,
    page: shownPage(page, settings, pauseUntil),
  };
}

function shownPage(page: LookedAt, settings: Settings, until: string): PopupPage {
  switch (page.kind) {
    case 'snoozed':
      return { ...page, until };
    case 'read':
      return { ...page, groups: groupsOf(page.passages, settings) };
    default:
      return page;
  }
}

/** The passages by source, those of the source that stands first for this reader before the other's; mentions last. */
function groupsOf(
  passages: readonly TabPassage[],
  { mentionFirst }: Settings,
): readonly PassageGroup[] {
  const sources = sourcesFile.sources.toSorted(
    (a, b) => Number(b.id === mentionFirst) - Number(a.id === mentionFirst),
  );
  const grouped = sources.map(({ id, outlet }) => ({
    outlet,
    passages: passages.filter(({ side }) => side === id),
  }));
  const mentions = passages.filter(({ side }) => !sources.some(({ id }) => id === side));
  return [...grouped, { outlet: undefined, passages: mentions }]
    .filter((group) => group.passages.length > 0)
    .map((group) => ({
      outlet: group.outlet,
      passages: group.passages.map((passage) => ({
        key: keyOf(passage),
        text: passage.text,
        denied: passage.denied,
      })),
    }));
}
