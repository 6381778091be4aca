import { useState } from 'preact/hooks';
import { useTexts } from '../texts';
import { foundPassages, WORTH_A_SEARCH } from './passage-search';
import type { PopupPassage } from './popup-model';

interface PassagesProps {
  /** Name of the list for screen readers. */
  name: string;
  passages: readonly PopupPassage[];
  onShow: (passage: PopupPassage) => void;
}

/** The passages of the page, each a button that leads to it; many of them can be searched. */
export function Passages({ name, passages, onShow }: PassagesProps) {
  const t = useTexts();
  const [query, setQuery] = useState('');
  const found = foundPassages(passages, query);
  return (
    <>
      {passages.length >= WORTH_A_SEARCH && (
        <input
          type="search"
          class="search"
          aria-label={t('popupSearch')}
          placeholder={t('popupSearch')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      {found.length === 0 && (
        <p class="search-empty" role="status">
          {t('popupSearchNothing')}
        </p>
      )}
      {/* Firefox would stop at the list itself, as it scrolls; its buttons are stops enough. */}
      <ol class="passages" aria-label={name} tabIndex={-1}>
        {found.map((passage) => (
          <li key={passage.key}>
            <button type="button" class="passage" onClick={() => onShow(passage)}>
              <span class="passage-text" lang="en">
                {passage.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
