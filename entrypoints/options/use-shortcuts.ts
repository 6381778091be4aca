import { useEffect, useState } from 'preact/hooks';
import { reportFailureOf } from '../../extension/reach';
import { readShortcuts, type Shortcut } from '../../extension/shortcuts';

/** The shortcuts `found` when the page opened; read again when the reader comes back from the browser's page for them. */
export function useShortcuts(
  found: readonly Shortcut[] | undefined,
): readonly Shortcut[] | undefined {
  const [shortcuts, setShortcuts] = useState(found);
  useEffect(() => {
    const life = new AbortController();
    const read = (): void => {
      readShortcuts().then((now) => {
        if (!life.signal.aborted) setShortcuts(now);
      }, reportFailureOf('read the shortcuts'));
    };
    window.addEventListener('focus', read, { signal: life.signal });
    document.addEventListener('visibilitychange', read, { signal: life.signal });
    return () => life.abort();
  }, []);
  return shortcuts;
}
