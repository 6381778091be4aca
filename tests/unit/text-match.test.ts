import { describe, expect, it } from 'vitest';

import { createMatcher } from '../../matching/matcher';
import { matchOfText } from '../../matching/text-match';
import { bridge } from './toy-topic';

const matcher = createMatcher(bridge);
const matchOf = (text: string) => matchOfText(text, matcher, bridge.mention);

describe('a text taken as one passage', () => {
  it('makes its claim though its page is not on the topic', () => {
    const text = 'Wine is expensive here.';
    expect(matchOf(text)).toMatchObject({ start: 0, end: text.length, claim: 'too-dear' });
  });

  it('makes the claims of all its sentences, surest first, each once', () => {
    const match = matchOf(
      'The bridge is quicker. It is expensive, a burden.\n\nExpensive, I say. It rained.',
    );
    expect(match?.claim).toBe('too-dear');
    expect(match?.others.map(({ claim }) => claim)).toEqual(['saves-time']);
  });

  it('is a mention only where none of its sentences makes a claim', () => {
    expect(matchOf('They spoke of the bridge.')).toMatchObject({
      claim: 'bridge-plan',
      others: [],
    });
    const both = matchOf('They spoke of the bridge.\n\nFar too dear, one said.');
    expect([both, ...(both?.others ?? [])].map((found) => found?.claim)).toEqual(['too-dear']);
  });

  it('tells of each claim whether it is denied', () => {
    const match = matchOf('The bridge is not expensive.\n\nIt is quicker.');
    const denied = [match, ...(match?.others ?? [])].map((found) => [found?.claim, found?.denied]);
    expect(Object.fromEntries(denied)).toEqual({ 'too-dear': true, 'saves-time': false });
  });

  it.each(['\n\n', '\r\n\r\n', '\n \t\n'])('says why in the whole text, across %j', (gap) => {
    const text = `It rained.${gap}Is it\nexpensive?`;
    const why = matchOf(text)
      ?.why()
      .map(({ start, end }) => text.slice(start, end));
    expect(why).toEqual(['expensive']);
  });

  it.each(['', ' \n\n ', 'The gulls are back.'])('matches nothing in %j', (text) => {
    expect(matchOf(text)).toBeUndefined();
  });
});
