import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import type { Trouble } from '../../components/popup/popup-model';
import { TextsProvider } from '../../components/texts';
import { askForSite, watchAccess } from '../../extension/access';
import { watchCounts } from '../../extension/passage-counts';
import { showPassage } from '../../extension/passages';
import type { PolicyKey } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import {
  areSettingsReadable,
  changeSettings,
  watchSettings,
  type Settings,
} from '../../extension/settings';
import { siteOf } from '../../extension/site-entries';
import { siteSwitched } from '../../extension/site-rules';
import { snoozeEnd } from '../../extension/snooze';
import { pageOf, type ShownTab } from '../../extension/tab-page';
import type { ReaderTexts } from '../../extension/texts/reader-texts';
import { useReaderTexts } from '../options/use-reader-texts';
import { passageOf, popupState, type LookedAt } from './popup-state';

interface PopupAppProps {
  tab: ShownTab;
  /** The settings as they are when the popup opens. */
  stored: Settings;
  /** Those of them that a policy presets. */
  managed: readonly PolicyKey[];
  /** The texts in the language of the settings. */
  texts: ReaderTexts;
}

/** The popup with the browser behind it: shows what is, and does what the reader asks for. */
export function PopupApp({ tab, stored, managed, texts }: PopupAppProps) {
  const [settings, setSettings] = useState(stored);
  const [page, setPage] = useState<LookedAt>({ kind: 'reading' });
  const [trouble, setTrouble] = useState<Trouble>();
  const [timesChanged, setTimesChanged] = useState(0);
  const lookAgain = (): void => setTimesChanged((times) => times + 1);
  const site = siteOf(tab.url);
  const { language, t } = useReaderTexts(texts, settings);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    watchCounts(tab.id, lookAgain, life.signal);
    watchAccess(lookAgain, life.signal);
    return () => life.abort();
  }, [tab.id]);

  useEffect(() => {
    areSettingsReadable().then(
      (readable) => setTrouble(readable ? undefined : 'unreadable'),
      reportFailureOf('read its settings'),
    );
  }, [settings]);

  // Not after the first frame: the list is what the reader waits for.
  useLayoutEffect(() => {
    const look = new AbortController();
    const show = (found: LookedAt): void => {
      if (!look.signal.aborted) setPage(found);
    };
    pageOf(tab, settings).then(show, (error: unknown) => {
      reportFailureOf('look at the page')(error);
      show({ kind: 'failed' });
    });
    return () => look.abort();
  }, [tab, settings, timesChanged]);

  const change = (wanted: Parameters<typeof changeSettings>[0]): void => {
    changeSettings(wanted).then(
      () => setTrouble(undefined),
      (error: unknown) => {
        reportFailureOf('store the settings')(error);
        setTrouble('not-stored');
      },
    );
  };

  return (
    <TextsProvider value={t}>
      <Popup
        state={popupState(settings, managed, tab, page, language, trouble)}
        actions={{
          switchAll: (enabled) => change(() => ({ enabled })),
          switchSite: (on) => {
            if (site !== undefined) change((before) => siteSwitched(before, site, on));
          },
          pause: (on) => change(() => ({ snoozedUntil: on ? snoozeEnd(new Date()) : null })),
          show: ({ key }) => {
            const passage = passageOf(page, key);
            if (!passage) return;
            showPassage(passage).then(close, (error: unknown) => {
              reportFailureOf('show the passage')(error);
              lookAgain();
            });
          },
          allowSite: () => {
            askForSite(tab.url).catch(reportFailureOf('ask for access to the site'));
          },
          openSettings: () => {
            browser.runtime.openOptionsPage().then(close, reportFailureOf('open the settings'));
          },
        }}
      />
    </TextsProvider>
  );
}
