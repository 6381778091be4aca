import { useEffect } from 'preact/hooks';
import { Options } from '../../components/options/Options';
import type { SiteCheck } from '../../components/options/options-model';
import { TextsProvider, type Translate } from '../../components/texts';
import claimsFile from '../../data/claims.json';
import sourcesFile from '../../data/sources.json';
import { askForAllSites, type Access } from '../../extension/access';
import { reportFailureOf } from '../../extension/reach';
import type { Settings } from '../../extension/settings';
import { openShortcutSettings, type Shortcut } from '../../extension/shortcuts';
import { checkedEntry } from '../../extension/site-entries';
import type { ReaderTexts } from '../../extension/texts/reader-texts';
import type { Unreadable } from '../../extension/unreadable-settings';
import { paintText } from './paint';
import { useAccess } from './use-access';
import { useOptions } from './use-options';
import { useReaderTexts } from './use-reader-texts';
import { useShortcuts } from './use-shortcuts';
import { reasonOf, useUnreadable } from './use-unreadable';

interface OptionsAppProps {
  /** All as it is when the page opens. */
  settings: Settings;
  /** The settings that a policy presets. */
  managed: readonly (keyof Settings)[];
  shortcuts: readonly Shortcut[] | undefined;
  access: Access;
  texts: ReaderTexts;
  unreadable: Unreadable | undefined;
}

/** The options page with the browser behind it. */
export function OptionsApp(first: OptionsAppProps) {
  const { settings, managed, notice, ...actions } = useOptions(first.settings, first.managed);
  const unreadable = useUnreadable(first.unreadable, settings, notice);
  const { language, t } = useReaderTexts(first.texts, settings);
  const sources = sourcesFile.sources.toSorted(
    (one, other) =>
      Number(other.id === settings.mentionFirst) - Number(one.id === settings.mentionFirst),
  );

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('optionsTitle');
  }, [language, t]);

  return (
    <TextsProvider value={t}>
      <Options
        settings={settings}
        managed={managed}
        claims={claimsFile.claims}
        sources={sources}
        shortcuts={useShortcuts(first.shortcuts)?.map((shortcut) => named(shortcut, t))}
        browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
        access={useAccess(first.access)}
        notice={notice}
        unreadable={unreadable && { reason: reasonOf(unreadable, t) }}
        checkSite={siteCheck(t)}
        paint={paintText}
        actions={{
          ...actions,
          allowAllSites: () => {
            askForAllSites().catch(reportFailureOf('ask for access to all sites'));
          },
          changeShortcuts: () => {
            openShortcutSettings().catch(reportFailureOf('open the page of shortcuts'));
          },
        }}
      />
    </TextsProvider>
  );
}

/** The command of the toolbar button has no description of its own. */
function named(shortcut: Shortcut, t: Translate): Shortcut {
  return shortcut.name === '_execute_action'
    ? { ...shortcut, description: t('optionsShortcutButton') }
    : shortcut;
}

function siteCheck(t: Translate): SiteCheck {
  return (entry, listed) => {
    const checked = checkedEntry(entry, listed);
    return checked.ok ? checked : { ok: false, reason: t(checked.fault) };
  };
}
