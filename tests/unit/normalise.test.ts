import { describe, expect, it } from 'vitest';

import { normalised } from '../../matching/normalise';

/** What the characters of the normal form from `start` to `end` stand for in the text as it was. */
function originalOf(original: string, part: string): string {
  const normal = normalised(original);
  const start = normal.text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return original.slice(normal.originalOffset(start), normal.originalOffset(start + part.length));
}

describe('normalised', () => {
  it('returns ASCII as it is', () => {
    const normal = normalised('A "cyber truce" - offered (2020).');
    expect(normal.text).toBe('A "cyber truce" - offered (2020).');
    expect([0, 7, 32].map((offset) => normal.originalOffset(offset))).toEqual([0, 7, 32]);
  });

  it.each([
    ['a soft hyphen', 'a tru\u00ADce', 'a truce'],
    ['a ligature', 'a con\uFB02ict', 'a conflict'],
    ['typographic quotation marks', '“truce”, ‘truce’, «truce»', '"truce", \'truce\', "truce"'],
    ['dashes and the minus', 'now – or — never − ever', 'now - or - never - ever'],
    ['a combining mark', 'cafe\u0301 society', 'café society'],
    [
      'zero-width characters and marks of direction',
      'cy\u200Bber\u200D \u200Etruce',
      'cyber truce',
    ],
    ['white space of every kind, one for one', 'a\u00A0\t\ntruce', 'a   truce'],
    ['letters of full width', 'ＴＲＵＣＥ', 'TRUCE'],
    ['emoji, which stay', 'a truce 🤝 now', 'a truce 🤝 now'],
  ])('folds %s', (_name, original, text) => {
    expect(normalised(original).text).toBe(text);
  });

  it.each([
    ['a soft hyphen inside', 'the tru\u00ADce now', 'truce', 'tru\u00ADce'],
    ['a ligature inside', 'a con\uFB02ict ends', 'conflict', 'con\uFB02ict'],
    ['quotation marks around', 'the “truce” now', '"truce"', '“truce”'],
    ['a combining mark inside', 'the re\u0301sume\u0301s here', 'résumés', 're\u0301sume\u0301s'],
    ['an invisible character before', 'x\u200By truce', 'truce', 'truce'],
    ['an emoji before', '🤝🤝 truce', 'truce', 'truce'],
    ['letters outside the basic plane', '𝐭𝐫𝐮𝐜𝐞 now', 'truce', '𝐭𝐫𝐮𝐜𝐞'],
  ])('maps back past %s', (_name, original, part, stood) => {
    expect(originalOf(original, part)).toBe(stood);
  });

  it.each(['', 'ce\u0301', '🤝', 'a\uD83D', '\u200B\u200B', '\uFB02\u00AD'])(
    'maps the end of %j to its end, and no offset backwards',
    (original) => {
      const normal = normalised(original);
      const offsets = Array.from({ length: normal.text.length + 1 }, (_, at) =>
        normal.originalOffset(at),
      );
      expect(offsets.at(-1)).toBe(original.length);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    },
  );
});
