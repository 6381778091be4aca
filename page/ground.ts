import type { Ground } from './highlight-styles';

/** Text that is lighter than this, from 0 to 1, stands on something deep. */
const PALE_TEXT = 0.53;

/**
 * Tells what ranges' text stands on, by the colour of the text: many elements have no background of their own.
 * Asked of the page and not said in the style sheet, because Chromium works out colours relative to `currentColor` once
 * for all elements of a highlight. An element is asked once by each reader, for it may hold many ranges.
 */
export function groundReader(): (range: Range) => Ground {
  const known = new Map<Node, Ground>();
  return ({ startContainer }) => {
    const element =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    if (!element) return 'pale';
    const ground = known.get(element) ?? groundIn(element);
    known.set(element, ground);
    return ground;
  };
}

function groundIn(element: Element): Ground {
  return lightnessOf(getComputedStyle(element).color) > PALE_TEXT ? 'deep' : 'pale';
}

/** About how light a computed colour looks, from 0 to 1; 0 for those that browsers do not write today. */
export function lightnessOf(colour: string): number {
  // From the first number on: names of colour spaces have digits too.
  const numbers = colour.slice(colour.search(/[( ][-.\d]/)).match(/-?[\d.]+(?:e-?\d+)?/g);
  const [first = 0, second = 0, third = 0] = (numbers ?? []).map(Number);
  const luma = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  if (colour.startsWith('rgb')) return luma / 255;
  if (/^color\((?:srgb|display-p3|a98-rgb|rec2020) /.test(colour)) return luma;
  if (colour.startsWith('okl')) return first;
  return colour.startsWith('l') ? first / 100 : 0;
}
