import { attributeOf, nameOf } from './tree';

/** How an element takes part in the text that flows around it. */
export type ElementKind =
  /** Its text is not read. */
  | 'skipped'
  /** As skipped, as long as the style gives it no place: media queries, siblings, popovers do with no change to itself. */
  | 'hidden'
  /** As skipped, but words before and after it do not touch: an image, a form field. */
  | 'gap'
  /** A line break. */
  | 'break'
  /** Its text flows on from what stands before it. */
  | 'inline'
  /** Ends the flow before it; its text is a flow of its own. */
  | 'block'
  /** A flow of its own that the text around it passes by, such as a positioned note. */
  | 'aside';

const SKIPPED = new Set(
  'script style noscript template head title code kbd samp rt rp datalist'.split(' '),
);

const GAPS = new Set(
  'button input textarea select progress meter img picture svg math canvas audio video iframe frame object embed'.split(
    ' ',
  ),
);

/** Elements that break a flow whatever their style says. */
const BREAKING = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** The kind of an element of the page, by its name, its attributes and its computed style. */
export function kindOf(element: Element): ElementKind {
  const name = nameOf(element);
  if (name === 'br') return 'break';
  if (SKIPPED.has(name)) return 'skipped';
  if (GAPS.has(name)) return 'gap';
  if (attributeOf(element, 'aria-hidden') === 'true' || isWritten(element)) return 'skipped';
  const style = getComputedStyle(element);
  // An element outside the rendered tree (a child of a shadow host without a slot) has no display at all.
  if (style.display === 'none' || style.display === '') return 'hidden';
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return 'skipped';
  if (style.contentVisibility === 'hidden' && !isFindable(element)) return 'skipped';
  if (BREAKING.has(name)) return 'block';
  if (style.position === 'absolute' || style.position === 'fixed') return 'aside';
  return flowsInLine(style) ? 'inline' : 'block';
}

/** Whether the reader writes in the element: what somebody writes is not the page's text. */
function isWritten(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return attributeOf(element, 'role') === 'textbox';
}

/** Whether browsers find the text in it and show it then, though it is hidden. */
function isFindable(element: Element): boolean {
  return attributeOf(element, 'hidden')?.toLowerCase() === 'until-found';
}

/** Drop caps float and are blocks for the computed style, but stand in the line. */
function flowsInLine(style: CSSStyleDeclaration): boolean {
  return (
    style.display.startsWith('inline') ||
    style.display.startsWith('ruby') ||
    style.display === 'contents' ||
    (style.float !== 'none' && style.float !== '')
  );
}
