/** How our views bear long words and large text; as in `in-page`, it stands alone. */
import type { ShadowRootOf } from './page-script';

/**
 * Makes each word of the open card, or of an own page, longer and its text larger, and names the elements that do not
 * hold their text any more or stand out of the window at a side.
 *
 * @param rootOf gives closed shadow roots where the card is meant; null for a page of the extension
 * @param longer share by which each word grows, 0.4 for 40 %
 * @param larger factor of the font size
 */
export function crowdedOut(rootOf: ShadowRootOf | null, longer: number, larger: number): string[] {
  const card = rootOf
    ? [...document.querySelectorAll('*')]
        .map((element) => rootOf(element)?.querySelector<HTMLElement>('.place'))
        .find((place) => place)
    : document.body;
  if (!card) return ['nothing is shown'];
  const all = [...card.querySelectorAll<HTMLElement>('*')];
  const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
  const lines = all.map((element) => parseFloat(getComputedStyle(element).lineHeight));
  for (const [index, element] of all.entries()) {
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE)
        node.textContent = (node.textContent ?? '').replace(
          /[\p{L}\p{M}’]+/gu,
          (word) => word + word.slice(0, Math.ceil(word.length * longer)),
        );
    element.style.fontSize = `${(sizes[index] ?? 0) * larger}px`;
    element.style.lineHeight = `${(lines[index] ?? 0) * larger}px`;
  }
  const isUnseen = (element: Element): boolean =>
    element.closest('.unseen') !== null || element.clientWidth <= 1;
  return all
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || isUnseen(element)) return false;
      const isInline = getComputedStyle(element).display === 'inline';
      const cutOff = !isInline && element.scrollWidth > element.clientWidth + 1;
      return cutOff || left < -1 || right > document.documentElement.clientWidth + 1;
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent}`);
}
