import { useEffect, useState } from 'preact/hooks';
import { reportFailureOf } from '../../extension/reach';
import type { Settings } from '../../extension/settings';
import { readerTexts, type ReaderTexts } from '../../extension/texts/reader-texts';

/**
 * The texts in the language of the settings; those before until they are loaded.
 *
 * @param first the texts in the language of the settings as they are when the page opens
 */
export function useReaderTexts(first: ReaderTexts, { language }: Settings): ReaderTexts {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    const life = new AbortController();
    readerTexts({ language }).then((loaded) => {
      if (!life.signal.aborted) setTexts(loaded);
    }, reportFailureOf('load its texts'));
    return () => life.abort();
  }, [language]);
  return texts;
}
