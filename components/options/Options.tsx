import type { Source } from '../../data/types';
import type { Access } from '../AccessNote';
import { useTexts } from '../texts';
import { Articles } from './Articles';
import { Backup } from './Backup';
import { ButtonOptions } from './ButtonOptions';
import { HiddenOptions } from './HiddenOptions';
import { LookOptions } from './LookOptions';
import { NoticeBar } from './NoticeBar';
import type {
  ListedClaim,
  Notice,
  OptionsSettings,
  Paint,
  PartProps,
  Shortcut,
  SiteCheck,
  UnreadableSettings,
} from './options-model';
import { PlaceOptions } from './PlaceOptions';
import { Privacy } from './Privacy';
import { Shortcuts } from './Shortcuts';
import { Unreadable } from './Unreadable';

/** What the page asks for. */
export interface OptionsActions {
  change: PartProps['change'];
  changeShortcuts: () => void;
  /** Asks the browser for access to all sites. */
  allowAllSites: () => void;
  exportFile: () => void;
  importFile: (file: File) => void;
  reset: () => void;
  undo: () => void;
  restoreUnreadable: () => void;
  saveUnreadable: () => void;
  deleteUnreadable: () => void;
  closeNotice: () => void;
}

interface OptionsProps {
  settings: OptionsSettings;
  /** The settings that a policy presets. */
  managed: readonly string[];
  claims: readonly ListedClaim[];
  /** Both sources, in the order that they are shown in. */
  sources: readonly Source[];
  shortcuts: readonly Shortcut[] | undefined;
  browser: 'chromium' | 'firefox';
  access: Access;
  notice: Notice | undefined;
  unreadable: UnreadableSettings | undefined;
  checkSite: SiteCheck;
  paint: Paint;
  actions: OptionsActions;
}

/** The page of all settings. */
export function Options(props: OptionsProps) {
  const { settings, managed, claims, sources, shortcuts, browser, notice, unreadable, actions } =
    props;
  const t = useTexts();
  const part: PartProps = {
    settings,
    isPreset: (setting) => managed.includes(setting),
    change: actions.change,
  };
  return (
    <main class="options">
      <header>
        <h1>
          <img src="/icon/32.png" alt="" width="32" height="32" />
          {t('optionsTitle')}
        </h1>
        <p class="hint">{t('optionsAtOnce')}</p>
        {managed.length > 0 && <p class="policy">{t('optionsPolicy')}</p>}
        {unreadable && (
          <Unreadable
            reason={unreadable.reason}
            onRestore={actions.restoreUnreadable}
            onSave={actions.saveUnreadable}
            onDelete={actions.deleteUnreadable}
          />
        )}
      </header>
      <LookOptions {...part} paint={props.paint} />
      <PlaceOptions
        {...part}
        access={props.access}
        checkSite={props.checkSite}
        onAllow={actions.allowAllSites}
      />
      <HiddenOptions {...part} claims={claims} sources={sources} />
      <ButtonOptions {...part} />
      <Shortcuts shortcuts={shortcuts} browser={browser} onChange={actions.changeShortcuts} />
      <Articles sources={sources} />
      <Privacy />
      <Backup onExport={actions.exportFile} onImport={actions.importFile} onReset={actions.reset} />
      <NoticeBar notice={notice} onUndo={actions.undo} onClose={actions.closeNotice} />
    </main>
  );
}
