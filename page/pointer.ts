/** A point of the viewport and what lies there. */
export interface PointedAt {
  x: number;
  y: number;
  target: Node;
}

/**
 * Tells what the reader's pointer is over, until the signal is aborted. Listens only: no event is stopped or changed.
 *
 * @param onMove at most once a frame while the pointer moves; null when it has left the page
 * @param onMenu where a context menu was asked for, before the browser shows it
 */
export function listenForPointer(
  onMove: (at: PointedAt | null) => void,
  onMenu: (at: PointedAt) => void,
  signal: AbortSignal,
): void {
  let latest: PointedAt | null = null;
  let frame = 0;
  const tellLater = (at: PointedAt | null): void => {
    latest = at;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMove(latest);
    });
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.isTrusted) tellLater(pointedAt(event));
    },
    options,
  );
  window.addEventListener(
    'pointerout',
    ({ isTrusted, relatedTarget }) => {
      if (isTrusted && relatedTarget === null) tellLater(null);
    },
    options,
  );
  window.addEventListener(
    'contextmenu',
    (event) => {
      const at = pointedAt(event);
      if (at && event.isTrusted) onMenu(at);
    },
    options,
  );
  // No frame follows on a page that is left, or hidden behind another tab.
  const leave = (): void => {
    if (document.hidden) onMove(null);
  };
  window.addEventListener('pagehide', () => onMove(null), options);
  document.addEventListener('visibilitychange', leave, options);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
}

function pointedAt(event: MouseEvent): PointedAt | null {
  const [target] = event.composedPath();
  return target instanceof Node ? { x: event.clientX, y: event.clientY, target } : null;
}
