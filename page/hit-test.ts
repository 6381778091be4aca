import { rootOf } from './tree';

interface HighlightHit {
  ranges: readonly AbstractRange[];
}

interface PointedRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): readonly HighlightHit[];
}

/** Newer than TypeScript's picture of the DOM, and than the oldest browsers we run in. */
function isPointed(registry: object): registry is PointedRegistry {
  return 'highlightsFromPoint' in registry;
}

/**
 * The one of `ranges` that is painted at a point of the viewport, or null.
 *
 * @param x in CSS pixels from the viewport's left edge
 * @param y from its top edge
 * @param target the node that the browser found at that point: a range that it covers is not meant
 */
export function rangeAtPoint(
  ranges: ReadonlySet<Range>,
  x: number,
  y: number,
  target: Node,
): Range | null {
  const near = [...ranges].filter((range) => range.intersectsNode(target));
  if (near.length === 0) return null;
  const registry: object = CSS.highlights;
  if (!isPointed(registry)) return near.find((range) => coversPoint(range, x, y)) ?? null;
  const root = rootOf(target);
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const hits = registry.highlightsFromPoint(x, y, { shadowRoots });
  return near.find((range) => hits.some((hit) => hit.ranges.includes(range))) ?? null;
}

function coversPoint(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
}
