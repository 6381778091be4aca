import { describe, expect, it } from 'vitest';

import { Lexicon } from '../../matching/concepts';
import { LinearModel } from '../../matching/linear-model';
import { polarityFeatures } from '../../matching/polarity';
import { sentenceFeatures } from '../../matching/sentence-features';
import { wordsOf } from '../../matching/words';
import { bridge } from './toy-topic';

const lexicon = new Lexicon([
  ...bridge.lexicon,
  { id: 'deny', label: 'contradiction', forms: ['myth', 'not true'] },
]);
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
  it('names words and concepts only together with the claim, and no word of grammar', () => {
    expect(featuresOf('The bridge is expensive.', 'saves-time')).toEqual([
      'claim:saves-time',
      'saves-time&c:plan',
      'saves-time&c:cost',
      'saves-time&w:bridg',
      'saves-time&w:expens',
      '0 negations',
      'saves-time&0 negations',
    ]);
  });

  it.each([
    ['It costs a million.', '0 negations'],
    ['It is not expensive.', '1 negations'],
    ['Nobody says that it is not expensive.', '2 negations'],
    ['No, no, never, not at all.', '2 negations'],
    ['A myth: it is expensive.', '0 negations, contradiction'],
    ['It is no myth that it is expensive.', '1 negations, contradiction'],
    ['It is not true that it is expensive.', '0 negations, contradiction'],
  ])('counts the negations and contradictions of "%s"', (text, count) => {
    expect(featuresOf(text)).toEqual(expect.arrayContaining([count, `too-dear&${count}`]));
  });

  it('sees a contradiction that is negated itself', () => {
    expect(featuresOf('It is hardly a myth.')).toContain('negated contradiction');
    expect(featuresOf('It is a myth, not a fact.')).not.toContain('negated contradiction');
  });

  it('sees whether the core of the claim is negated, at once or soon', () => {
    expect(featuresOf('Not expensive.')).toContain('too-dear&negated core');
    expect(featuresOf('Anything but expensive.')).toContain('too-dear&negated core');
    expect(featuresOf('Not really that expensive.')).toContain('core soon after negation');
    expect(featuresOf('Expensive, no doubt.')).not.toContain('negated core');
  });

  it.each([
    ['It is not expensive.', 'not'],
    ['It was never quicker.', 'never'],
    ["It isn't expensive.", 'isnt'],
    ['They cannot pay.', 'cannot'],
    ['Hardly expensive.', 'hardly'],
    ['Nobody pays.', 'nobody'],
    ['Anything but expensive.', 'anything but'],
    ['By no means expensive.', 'no means'],
  ])('sees the negation of "%s"', (text, negation) => {
    expect(negations(text)).toEqual([`too-dear&neg:${negation}`]);
  });

  it.each(['The bridge is expensive.', 'Knots and nots.', 'Anything goes.', ''])(
    'sees none in "%s"',
    (text) => {
      expect(negations(text)).toEqual([]);
      expect(following(text)).toEqual([]);
    },
  );

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
