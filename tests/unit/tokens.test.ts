import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex } from './colour';

const css = readFileSync('components/tokens.css', 'utf8');

function tokensIn(block: string): Record<string, string> {
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const [dark = ''] = rest.split('@media');
const SCHEMES = {
  light: tokensIn(light),
  dark: { ...tokensIn(light), ...tokensIn(dark) },
};

/** Every text colour on every surface that it is used on. */
const TEXTS = ['text', 'text-soft', 'accent'].flatMap((text) =>
  ['surface', 'surface-soft'].map((surface) => [text, surface] as const),
);

describe.each(Object.entries(SCHEMES))('in %s', (_scheme, tokens) => {
  const of = (name: string) => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`No colour --${name} in components/tokens.css`);
    return fromHex(value);
  };

  test.each(TEXTS)('--%s on --%s has 4.5:1', (text, surface) => {
    expect(contrast(of(text), of(surface))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['surface', 'surface-soft'])('the focus ring on --%s has 3:1', (surface) => {
    expect(contrast(of('focus'), of(surface))).toBeGreaterThanOrEqual(3);
  });
});

test('the dark scheme has colours of its own', () => {
  expect(SCHEMES.dark.surface).not.toBe(SCHEMES.light.surface);
});
