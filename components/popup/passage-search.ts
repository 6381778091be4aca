import Fuse from 'fuse.js';
import type { PopupPassage } from './popup-model';

/** Lists shorter than this are read faster than searched. */
export const WORTH_A_SEARCH = 8;

/** The passages that hold the words looked for, mistyped ones too, in page order; all of them for an empty query. */
export function foundPassages(
  passages: readonly PopupPassage[],
  query: string,
): readonly PopupPassage[] {
  const wanted = query.trim();
  if (!wanted) return passages;
  const fuse = new Fuse(passages, {
    keys: ['text'],
    threshold: 0.3,
    // A passage is long: where in it the word stands does not matter.
    ignoreLocation: true,
    shouldSort: false,
  });
  return fuse.search(wanted).map(({ item }) => item);
}
