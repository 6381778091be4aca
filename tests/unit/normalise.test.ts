import { describe, expect, it } from 'vitest';

import { normalised } from '../../matching/normalise';

/** What the characters of the normal form from `start` to `end` stand for in the text as it was. */
function originalOf(original: string, part: string): string {
  const normal = normalised(original);
  const start = normal.text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return original.slice(normal.originalStart(start), normal.originalEnd(start + part.length));
}

describe('normalised', () => {
  it('returns ASCII as it is', () => {
    const normal = normalised('A "cyber truce" - offered (2020).');
    expect(normal.text).toBe('A "cyber truce" - offered (2020).');
    expect([0, 7, 32].map((offset) => normal.originalStart(offset))).toEqual([0, 7, 32]);
    expect(normal.originalEnd(7)).toBe(7);
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

  it.each(['ce\u0301', '🤝', 'a\uD83D', '\uFB02\u00AD', 'x\u200By'])(
    'maps the offsets of %j into it, and none backwards',
    (original) => {
      const normal = normalised(original);
      const offsets = Array.from({ length: normal.text.length }, (_, at) => at);
      const starts = offsets.map((at) => normal.originalStart(at));
      const ends = offsets.map((at) => normal.originalEnd(at + 1));
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(starts.every((start, at) => start < (ends[at] ?? 0))).toBe(true);
      expect(ends.at(-1)).toBeLessThanOrEqual(original.length);
    },
  );

  it('keeps a combining mark with the letter that it ends on', () => {
    expect(originalOf('at the cafe\u0301.', 'café')).toBe('cafe\u0301');
  });
});
