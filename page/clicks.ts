import { matches } from './tree';

/** Elements whose click belongs to the page. */
const CONTROLS =
  'a[href], area, button, input, select, textarea, option, label, summary, audio, video, iframe, object, embed, ' +
  '[contenteditable]:not([contenteditable="false" i]), [role="button"], [role="link"], [role="checkbox"], ' +
  '[role="switch"], [role="tab"], [role="menuitem"], [role="option"], [role="slider"], [role="textbox"]';

/** Where a reader clicked on plain text. */
export interface TextClick {
  x: number;
  y: number;
  target: Node;
}

/**
 * Tells of the reader's clicks on the page until the signal is aborted. Listens only: no event is stopped or changed.
 *
 * @param onText a plain click on text: trusted, primary button, no key held, nothing selected, not on a link or control
 * @param onAnywhere every trusted click, told first, with whether it hit `own`
 */
export function listenForClicks(
  own: EventTarget,
  onAnywhere: (insideOwn: boolean) => void,
  onText: (click: TextClick) => void,
  signal: AbortSignal,
): void {
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    const insideOwn = path.includes(own);
    onAnywhere(insideOwn);
    const [target] = path;
    if (insideOwn || !(target instanceof Node) || !isPlainClick(event)) return;
    if (path.some((at) => at instanceof Element && matches(at, CONTROLS))) return;
    onText({ x: event.clientX, y: event.clientY, target });
  };
  window.addEventListener('click', onClick, { capture: true, passive: true, signal });
}

function isPlainClick(event: MouseEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, button } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || button !== 0) return false;
  const selection = getSelection();
  return selection === null || selection.isCollapsed;
}
