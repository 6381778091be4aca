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

/** Hue and chroma (OKLCH) of line and tint. The neutral tint has a breath of blue, and the line the text's own colour. */
const COLOURS = {
  text: { hue: 255, line: undefined, tint: 0.04 },
  blue: { hue: 255, line: 0.16, tint: 0.09 },
  orange: { hue: 60, line: 0.14, tint: 0.09 },
  purple: { hue: 310, line: 0.17, tint: 0.09 },
} as const satisfies Record<HighlightPalette, object>;

/**
 * The style sheet for two highlights: `name` for passages, `pointed` for those shown more strongly. Line and tint keep
 * to the side of the page's background (which is pale behind dark text, deep behind pale text): the line is told from
 * it by lightness, whatever its hue, and the tint takes little contrast away from the text.
 */
export function highlightStyles(name: string, pointed: string, look: HighlightLook): string {
  const { style, palette } = look;
  const colour = COLOURS[palette];
  const line =
    colour.line === undefined
      ? 'currentColor'
      : `oklch(from currentColor clamp(0.54, (l - 0.62) * 100, 0.8) ${colour.line} ${colour.hue})`;
  const lineOf = (shape: string): string =>
    style === 'tint'
      ? ''
      : `text-decoration: underline ${shape} 2px ${line}; text-underline-offset: 3px;`;
  const tintOf = (more: number, alpha: number): string =>
    style === 'underline'
      ? ''
      : `background-color: oklch(from currentColor clamp(0.32, (0.62 - l) * 100, 0.9) ${colour.tint + more} ${colour.hue} / ${alpha});`;
  return `@media screen {
    ::highlight(${name}) { ${lineOf('dotted')} ${tintOf(0, style === 'tint' ? 0.6 : 0.4)} }
    ::highlight(${pointed}) { ${lineOf('solid')} ${tintOf(0.02, 0.9)} }
    @media (forced-colors: active) {
      ::highlight(${name}) {
        color: CanvasText;
        background-color: Canvas;
        text-decoration: underline dotted 2px;
      }
      ::highlight(${pointed}) {
        color: HighlightText;
        background-color: Highlight;
        text-decoration: underline solid 2px;
      }
    }
  }`;
}
