import { expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { matchedSample } from '../../entrypoints/welcome/sample';
import { createMatcher } from '../../matching/matcher';
import { bridge } from './toy-topic';

const matcher = createMatcher(topic);
const sideOf = (id: string) => topic.claims.find((claim) => claim.id === id)?.side;

it.each([
  ['informnapalm', 'sputnik'],
  ['sputnik', 'informnapalm'],
])('the sample has one claim of each article, that of %s first', (first, second) => {
  const sample = matchedSample(topic, matcher, first);
  expect(sample.map(({ id }) => sideOf(id))).toEqual([first, second]);
  for (const { match } of sample) expect(match.denied).toBe(false);
});

it('a sample without a claim is refused', () => {
  expect(() => matchedSample(bridge, createMatcher(bridge), 'gull')).toThrow(
    'The sample makes no claim: "A bilateral deal',
  );
});
