import { useState } from 'preact/hooks';
import { useTexts } from '../texts';
import { Group } from './Group';
import type { PassageGroup, PopupPassage } from './popup-model';
import { usePassageSearch } from './use-passage-search';

/** Lists shorter than this are read faster than searched. */
export const WORTH_A_SEARCH = 8;

interface PassageGroupsProps {
  groups: readonly PassageGroup[];
  onShow: (passage: PopupPassage) => void;
}

/** The passages of the page by who makes their claims; many of them can be searched. */
export function PassageGroups({ groups, onShow }: PassageGroupsProps) {
  const t = useTexts();
  const [query, setQuery] = useState('');
  const count = groups.reduce((sum, { passages }) => sum + passages.length, 0);
  const isLong = count >= WORTH_A_SEARCH;
  const found = usePassageSearch(isLong)?.(groups, query) ?? groups;
  return (
    <>
      {isLong && (
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
      {found.map((group) => (
        <Group key={group.outlet} group={group} onShow={onShow} />
      ))}
    </>
  );
}
