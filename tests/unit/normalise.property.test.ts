import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalised } from '../../matching/normalise';
import { anyText, PATIENCE_MS, tried } from '../properties';

test(
  'each stretch of the normal form stands where its offsets say',
  () =>
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, from, length) => {
        const normal = normalised(original);
        const { text } = normal;
        if (text === '') return;
        const start = from % text.length;
        const end = start + 1 + (length % (text.length - start));
        const there = original.slice(normal.originalStart(start), normal.originalEnd(end));
        expect(normalised(there).text).toContain(text.slice(start, end));
      }),
      tried(2000),
    ),
  PATIENCE_MS,
);

test(
  'offsets lie inside the text, and none goes backwards',
  () =>
    fc.assert(
      fc.property(anyText, (original) => {
        const normal = normalised(original);
        let before = { start: 0, end: 0 };
        for (let at = 0; at < normal.text.length; at++) {
          const now = { start: normal.originalStart(at), end: normal.originalEnd(at + 1) };
          expect(now.start).toBeGreaterThanOrEqual(before.start);
          expect(now.end).toBeGreaterThanOrEqual(before.end);
          expect(now.end).toBeGreaterThan(now.start);
          before = now;
        }
        expect(before.end).toBeLessThanOrEqual(original.length);
      }),
      tried(500),
    ),
  PATIENCE_MS,
);
