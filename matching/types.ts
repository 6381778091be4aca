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

/** One piece of evidence for a match: a concept of the lexicon and the words that expressed it. */
export interface Evidence {
  /** Id of the concept in the lexicon, such as `offer` or `us`. */
  concept: string;
  /** Where its words stand in the block. */
  start: number;
  end: number;
}

/** A sentence of a page that makes (or denies) a claim. */
export interface Match {
  /** Index of the block in the list given to the matcher. */
  block: number;
  start: number;
  end: number;
  /** Id of the claim; the topic's mention claim where the sentence speaks of the proposal, but no claim is sure. */
  claim: string;
  /** Further claims that the same sentence makes, surest first. */
  others: readonly string[];
  /** The passage denies the claim. Never true of a mention. */
  denied: boolean;
  /** Probability between 0 and 1. */
  confidence: number;
  why: readonly Evidence[];
}

/** A block after reading: sentences and concepts. Opaque to everybody but the matcher. */
declare const readBlock: unique symbol;
export interface ReadBlock {
  readonly [readBlock]?: never;
  readonly text: string;
}

export interface Matcher {
  /** Reads one block. The costly step: its cost is linear in the text, and the result may be kept as long as the text stands. */
  read(text: string): ReadBlock;
  /** The matches of a page, in page order; empty where the page is not on the topic. Cheap beside `read`. */
  match(blocks: readonly ReadBlock[], context: PageContext): Match[];
}
