import type { Evidence, FoundClaim, Match, Matcher } from './types';

/** A run of lines without an empty one between them. */
const BLOCK = /\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g;

/**
 * What a text says that the reader says is on the topic, taken as one passage: all claims of its sentences, each once, surest
 * first; where it makes none, the mention.
 *
 * @param mention id of the topic's mention claim
 * @returns undefined where nothing in it matches
 */
export function matchOfText(text: string, matcher: Matcher, mention: string): Match | undefined {
  const blocks = [...text.matchAll(BLOCK)];
  const read = blocks.map(([block]) => matcher.read(block));
  const found = matcher
    .match(read, {}, { onTopic: true })
    .flatMap(({ block, others, ...first }) =>
      [first, ...others].map((claim) => moved(claim, blocks[block]?.index ?? 0)),
    )
    .sort((a, b) => b.confidence - a.confidence);
  const claims = found.filter(({ claim }) => claim !== mention);
  const [surest, ...others] = eachOnce(claims.length > 0 ? claims : found);
  return surest && { block: 0, start: 0, end: text.length, ...surest, others };
}

/** A claim found in a block, with its evidence counted from the beginning of the whole text. */
function moved(found: FoundClaim, by: number): FoundClaim {
  const { claim, denied, confidence, certainty } = found;
  const why = (): Evidence[] =>
    found.why().map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  return { claim, denied, confidence, certainty, why };
}

/** The first of those that find the same claim. */
function eachOnce(found: readonly FoundClaim[]): FoundClaim[] {
  return found.filter(({ claim }, at) => found.findIndex((one) => one.claim === claim) === at);
}
