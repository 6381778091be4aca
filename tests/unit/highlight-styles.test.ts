import { describe, expect, it, test } from 'vitest';
import { lightnessOf } from '../../page/ground';
import {
  type Ground,
  highlightStyles,
  lineColour,
  stylesOn,
  TINT_ALPHA,
  tintColour,
} from '../../page/highlight-styles';
import { contrast, fromHex, fromOklch, over } from './colour';

const PALETTES = ['text', 'blue', 'orange', 'purple'] as const;
/** Grounds of real pages, with the text that they carry. */
const PAGES: readonly { ground: Ground; behind: string; text: string }[] = [
  { ground: 'pale', behind: '#ffffff', text: '#000000' },
  { ground: 'pale', behind: '#fff1e5', text: '#33302e' },
  { ground: 'pale', behind: '#f4ecd8', text: '#5b4636' },
  { ground: 'pale', behind: '#eeeeee', text: '#333333' },
  { ground: 'deep', behind: '#000000', text: '#ffffff' },
  { ground: 'deep', behind: '#121212', text: '#cccccc' },
  { ground: 'deep', behind: '#1e293b', text: '#e2e8f0' },
  { ground: 'deep', behind: '#2b2b2b', text: '#d0d0d0' },
];
const NAMED = PALETTES.filter((palette) => palette !== 'text');

describe.each(PAGES)('on $behind', ({ ground, behind, text }) => {
  test.each(NAMED)('a %s line stands out at 3:1, with every tint', (palette) => {
    const line = lineColour(palette, ground)!;
    for (const alpha of [0, TINT_ALPHA.lined, TINT_ALPHA.pointed]) {
      const tint = fromOklch(tintColour(palette, ground, alpha === TINT_ALPHA.pointed));
      expect(contrast(fromOklch(line), over(tint, alpha, fromHex(behind)))).toBeGreaterThan(3);
    }
  });

  test.each(PALETTES)('a %s tint leaves the text its contrast', (palette) => {
    const before = contrast(fromHex(text), fromHex(behind));
    for (const alpha of Object.values(TINT_ALPHA)) {
      const tint = fromOklch(tintColour(palette, ground, alpha === TINT_ALPHA.pointed));
      const after = contrast(fromHex(text), over(tint, alpha, fromHex(behind)));
      expect(after).toBeGreaterThan(Math.min(4.5, before));
    }
  });
});

describe('the style sheet', () => {
  it('has the line, the tint, or both', () => {
    const underline = stylesOn('pale', 'a', 'b', { style: 'underline', palette: 'blue' });
    const tint = stylesOn('pale', 'a', 'b', { style: 'tint', palette: 'blue' });
    const both = stylesOn('pale', 'a', 'b', { style: 'both', palette: 'blue' });
    const [line, background] = ['underline dotted 2px oklch(0.54', 'background-color: oklch(0.9'];
    expect([underline, tint, both].map((css) => css.includes(line))).toEqual([true, false, true]);
    expect([underline, tint, both].map((css) => css.includes(background))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is for the screen only', () => {
    const css = stylesOn('deep', 'a', 'b', { style: 'both', palette: 'text' });
    expect(css).toMatch(/^@media screen \{.*\}$/s);
  });

  it('follows the browser’s preference on our own pages', () => {
    const css = highlightStyles('a', 'b', { style: 'both', palette: 'text' });
    expect(css).toMatch(/oklch\(0\.9 .*prefers-color-scheme: dark.*oklch\(0\.32 /s);
  });
});

test.each([
  ['rgb(0, 0, 0)', 0],
  ['rgba(255, 255, 255, 0.5)', 1],
  ['color(srgb 1 1 1)', 1],
  ['color(display-p3 0.2 0.2 0.2)', 0.2],
  ['oklch(0.7 0.1 200)', 0.7],
  ['oklab(0.3 -0.1 0.1 / 0.5)', 0.3],
  ['lab(80 0 0)', 0.8],
  ['lch(20 30 10)', 0.2],
])('the lightness of %s is about %d', (colour, lightness) => {
  expect(lightnessOf(colour)).toBeCloseTo(lightness, 3);
});
