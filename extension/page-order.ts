import type { AnswerTo } from './messages';

type Listing = NonNullable<AnswerTo<'list-passages'>>;

/** What a frame tells about itself. */
export interface FrameListing<P> extends Pick<Listing, 'path' | 'frames'> {
  frameId: number;
  /** In the frame's own order. */
  passages: readonly P[];
}

/** Places are compared number by number from the top page down; a missing number is the smallest. */
type Place = readonly number[];

/**
 * The passages of a tab's frames in the order of the page: those of a frame stand where the frame does. Frames in a frame
 * that tells nothing come in the order of its windows; one that does not know its own place comes last.
 */
export function inPageOrder<P>(listings: readonly FrameListing<P>[]): P[] {
  const byPath = new Map(listings.map((listing) => [String(listing.path), listing]));
  return listings
    .flatMap((listing) => {
      const frame = framePlace(listing, byPath);
      return listing.passages.map((passage, at) => ({ passage, place: [...frame, at] }));
    })
    .sort((one, other) => compared(one.place, other.place))
    .map(({ passage }) => passage);
}

function framePlace<P>(
  { path, frameId }: FrameListing<P>,
  byPath: ReadonlyMap<string, FrameListing<P>>,
): Place {
  if (!path) return [Infinity, frameId];
  return path.flatMap((index, depth) => {
    const above = byPath.get(String(path.slice(0, depth)));
    const rank = above?.frames.findIndex((frame) => frame.index === index) ?? -1;
    const after = above?.frames[rank]?.after ?? 0;
    // Between the passages before it and those behind it.
    return [after - 0.5, rank === -1 ? index : rank];
  });
}

function compared(one: Place, other: Place): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at === -1 ? 0 : (one[at] ?? -1) - (other[at] ?? -1);
}
