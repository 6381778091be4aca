import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change, Notice } from '../../components/options/options-model';
import { firstSettings } from '../../extension/first-settings';
import { reportFailureOf } from '../../extension/reach';
import { changeSettings, watchSettings, type Settings } from '../../extension/settings';
import { settingsFile, settingsFromFile } from '../../extension/settings-file';
import { faultWords } from '../../extension/settings-file-words';
import { readerTexts } from '../../extension/texts/reader-texts';
import { offerFile } from './download';

const FILE_NAME = 'counterpoint-settings.json';

/** The stored settings as they change, what was just done with them, and what can be done. */
export function useOptions(stored: Settings) {
  const [settings, setSettings] = useState(stored);
  const [notice, setNotice] = useState<Notice>();
  /** What an undo brings back. */
  const former = useRef(stored);

  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);

  const store = (change: (settings: Settings) => Partial<Settings>, done?: Notice): void => {
    const storing = changeSettings((before) => {
      former.current = before;
      return change(before);
    });
    storing.then(
      () => setNotice(done),
      (error: unknown) => {
        reportFailureOf('store the settings')(error);
        setNotice({ kind: 'failed' });
      },
    );
  };

  const importFile = async (file: File): Promise<void> => {
    const read = settingsFromFile(await file.text());
    if (read.ok) {
      store(() => read.settings, { kind: 'imported', file: file.name });
    } else {
      const reason = faultWords(read.fault, readerTexts(settings).t);
      setNotice({ kind: 'refused', file: file.name, reason });
    }
  };

  return {
    settings,
    notice,
    change: (change: Change) => store(change),
    exportFile: () => offerFile(FILE_NAME, settingsFile(settings)),
    importFile: (file: File) => void importFile(file).catch(reportFailureOf('read the file')),
    reset: () => store(firstSettings, { kind: 'reset' }),
    undo: () => {
      const before = former.current;
      store(() => before, { kind: 'undone' });
    },
    closeNotice: () => setNotice(undefined),
  };
}
