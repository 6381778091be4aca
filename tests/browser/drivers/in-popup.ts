/** What runs inside the popup; as in `in-page`, it stands alone. */
import type { Point } from './browser';

/** A switch or a button. */
export interface Control {
  name: string;
  kind: 'switch' | 'button';
  /** Of a switch: whether it is on. */
  on: boolean;
  disabled: boolean;
  focused: boolean;
  /** Its middle on the popup's viewport. */
  point: Point;
}

/** The switches and buttons of the page, in its order. */
export function controlsOf(): Control[] {
  const folded = (texts: (string | null | undefined)[]) =>
    texts.join(' ').replace(/\s+/g, ' ').trim();
  const elements = document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input');
  return [...elements].map((element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ');
    const names = [
      folded([element.getAttribute('aria-label')]),
      folded(ids.map((id) => document.getElementById(id)?.textContent)),
      folded([element.labels?.[0]?.textContent]),
      folded([element.textContent]),
    ];
    const isSwitch = element instanceof HTMLInputElement || element.role === 'switch';
    const box = element.getBoundingClientRect();
    return {
      name: names.find((name) => name !== '') ?? '',
      kind: isSwitch ? 'switch' : 'button',
      on: element instanceof HTMLInputElement ? element.checked : element.ariaChecked === 'true',
      disabled: element.disabled,
      focused: element === document.activeElement,
      point: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
    };
  });
}

/** A heading and the passages below it. */
export interface ListedGroup {
  heading: string;
  passages: string[];
}

/** The groups of the list, in its order. */
export function groupsOf(): ListedGroup[] {
  const text = (element: Element | null) => element?.textContent.trim() ?? '';
  return [...document.querySelectorAll('ol')].map((list) => ({
    heading: text(document.getElementById(list.getAttribute('aria-labelledby') ?? '')),
    passages: [...list.querySelectorAll('button')].map(text),
  }));
}
