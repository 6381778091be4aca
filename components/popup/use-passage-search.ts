import { useEffect, useState } from 'preact/hooks';
import type { foundGroups } from './passage-search';

/** Finds passages by words; undefined until it is loaded, which only a long list is worth. */
export function usePassageSearch(wanted: boolean): typeof foundGroups | undefined {
  const [search, setSearch] = useState<{ foundGroups: typeof foundGroups }>();
  useEffect(() => {
    if (wanted) void import('./passage-search').then(setSearch);
  }, [wanted]);
  return search?.foundGroups;
}
