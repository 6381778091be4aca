/**
 * What goes into the matcher and what comes out of it.
 *
 * All offsets are UTF-16 code units into the text of a block, `end` exclusive.
 */

/** What a page tells about itself besides its text. All of it is context: nothing in it is matched. */
export interface PageContext {
  title?: string;
  /** Date of publication, ISO 8601 (`2020-09-26` or with a time). */
  date?: string;
  url?: string;
}

/** How far a match can be relied on, in words; the threshold stands in the model with its reason. */
export type Certainty = 'certain' | 'likely';

/** One piece of evidence for a claim, and where its words stand in the block. */
export type Evidence = EvidenceKind & { start: number; end: number };

/** What speaks: a concept of the lexicon by its id, a single word, or words by which the passage denies the claim. */
export type EvidenceKind = { kind: 'concept'; concept: string } | { kind: 'word' | 'denial' };

/** A claim as a sentence makes (or denies) it. Whether it denies it, and how sure that is, is worked out when first asked for. */
export interface FoundClaim {
  /** Id of the claim; the topic's mention claim where the sentence speaks of the proposal, but no claim is sure. */
  claim: string;
  /** The passage denies the claim. Never true of a mention. */
  denied: boolean;
  /** Probability between 0 and 1 that the sentence makes or denies the claim. */
  confidence: number;
  certainty: Certainty;
  /** What spoke most for the claim, in the order of the text; worked out when it is asked for, since few readers ask. */
  why: () => readonly Evidence[];
}

/** A sentence of a page that makes (or denies) a claim. */
export interface Match extends FoundClaim {
  /** Index of the block in the list given to the matcher. */
  block: number;
  start: number;
  end: number;
  /** Further claims that its parts make, in the order of the text; of a selected text, surest first. Worked out when first asked for. */
  others: readonly FoundClaim[];
}

/** A block after reading: sentences and concepts. Opaque to everybody but the matcher. */
declare const readBlock: unique symbol;
export interface ReadBlock {
  readonly [readBlock]?: never;
  readonly text: string;
}

/** What is known of a text besides its words and its page. */
export interface MatchOptions {
  /** The reader says that it is on the topic: topicality is not asked, and background claims count. */
  onTopic?: boolean;
}

export interface Matcher {
  /** Reads one block. The costly step: its cost is linear in the text, and the result may be kept as long as the text stands. */
  read(text: string): ReadBlock;
  /** The same with a pause (`yield`) after each sentence, for whoever shares a thread. */
  reading(text: string): Generator<void, ReadBlock>;
  /** The matches of a page, in page order; empty where the page is not on the topic. Cheap beside `read`. */
  match(blocks: readonly ReadBlock[], context: PageContext, options?: MatchOptions): Match[];
  /** The same with a pause after each block. */
  matching(
    blocks: readonly ReadBlock[],
    context: PageContext,
    options?: MatchOptions,
  ): Generator<void, Match[]>;
}
