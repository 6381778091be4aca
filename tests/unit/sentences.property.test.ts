import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../matching/sentences';
import { anyText, PATIENCE_MS, tried } from '../properties';

/** Longer than the pieces that the segmenter gets. */
const longText = fc
  .tuple(anyText, fc.integer({ min: 1, max: 40 }))
  .map(([text, times]) => text.repeat(times));

test(
  'sentences come in order, do not touch white space, and leave nothing else out',
  () =>
    fc.assert(
      fc.property(longText, (text) => {
        let read = 0;
        for (const { start, end } of sentencesOf(text)) {
          const between = text.slice(read, start);
          expect(between.trim()).toBe('');
          const sentence = text.slice(start, end);
          expect(sentence).not.toBe('');
          expect(sentence.trim()).toBe(sentence);
          expect(start).toBeGreaterThanOrEqual(read);
          read = end;
        }
        expect(text.slice(read).trim()).toBe('');
      }),
      tried(500),
    ),
  PATIENCE_MS,
);
