import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { TaughtClaim } from '../data/types';
import { normalised } from '../matching/normalise';
import { wordsOf } from '../matching/words';

/** A phrasing and the claim that it makes. */
interface Phrasing {
  id: number;
  claim: string;
  text: string;
}

/** Finds the claims whose phrasings a sentence is like, likest first. */
export type Search = (sentence: string) => readonly string[];

function phrasingsOf(claims: readonly TaughtClaim[]): Phrasing[] {
  return claims
    .flatMap(({ id, gist, examples }) =>
      [gist, ...examples.map(({ text }) => text)].map((text) => ({ claim: id, text })),
    )
    .map((phrasing, id) => ({ ...phrasing, id }));
}

/** The stems of a text, as the matcher reads it. */
export function tokensOf(text: string): string[] {
  const normal = normalised(text).text;
  return wordsOf(normal, { start: 0, end: normal.length }).map(({ stem }) => stem);
}

/** Fuse.js over the example phrasings, with the best of six settings (design.md): words, threshold 0.2, no field norm. */
export function fuseSearch(claims: readonly TaughtClaim[]): Search {
  const fuse = new Fuse(phrasingsOf(claims), {
    keys: ['text'],
    useTokenSearch: true,
    tokenize: tokensOf,
    tokenMatch: 'any',
    threshold: 0.2,
    ignoreFieldNorm: true,
    ignoreLocation: true,
    includeScore: true,
  });
  return (sentence) => fuse.search(sentence).map(({ item }) => item.claim);
}

/** MiniSearch (BM25+ over an inverted index) over the same phrasings and the same stems. */
export function miniSearch(claims: readonly TaughtClaim[]): Search {
  const search = new MiniSearch<Phrasing>({
    fields: ['text'],
    storeFields: ['claim'],
    tokenize: tokensOf,
  });
  search.addAll(phrasingsOf(claims));
  return (sentence) => search.search(sentence).map(({ claim }) => claim as string);
}
