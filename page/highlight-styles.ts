/** What marks a passage: a line below it, a tint behind it, or both. */
export type HighlightStyle = 'underline' | 'tint' | 'both';
/** The text's own colour, or one that readers with any colour vision tell from the page. */
export type HighlightPalette = 'text' | 'blue' | 'orange' | 'purple';

/** How all passages look: one look for both articles. */
export interface HighlightLook {
  style: HighlightStyle;
  palette: HighlightPalette;
}

export const PLAIN_LOOK: HighlightLook = { style: 'both', palette: 'text' };

/** What a text stands on: something pale where the text is dark, something deep where it is pale. */
export type Ground = 'pale' | 'deep';

export const GROUNDS = ['pale', 'deep'] as const;

/** A colour as OKLCH: lightness from 0 to 1, chroma, hue in degrees. */
export type Colour = readonly [lightness: number, chroma: number, hue: number];

/** Hue and chroma of line and tint. The neutral tint has a breath of blue, and the line the text's own colour. */
const COLOURS = {
  text: { hue: 255, line: undefined, tint: 0.04 },
  blue: { hue: 255, line: 0.16, tint: 0.09 },
  orange: { hue: 60, line: 0.14, tint: 0.09 },
  purple: { hue: 310, line: 0.17, tint: 0.09 },
} as const satisfies Record<HighlightPalette, object>;

/** Told from the ground by lightness, whatever the hue. */
const LINE_LIGHTNESS = { pale: 0.54, deep: 0.8 };
/** Near the ground's own, so that the tint takes little contrast away from the text. */
const TINT_LIGHTNESS = { pale: 0.9, deep: 0.32 };
/** How much of the ground a tint covers: where it stands alone, and with a line below. */
export const TINT_ALPHA = { alone: 0.6, lined: 0.4, pointed: 0.9 };

/** The colour of the line below a passage; undefined where it is the text's own. */
export function lineColour(palette: HighlightPalette, ground: Ground): Colour | undefined {
  const { hue, line } = COLOURS[palette];
  return line === undefined ? undefined : [LINE_LIGHTNESS[ground], line, hue];
}

/** The colour of the tint behind a passage before it is made to let the ground through. */
export function tintColour(palette: HighlightPalette, ground: Ground, pointed: boolean): Colour {
  const { hue, tint } = COLOURS[palette];
  return [TINT_LIGHTNESS[ground], tint + (pointed ? 0.02 : 0), hue];
}

/**
 * The style sheet for two highlights on pages of our own, whose ground follows the browser's preference.
 *
 * @param name of the highlight of passages
 * @param pointed of the highlight of those shown more strongly
 */
export function highlightStyles(name: string, pointed: string, look: HighlightLook): string {
  return `${stylesOn('pale', name, pointed, look)}
    @media (prefers-color-scheme: dark) { ${stylesOn('deep', name, pointed, look)} }`;
}

/**
 * The same on one ground, whatever the browser prefers.
 *
 * @param kind of the elements whose own text it is for, as a type selector; any unless told
 */
export function stylesOn(
  ground: Ground,
  name: string,
  pointed: string,
  { style, palette }: HighlightLook,
  kind = '',
): string {
  const own = lineColour(palette, ground);
  const line = own ? `oklch(${own.join(' ')})` : 'currentColor';
  const lineOf = (shape: string): string =>
    style === 'tint'
      ? ''
      : `text-decoration: underline ${shape} 2px ${line}; text-underline-offset: 3px;`;
  const tintOf = (stronger: boolean): string => {
    if (style === 'underline') return '';
    const alpha = stronger ? 'pointed' : style === 'tint' ? 'alone' : 'lined';
    const tint = tintColour(palette, ground, stronger).join(' ');
    return `background-color: oklch(${tint} / ${TINT_ALPHA[alpha]});`;
  };
  return `@media screen {
    ${kind}::highlight(${name}) { ${lineOf('dotted')} ${tintOf(false)} }
    ${kind}::highlight(${pointed}) { ${lineOf('solid')} ${tintOf(true)} }
    @media (forced-colors: active) {
      ${kind}::highlight(${name}) {
        color: CanvasText;
        background-color: Canvas;
        text-decoration: underline dotted 2px;
      }
      ${kind}::highlight(${pointed}) {
        color: HighlightText;
        background-color: Highlight;
        text-decoration: underline solid 2px;
      }
    }
  }`;
}

/**
 * The style sheet for the ring round the passage where the keyboard stands: lines above and below every line of its text,
 * since highlights know no outline. Not of the palette: it is seen beside any of them.
 *
 * @param kind as above
 */
export function ringStyles(name: string, kind = ''): string {
  return `@media screen {
    ${kind}::highlight(${name}) {
      text-decoration: underline overline solid 3px currentColor;
      text-underline-offset: 3px;
    }
  }`;
}
