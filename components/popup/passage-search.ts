import Fuse from 'fuse.js';
import type { PassageGroup } from './popup-model';

/** The passages that hold the words looked for, mistyped ones too, in their order and groups; all of them for an empty query. */
export function foundGroups(
  groups: readonly PassageGroup[],
  query: string,
): readonly PassageGroup[] {
  const wanted = query.trim();
  if (!wanted) return groups;
  return groups.flatMap(({ outlet, passages }) => {
    const fuse = new Fuse(passages, {
      keys: ['text'],
      threshold: 0.3,
      // A passage is long: where in it the word stands does not matter.
      ignoreLocation: true,
      shouldSort: false,
    });
    const found = fuse.search(wanted).map(({ item }) => item);
    return found.length > 0 ? [{ outlet, passages: found }] : [];
  });
}
