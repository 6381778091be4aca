/** A rectangle of the viewport, in CSS pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card goes. */
export interface CardPlace {
  /** `sheet-bottom` and `sheet-top` span the viewport's width. */
  kind: 'below' | 'above' | 'sheet-bottom' | 'sheet-top';
  left: number;
  /** Distance of the card's top edge (below, sheet-top) or bottom edge (above, sheet-bottom) from the viewport's top. */
  edge: number;
  maxHeight: number;
}

/** Distance between card and passage, and between card and the viewport's edges. */
const GAP = 8;
const SHEET_BELOW_WIDTH = 480;
const SHEET_BELOW_HEIGHT = 320;
/** Less room than this beside the passage is too little to read in. */
const LEAST_HEIGHT = 200;
const SHEET_SHARE = 0.6;

/**
 * Where a card shows beside its passage without covering it: below if it fits or there is more room, else above, shifted
 * sideways into view. In a small viewport, under a finger, or without room on either side, it is a sheet at the edge away
 * from the passage.
 *
 * @param passage the passage's bounds in the viewport
 * @param card the card's size when nothing holds it back
 * @param touch the reader points with a finger
 */
export function cardPlace(passage: Area, card: Size, viewport: Size, touch: boolean): CardPlace {
  const below = viewport.height - passage.bottom - 2 * GAP;
  const above = passage.top - 2 * GAP;
  const small = viewport.width < SHEET_BELOW_WIDTH || viewport.height < SHEET_BELOW_HEIGHT;
  const enough = Math.min(card.height, LEAST_HEIGHT);
  if (small || touch || Math.max(below, above) < enough) return sheet(passage, viewport);
  const left = Math.max(GAP, Math.min(passage.left, viewport.width - card.width - GAP));
  return card.height <= below || below >= above
    ? { kind: 'below', left, edge: passage.bottom + GAP, maxHeight: below }
    : { kind: 'above', left, edge: passage.top - GAP, maxHeight: above };
}

function sheet(passage: Area, viewport: Size): CardPlace {
  const share = Math.round(viewport.height * SHEET_SHARE);
  const roomAbove = Math.max(0, passage.top - GAP);
  const roomBelow = Math.max(0, viewport.height - passage.bottom - GAP);
  const atTop = roomAbove > roomBelow;
  const room = atTop ? roomAbove : roomBelow;
  // Never over the passage, unless that would leave nothing to read.
  const maxHeight = room >= LEAST_HEIGHT / 2 ? Math.min(share, room) : share;
  return atTop
    ? { kind: 'sheet-top', left: 0, edge: 0, maxHeight }
    : { kind: 'sheet-bottom', left: 0, edge: viewport.height, maxHeight };
}
