/** What runs inside the options page; as in `in-page`, each function stands alone. */
import type { Point } from './browser';

/**
 * Scrolls to the control of this name (a button, a summary, or what a label belongs to) and gives its middle; null where there is none.
 */
export function pointOfControl(name: string): Point | null {
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  const control = [...document.querySelectorAll('button, summary, label')].find(
    (element) => nameOf(element) === name,
  );
  if (!control) return null;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = control.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Whether the radio button or the box of this name is ticked; null where there is none. */
export function isTicked(name: string): boolean | null {
  const label = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  return label?.querySelector('input')?.checked ?? null;
}

/** Puts a text into the first field that a selector finds, as typing does. */
export function fill(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`No field ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hands a file to the page's field for files. */
export function chooseFile(name: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('No field for files');
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Has files that the page offers come to `document.body.dataset`, as name and text, instead of the reader's disk. */
export function catchOfferedFiles(): void {
  const files = new Map<string, Blob>();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    const url = make(file);
    if (file instanceof Blob) files.set(url, file);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const name = this.download;
    void files
      .get(this.href)
      ?.text()
      .then((text) => Object.assign(document.body.dataset, { name, text }));
  };
}

/** What stands farther right than a body of this width would reach, in a window at most 719 px wide. */
export function overflowing(width: number): string[] {
  document.body.style.width = `${width}px`;
  for (const details of document.querySelectorAll('details')) details.open = true;
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => element.outerHTML.slice(0, 100));
}
