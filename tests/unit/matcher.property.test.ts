import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topic } from '../../data/topic';
import { ended } from '../../matching/ended';
import { createMatcher } from '../../matching/matcher';
import type { FoundClaim, Match, Matcher } from '../../matching/types';
import { anyText, PATIENCE_MS, tried } from '../properties';
import { workOf } from './work';

const matcher = createMatcher(topic);
const CLAIMS = new Set(topic.claims.map(({ id }) => id));
const page = fc.array(anyText, { minLength: 1, maxLength: 6 });

function matchesOf(reading: Matcher, texts: readonly string[], onTopic: boolean): Match[] {
  return reading.match(
    texts.map((text) => reading.read(text)),
    { title: texts[0] ?? '', date: '2020-09-26' },
    { onTopic },
  );
}

/** All that a match says, what is worked out late too. */
function told({ claim, denied, confidence, certainty, why, ...rest }: Match | FoundClaim): unknown {
  const others = 'others' in rest ? rest.others.map(told) : [];
  const place = 'block' in rest ? [rest.block, rest.start, rest.end] : [];
  return { claim, denied, confidence, certainty, why: why(), others, place };
}

function expectInside(found: FoundClaim, start: number, end: number): void {
  expect(CLAIMS).toContain(found.claim);
  expect(found.confidence).toBeGreaterThanOrEqual(0);
  expect(found.confidence).toBeLessThanOrEqual(1);
  for (const evidence of found.why()) {
    expect(evidence.start).toBeGreaterThanOrEqual(start);
    expect(evidence.end).toBeLessThanOrEqual(end);
    expect(evidence.start).toBeLessThan(evidence.end);
  }
}

test(
  'any page is read; matches and their evidence lie inside, and come in page order',
  () =>
    fc.assert(
      fc.property(page, fc.boolean(), (texts, onTopic) => {
        let before = { block: 0, end: 0 };
        for (const match of matchesOf(matcher, texts, onTopic)) {
          const { block, start, end } = match;
          if (block !== before.block) before = { block, end: 0 };
          expect(block).toBeGreaterThanOrEqual(before.block);
          expect(start).toBeGreaterThanOrEqual(before.end);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(texts[block]?.length ?? 0);
          for (const found of [match, ...match.others]) expectInside(found, start, end);
          before = { block, end };
        }
      }),
      tried(150),
    ),
  PATIENCE_MS,
);

test(
  'the same text has the same answer, whatever was read before, and with pauses too',
  () =>
    fc.assert(
      fc.property(page, (texts) => {
        const fresh = createMatcher(topic);
        const answer = matchesOf(fresh, texts, true).map(told);
        expect(matchesOf(fresh, texts, true).map(told)).toEqual(answer);
        expect(matchesOf(matcher, texts, true).map(told)).toEqual(answer);
        const withPauses = { ...matcher, read: (text: string) => ended(matcher.reading(text)) };
        expect(matchesOf(withPauses, texts, true).map(told)).toEqual(answer);
      }),
      tried(15),
    ),
  PATIENCE_MS,
);

test(
  'work grows with the length of a text, and no faster',
  () =>
    fc.assert(
      fc.property(
        anyText.filter((text) => text.length > 0),
        (part) => {
          const few = workOf(() => matcher.read(part.repeat(Math.ceil(4000 / part.length))));
          const many = workOf(() => matcher.read(part.repeat(8 * Math.ceil(4000 / part.length))));
          expect(many).toBeLessThan(8 * 1.5 * few + 10_000);
        },
      ),
      tried(10),
    ),
  PATIENCE_MS,
);
