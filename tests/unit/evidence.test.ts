import { describe, expect, it } from 'vitest';

import { Engine } from '../../matching/engine';
import { evidenceFor, evidenceOfDenial } from '../../matching/evidence';
import { polarityFeatures } from '../../matching/polarity';
import { bridge } from './toy-topic';

const engine = new Engine({
  ...bridge,
  model: {
    ...bridge.model,
    claims: {
      ...bridge.model.claims,
      weights: {
        ...bridge.model.claims.weights,
        'w:expens': '1:100',
        'w:which': '1:100',
        'w:trifl': '1:20',
        'w:bargain': '1:-100',
        'w:quick': '1:100 2:200',
        ...Object.fromEntries(
          ['debt', 'levi', 'rate', 'loan', 'fee', 'bond'].map((w, at) => [
            `w:${w}`,
            `1:${100 + at}`,
          ]),
        ),
      },
    },
    polarity: {
      classes: ['asserted', 'denied'],
      weights: {
        'too-dear&neg:not': '1:100',
        'too-dear&negated core': '1:90',
        'too-dear&w:myth': '1:80',
        'too-dear&w:again': '1:5',
        'too-dear&w:sure': '1:-90',
        'too-dear&w:rumour': '1:70',
      },
    },
  },
});

/** What speaks for a claim in a sentence: the kind or concept, and the words. */
function spoke(text: string, claim = 'too-dear'): string[] {
  const [sentence] = engine.read(text);
  return evidenceFor(engine.claims, sentence!, claim).map(
    (evidence) =>
      `${evidence.kind === 'concept' ? evidence.concept : evidence.kind}: ${text.slice(evidence.start, evidence.end)}`,
  );
}

function denied(text: string): string[] {
  const [sentence] = engine.read(text);
  const { words, features } = sentence!;
  const signs = polarityFeatures(words, features, 'too-dear', engine.claims);
  return evidenceOfDenial(engine.polarity, sentence!, signs).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('evidenceFor', () => {
  it('tells the concepts and words that speak for a claim, strongest first', () => {
    expect(spoke('Debt, and an expensive bridge.')).toEqual(['cost: expensive', 'word: Debt']);
  });

  it('tells a word of a concept once, by the concept', () => {
    expect(spoke('It is expensive.')).toEqual(['cost: expensive']);
  });

  it.each([
    ['speaks against the claim', 'An expensive bargain.'],
    ['is only grammar', 'An expensive one, which we have.'],
    ['weighs little beside the strongest', 'An expensive trifle.'],
    ['speaks more for another claim that is probable', 'An expensive, quick and quicker one.'],
  ])('leaves out a word that %s', (_name, text) => {
    expect(spoke(text)).toEqual(['cost: expensive']);
  });

  it('tells no more than five', () => {
    expect(spoke('Debt, levy, rate, loan, fees, bonds.')).toHaveLength(5);
  });

  it('tells nothing where nothing speaks', () => {
    expect(spoke('The gulls are back.')).toEqual([]);
  });
});

describe('evidenceOfDenial', () => {
  it('tells words that negate together with what they negate', () => {
    expect(denied('It is not expensive.')).toEqual(['not expensive']);
  });

  it('tells two runs of words at most, strongest first', () => {
    expect(denied('A rumour, a myth: it is not dear.')).toEqual(['not', 'myth']);
  });

  it('leaves out words that assert, and what weighs little', () => {
    expect(denied('Sure, not again.')).toEqual(['not']);
  });
});
