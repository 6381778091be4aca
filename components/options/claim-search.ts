import Fuse from 'fuse.js';
import type { ListedClaim } from './options-model';

/** The claims whose gist holds the words looked for, mistyped ones too, in their order; all of them for an empty query. */
export function foundClaims(claims: readonly ListedClaim[], query: string): readonly ListedClaim[] {
  const wanted = query.trim();
  if (!wanted) return claims;
  const fuse = new Fuse(claims, {
    keys: ['gist'],
    threshold: 0.3,
    // Where in the gist the words stand does not matter.
    ignoreLocation: true,
    shouldSort: false,
  });
  return fuse.search(wanted).map(({ item }) => item);
}
