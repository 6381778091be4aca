import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../components/texts';
import { reportFailureOf } from '../../extension/reach';
import type { Settings } from '../../extension/settings';
import { storedFaultWords } from '../../extension/settings-file-words';
import { readUnreadable, type Unreadable } from '../../extension/unreadable-settings';

/** What could not be read of the stored settings, as it changes with them and by what was `done` on this page. */
export function useUnreadable(found: Unreadable | undefined, settings: Settings, done: unknown) {
  const [unreadable, setUnreadable] = useState(found);
  useEffect(() => {
    const life = new AbortController();
    readUnreadable().then((now) => {
      if (!life.signal.aborted) setUnreadable(now);
    }, reportFailureOf('read the settings that it keeps'));
    return () => life.abort();
  }, [settings, done]);
  return unreadable;
}

/** Why it could not be read; undefined where it can be by now. */
export function reasonOf({ fault }: Unreadable, t: Translate): string | undefined {
  return fault && storedFaultWords(fault, t);
}
