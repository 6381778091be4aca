import type { Match } from '../../matching/types';
import type { Block } from '../../page/block';

/** So many matches are taken over without a pause. */
const MATCHES_BETWEEN_PAUSES = 64;

/** A match that stands on the page. */
export interface Passage {
  /** Names the passage within this frame; stays as long as the passage is found again. */
  id: number;
  text: string;
  match: Match;
  /** The text of its block, which the match's offsets count in. */
  blockText: string;
  range: Range;
}

/** Turns matches into passages and knows them again when the page is read anew. */
export class Passages {
  #all: readonly Passage[] = [];
  #nextId = 1;

  /** The passages in page order. */
  get all(): readonly Passage[] {
    return this.#all;
  }

  byId(id: number): Passage | undefined {
    return this.#all.find((passage) => passage.id === id);
  }

  byRange(range: Range): Passage | undefined {
    return this.#all.find((passage) => passage.range === range);
  }

  replaceBy(all: readonly Passage[]): void {
    this.#all = all;
  }

  /**
   * What the matches of the newest reading are as passages, those among them that are here already as they are. Matches whose
   * text has left the page meanwhile are dropped. Pauses (`yield`) now and then.
   */
  *from(matches: readonly Match[], blocks: readonly Block[]): Generator<void, readonly Passage[]> {
    const former = new Map<string, Passage[]>();
    for (const passage of this.#all) {
      const key = keyOf(passage);
      const same = former.get(key);
      if (same) same.push(passage);
      else former.set(key, [passage]);
    }
    const all: Passage[] = [];
    for (const [index, match] of matches.entries()) {
      if (index % MATCHES_BETWEEN_PAUSES === MATCHES_BETWEEN_PAUSES - 1) yield;
      const block = blocks[match.block];
      const range = block?.rangeOf(match.start, match.end);
      if (!block || !range) continue;
      const text = passageText(match, blocks);
      const known = former.get(keyOf({ text, match }))?.shift();
      all.push({
        id: known?.id ?? this.#nextId++,
        text,
        match,
        blockText: block.text,
        // The same range as before where it still fits: repainting it would flicker.
        range: known && sameEnds(known.range, range) ? known.range : range,
      });
    }
    return all;
  }
}

/** The words of a match as they stand on the page. */
export function passageText({ block, start, end }: Match, blocks: readonly Block[]): string {
  return (blocks[block]?.text ?? '').slice(start, end).trim();
}

/** Whether it denies its claim follows from the two, and costs time to ask. */
function keyOf({ text, match }: Pick<Passage, 'text' | 'match'>): string {
  return `${match.claim} ${text}`;
}

function sameEnds(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
