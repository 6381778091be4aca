import { describe, expect, it } from 'vitest';

import { cardContent } from '../../entrypoints/overlay/card-content';
import type { Passage } from '../../entrypoints/overlay/passages';
import type { Match } from '../../matching/types';
import { bridge } from './toy-topic';

const TEXT = 'Mayors: the bridge is not expensive. A bridge saves time.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const match: Match = {
  block: 0,
  ...at('the bridge is not expensive.'),
  claim: 'too-dear',
  denied: true,
  confidence: 0.9,
  certainty: 'certain',
  why: () => [
    { kind: 'concept', concept: 'plan', ...at('bridge') },
    { kind: 'denial', ...at('not expensive') },
    { kind: 'concept', concept: 'cost', ...at('expensive') },
    { kind: 'word', ...at('Mayors') },
    { kind: 'concept', concept: 'plan', ...at('A bridge') },
    { kind: 'concept', concept: 'plan', ...at('bridge', 20) },
  ],
  others: [
    {
      claim: 'saves-time',
      denied: false,
      confidence: 0.3,
      certainty: 'likely',
      why: () => [{ kind: 'concept', concept: 'time', ...at('saves time') }],
    },
  ],
};
const passage: Passage = {
  id: 1,
  text: TEXT,
  blockText: TEXT,
  match,
  // The card shows texts only; where they stand on the page is the painter's.
  range: {} as Range,
};

describe('cardContent', () => {
  it('tells what was recognised, by its names in plain words', () => {
    expect(cardContent(passage, 'too-dear', bridge)).toMatchObject({
      claim: { id: 'too-dear' },
      denied: true,
      claims: [
        { claim: { id: 'too-dear' }, denied: true },
        { claim: { id: 'saves-time' }, denied: false },
      ],
      recognised: [
        { label: 'the plan', words: ['bridge', 'A bridge'] },
        { label: 'money', words: ['expensive'] },
      ],
      words: ['Mayors'],
      denials: ['not expensive'],
      sure: true,
    });
  });

  it('tells of another claim of the passage what spoke for that one', () => {
    expect(cardContent(passage, 'saves-time', bridge)).toMatchObject({
      claim: { id: 'saves-time' },
      denied: false,
      claims: [{ claim: { id: 'too-dear' } }, { claim: { id: 'saves-time' } }],
      recognised: [{ label: 'time', words: ['saves time'] }],
      words: [],
      denials: [],
      sure: false,
    });
  });

  it('refuses a claim that the passage does not make', () => {
    expect(() => cardContent(passage, 'ferry-sank', bridge)).toThrow(
      'The passage does not make the claim "ferry-sank".',
    );
  });
});
