/**
 * What runs inside pages. Each function is sent as its source text, so it uses nothing from outside itself.
 */
import type { Point } from './browser';
import type { ShadowRootOf } from './page-script';

/** The texts of all painted ranges of a frame, spaces folded, in page order. */
export function paintedTexts(): string[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].filter((range): range is Range => range instanceof Range),
  );
  const inPageOrder = ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const order = a.startContainer.compareDocumentPosition(b.startContainer);
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return inPageOrder.map((range) => range.toString().replace(/\s+/g, ' ').trim());
}

/**
 * Scrolls to a text, which may cross elements, and gives a point inside its first line; null where it is not there. Selects
 * it where asked.
 */
export function pointInText(text: string, select = false): Point | null {
  const roots: (HTMLElement | ShadowRoot)[] = [document.body];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const at: { node: Text; offset: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      if (!(node instanceof Text) || node.parentElement?.matches('script, style')) continue;
      for (let offset = 0; offset < node.data.length; offset++) {
        // Spaces fold as they do on the screen, so that a line break in the source is found as a space.
        const char = node.data.charAt(offset).replace(/\s/, ' ');
        if (char === ' ' && all.endsWith(' ')) continue;
        all += char;
        at.push({ node, offset });
      }
    }
    const first = at[all.indexOf(text)];
    if (!all.includes(text) || !first) continue;
    const last = at[all.indexOf(text) + text.length - 1] ?? first;
    const range = new Range();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (select) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
    const line = range.getClientRects()[0];
    return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
  }
  return null;
}

/** The middle of the first element that a selector finds; null where there is none. */
export function middleOf(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** How many elements of a frame have a closed shadow root; the pages of the tests have none of their own. */
export function closedRoots(rootOf: ShadowRootOf): number {
  return [...document.querySelectorAll('*')].filter(
    (element) => rootOf(element) !== null && element.shadowRoot === null,
  ).length;
}

/** What a page could tell us by, beside our host: nothing of it is left where there are no passages. */
export function tracesOf(): { highlights: number; sheets: number; onRoot: number } {
  return {
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    onRoot: document.documentElement.childElementCount,
  };
}

/** What an open card says. */
export interface CardContent {
  /** The name that a screen reader announces. */
  name: string;
  headings: string[];
  /** All of its text, line by line as it is shown. */
  lines: string[];
  /** The lines as one text. */
  text: string;
  quotations: string[];
  links: { text: string; href: string }[];
  buttons: string[];
  /** The focus stands in the card. */
  focused: boolean;
  /** Where it stands on the frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** The card that is open in a frame, or null. */
export function openCard(rootOf: ShadowRootOf): CardContent | null {
  const folded = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  for (const host of document.querySelectorAll('*')) {
    const root = host.shadowRoot === null ? rootOf(host) : null;
    const card = root?.querySelector<HTMLElement>('[role="dialog"], dialog[open]');
    if (!root || !card || card.getClientRects().length === 0) continue;
    const named = (element: Element): string =>
      folded(
        element.getAttribute('aria-label') ??
          (element.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => (id === '' ? '' : root.getElementById(id)?.textContent))
            .join(' '),
      );
    const texts = (selector: string) =>
      [...card.querySelectorAll(selector)].map((element) => folded(element.textContent));
    const lines = card.innerText
      .split('\n')
      .map(folded)
      .filter((line) => line !== '');
    const { x, y, width, height } = card.getBoundingClientRect();
    return {
      name: named(card),
      headings: texts('h1, h2, h3, h4'),
      lines,
      text: lines.join(' '),
      quotations: texts('blockquote, q'),
      links: [...card.querySelectorAll('a')].map((link) => ({
        text: folded(link.textContent),
        href: link.href,
      })),
      buttons: [...card.querySelectorAll('button')].map(
        (button) => named(button) || folded(button.textContent),
      ),
      focused: root.activeElement !== null && card.contains(root.activeElement),
      box: { x, y, width, height },
    };
  }
  return null;
}

/** A point in the middle of a button of the open card, and the frame that it is in; null where there is none. */
export function cardButton(
  rootOf: ShadowRootOf,
  name: string,
): { point: Point; frame: string } | null {
  for (const host of document.querySelectorAll('*')) {
    const root = host.shadowRoot === null ? rootOf(host) : null;
    const button = [...(root?.querySelectorAll('button') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!button) continue;
    const box = button.getBoundingClientRect();
    const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    return { point, frame: location.href };
  }
  return null;
}
