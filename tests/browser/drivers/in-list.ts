/** What runs inside pages and tells of the list of passages; as in `in-page`, each function stands alone. */
import type { ShadowRootOf } from './page-script';

export interface ListContent {
  /** The name of the list, and those of its buttons. */
  name: string;
  buttons: string[];
  /** The name of the button that has the focus. */
  focused: string | null;
  /** What is said to screen readers. */
  said: string;
  /** Where it shows itself, in CSS pixels of its frame; null while it does not. */
  box: { top: number; bottom: number; left: number; right: number } | null;
}

/** The list of passages of a frame; null where it has none. */
export function passageList(rootOf: ShadowRootOf): ListContent | null {
  const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  for (const host of document.querySelectorAll('*')) {
    const root = host.shadowRoot === null ? rootOf(host) : null;
    const list = root?.querySelector('nav');
    if (!root || !list) continue;
    const buttons = [...list.querySelectorAll('button')];
    const { top, bottom, left, right } = list.getBoundingClientRect();
    const focused = buttons.find((button) => button === root.activeElement);
    return {
      name: list.getAttribute('aria-label') ?? '',
      buttons: buttons.map(({ textContent }) => folded(textContent)),
      focused: focused ? folded(focused.textContent) : null,
      said: folded(root.querySelector('[role=status]')?.textContent),
      box: right - left > 1 ? { top, bottom, left, right } : null,
    };
  }
  return null;
}
