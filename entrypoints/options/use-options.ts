import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change, Notice } from '../../components/options/options-model';
import { firstSettings } from '../../extension/first-settings';
import { reportFailureOf } from '../../extension/reach';
import { managedKeys } from '../../extension/policy';
import {
  changeSettings,
  forgetUnreadable,
  readOwnSettings,
  settingsSalvagedFrom,
  unreadableValue,
  watchSettings,
  type Settings,
} from '../../extension/settings';
import { settingsFile, settingsFromFile } from '../../extension/settings-file';
import { faultWords } from '../../extension/settings-file-words';
import { readerTexts } from '../../extension/texts/reader-texts';
import { offerFile } from './download';

const FILE_NAME = 'counterpoint-settings.json';
const UNREADABLE_FILE_NAME = 'counterpoint-settings-unreadable.json';

/**
 * The settings in force as they change, what was just done with them, and what can be done.
 *
 * @param first the settings as they are when the page opens
 * @param preset those of them that a policy presets
 */
export function useOptions(first: Settings, preset: readonly (keyof Settings)[]) {
  const [settings, setSettings] = useState(first);
  const [managed, setManaged] = useState(preset);
  const [notice, setNotice] = useState<Notice>();
  /** What an undo brings back. */
  const former = useRef(first);

  useEffect(() => {
    const life = new AbortController();
    const show = (now: Settings): void => {
      setSettings(now);
      managedKeys().then((keys) => {
        if (!life.signal.aborted) setManaged(keys);
      }, reportFailureOf('read its policy'));
    };
    watchSettings(show, life.signal);
    return () => life.abort();
  }, []);

  const tell = (storing: Promise<unknown>, done: Notice | undefined): void => {
    storing.then(
      () => setNotice(done),
      (error: unknown) => {
        reportFailureOf('store the settings')(error);
        setNotice({ kind: 'failed' });
      },
    );
  };

  const store = (change: (settings: Settings) => Partial<Settings>, done?: Notice): void => {
    const storing = changeSettings((before) => {
      former.current = before;
      return change(before);
    });
    tell(storing, done);
  };

  const importFile = async (file: File): Promise<void> => {
    const read = await settingsFromFile(file);
    if (read.ok) {
      store(() => read.settings, { kind: 'imported', file: file.name });
    } else {
      const { t } = await readerTexts(settings);
      setNotice({ kind: 'refused', file: file.name, reason: faultWords(read.fault, t) });
    }
  };

  const exportFile = async (): Promise<void> => {
    offerFile(FILE_NAME, settingsFile(await readOwnSettings()));
  };

  const restoreUnreadable = async (): Promise<void> => {
    const value = await unreadableValue();
    store(() => settingsSalvagedFrom(value), { kind: 'restored' });
  };

  const saveUnreadable = async (): Promise<void> => {
    offerFile(UNREADABLE_FILE_NAME, settingsFile(await unreadableValue()));
  };

  return {
    settings,
    managed,
    notice,
    change: (change: Change) => store(change),
    exportFile: () => void exportFile().catch(reportFailureOf('export the settings')),
    importFile: (file: File) => void importFile(file).catch(reportFailureOf('read the file')),
    reset: () => store(firstSettings, { kind: 'reset' }),
    undo: () => {
      const before = former.current;
      store(() => before, { kind: 'undone' });
    },
    restoreUnreadable: () =>
      void restoreUnreadable().catch(reportFailureOf('restore the settings that it keeps')),
    saveUnreadable: () =>
      void saveUnreadable().catch(reportFailureOf('save the settings that it keeps')),
    deleteUnreadable: () => tell(forgetUnreadable(), { kind: 'deleted' }),
    closeNotice: () => setNotice(undefined),
  };
}
