/** What runs inside the hostile pages of the tests; as in `in-page`, each function stands alone. */
import type { Point } from './browser';

/** What the spying page saw. */
export interface Seen {
  violations: string[];
  /** Nodes that stand in no document of the page's, by what led to them. */
  inside: string[];
  errors: string[];
  /** How often a class of the page's was made for an element of ours, and how often its `attachShadow` was called. */
  internals: number;
  roots: number;
}

export function seenBySpy(): Seen {
  return Reflect.get(window, 'seen') as Seen;
}

/** The names of those ways to read a page that give any of these words. */
export function waysThatTell(x: number, y: number, words: readonly string[]): string[] {
  const ways = Reflect.get(window, 'waysToRead') as (
    x: number,
    y: number,
  ) => Record<string, string>;
  return Object.entries(ways(x, y)).flatMap(([name, text]) =>
    words.some((word) => text.includes(word)) ? [name] : [],
  );
}

/** The fonts of the page that something was drawn in. */
export function fontsAskedFor(): string[] {
  return [...document.fonts].flatMap(({ family, status }) =>
    status === 'unloaded' ? [] : [family],
  );
}

/** Whether the page's own look for what lies at a point ends at our element. */
export function isOurs(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.hasAttribute('data-counterpoint') ?? false;
}

/** Makes, at the middle of a text and on our element, every event that a reader makes by a click or a key. */
export function makeEvents(selector: string): void {
  const target = document.querySelector(selector);
  const host = document.querySelector('[data-counterpoint]');
  if (!target || !host) throw new Error('Nothing to click on');
  const { left, top, width, height } = target.getBoundingClientRect();
  const all = { bubbles: true, cancelable: true, composed: true, view: window };
  const at = { ...all, clientX: left + width / 2, clientY: top + height / 2 };
  for (const on of [target, host, window]) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      on.dispatchEvent(new PointerEvent(type, at));
    for (const type of ['mousedown', 'mouseup', 'click', 'contextmenu', 'dblclick'])
      on.dispatchEvent(new MouseEvent(type, at));
    for (const key of ['Tab', 'Enter', ' ', 'Escape'])
      for (const type of ['keydown', 'keypress', 'keyup'])
        on.dispatchEvent(new KeyboardEvent(type, { ...all, key, code: key }));
    for (const type of ['focusin', 'focusout', 'close', 'toggle', 'command'])
      on.dispatchEvent(new Event(type, all));
    on.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    on.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }
  for (const on of [target, host]) if (on instanceof HTMLElement) on.click();
  host
    .querySelectorAll('*')
    .forEach((element) => element instanceof HTMLElement && element.click());
}

/** A point on the first line of a text that is a whole text node; null where there is none. For worlds of extensions. */
export function pointOnText(text: string): Point | null {
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.textContent?.replace(/\s+/g, ' ').trim() !== text) continue;
    const range = new Range();
    range.selectNodeContents(node);
    // The first box may be that of the white space before.
    const line = [...range.getClientRects()].find(({ width }) => width > 50);
    if (line) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  }
  return null;
}
