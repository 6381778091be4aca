/** Where a frame of this document stands. */
export interface FramePlace {
  /** Its index in the `frames` of the window, by which the frame knows itself too. */
  index: number;
  /** How many of the ranges stand before it. */
  after: number;
}

/**
 * The way from the top page down to this frame: at each step, the index in the `frames` of the window above. Empty in the
 * top page; null where a window does not list the frame, as one in a shadow tree.
 */
export function framePath(): number[] | null {
  const path: number[] = [];
  // Windows of other sites tell their frames too, and nothing else.
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    const index = indexIn(frame.parent, frame);
    if (index === -1) return null;
    path.unshift(index);
  }
  return path;
}

/** The frames of this document, in its order, and where each stands among ranges in page order. */
export function framesAmong(ranges: readonly Range[]): FramePlace[] {
  const starts = ranges.map(({ startContainer }) => outsideShadows(startContainer));
  const places: FramePlace[] = [];
  for (const element of document.querySelectorAll('iframe')) {
    const index = indexIn(window, element.contentWindow);
    if (index === -1) continue;
    places.push({ index, after: starts.filter((start) => precedes(start, element)).length });
  }
  return places;
}

function indexIn(parent: Window, frame: Window | null): number {
  for (let index = 0; index < parent.length; index++) if (parent[index] === frame) return index;
  return -1;
}

/** The node itself, or the host of the outermost shadow tree that it stands in. */
function outsideShadows(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? outsideShadows(root.host) : node;
}

function precedes(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
