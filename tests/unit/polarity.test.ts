import { describe, expect, it } from 'vitest';

import { Lexicon } from '../../matching/concepts';
import { LinearModel } from '../../matching/linear-model';
import { polarityFeatures } from '../../matching/polarity';
import { sentenceFeatures } from '../../matching/sentence-features';
import { wordsOf } from '../../matching/words';
import { bridge } from './toy-topic';

const lexicon = new Lexicon(bridge.lexicon);
const claims = new LinearModel(bridge.model.claims);

function featuresOf(text: string, claim = 'too-dear'): string[] {
  const words = wordsOf(text, { start: 0, end: text.length });
  return polarityFeatures(words, sentenceFeatures(words, lexicon.find(words)), claim, claims).map(
    ({ name }) => name,
  );
}

const following = (text: string): string[] =>
  featuresOf(text).filter((name) => name.startsWith('not:'));
const negations = (text: string): string[] =>
  featuresOf(text).filter((name) => name.startsWith('too-dear&neg:'));

describe('polarityFeatures', () => {
  it('names the claim, its concepts, and both together', () => {
    expect(featuresOf('The bridge is expensive.', 'saves-time')).toEqual(
      expect.arrayContaining([
        'claim:saves-time',
        'c:cost',
        'saves-time&c:cost',
        'saves-time&c:plan',
      ]),
    );
  });

  it.each([
    ['It is not expensive.', 'not'],
    ['It was never quicker.', 'never'],
    ["It isn't expensive.", 'isnt'],
    ['They cannot pay.', 'cannot'],
    ['Hardly expensive.', 'hardly'],
    ['Nobody pays.', 'nobody'],
  ])('sees the negation of "%s"', (text, negation) => {
    expect(negations(text)).toEqual([`too-dear&neg:${negation}`]);
  });

  it.each(['The bridge is expensive.', 'Knots and nots.', ''])('sees none in "%s"', (text) => {
    expect(negations(text)).toEqual([]);
    expect(following(text)).toEqual([]);
  });

  it('takes three words after a negation as negated', () => {
    expect(following('Not one two three four.')).toEqual(['not:on', 'not:two', 'not:three']);
  });

  it('takes fewer where the sentence ends', () => {
    expect(following('They say not much.')).toEqual(['not:much']);
    expect(following('They say not.')).toEqual([]);
  });

  it('gives each feature once', () => {
    const features = featuresOf('Not expensive, not expensive, not expensive at all.');
    expect(new Set(features).size).toBe(features.length);
  });
});
