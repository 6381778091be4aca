import type { PopupState } from '../../components/popup/popup-model';
import type { TabPassage } from '../../extension/passages';
import type { Settings } from '../../extension/settings';
import { siteSwitch } from '../../extension/site-rules';
import type { ShownTab, TabPage } from '../../extension/tab-page';

/** A tab's page as far as the popup has looked at it. */
export type LookedAt = TabPage | { kind: 'reading' } | { kind: 'failed' };

const keyOf = ({ frame, id }: TabPassage): string => `${frame.frameId}:${id}`;

/** The passage that a key of the popup's list stands for. */
export function passageOf(page: LookedAt, key: string): TabPassage | undefined {
  return page.kind === 'read' ? page.passages.find((passage) => keyOf(passage) === key) : undefined;
}

/** What the popup shows for a tab. */
export function popupState(settings: Settings, tab: ShownTab, page: LookedAt): PopupState {
  const here = siteSwitch(settings, tab.url);
  return {
    enabled: settings.enabled,
    site:
      here === undefined || page.kind === 'unreadable'
        ? undefined
        : { name: here.site, on: here.on },
    page:
      page.kind === 'read'
        ? {
            kind: 'read',
            passages: page.passages.map((passage) => ({ key: keyOf(passage), text: passage.text })),
          }
        : page,
  };
}
