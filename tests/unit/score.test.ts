import { describe, expect, it } from 'vitest';

import type { GoldPage, GoldSentence } from '../../scripts/calibration/gold';
import type { PredictedMatch, Prediction } from '../../scripts/evaluation/predictions';
import { certaintyOf } from '../../scripts/evaluation/certainty';
import { errorsOf } from '../../scripts/evaluation/errors';
import { scored } from '../../scripts/evaluation/score';

/** A gold sentence: its claims; `m` where it speaks of the proposal, `n` where it denies. */
const gold = (t: string, c: string[] = [], m = c.length > 0, n = false): GoldSentence => ({
  t,
  m,
  c,
  n,
});

// 0-9, 10-19, 20-29, 30-39: each sentence has nine characters, and a space follows.
const POSITIVE: GoldPage = {
  id: 'yes',
  kind: 'positive',
  title: '',
  paragraphs: [
    [
      gold('One here.', ['dear']),
      gold('Two here.', ['quick', 'plan'], true, true),
      gold('Three it.', ['plan']),
      gold('Four now.'),
    ],
    [gold('Five now.', ['sank'], false), gold('Six, too.', ['dear'])],
  ],
};
const SILENT: GoldPage = {
  id: 'silent',
  kind: 'positive',
  title: '',
  paragraphs: [[gold('Seven it.', ['plan'])]],
};
const OTHER: GoldPage = {
  id: 'no',
  kind: 'hard-negative',
  title: '',
  paragraphs: [[gold('Eight it.'), gold('Nine now.'), gold('Ten here.'), gold('End here.')]],
};

const match = (
  paragraph: number,
  start: number,
  end: number,
  claim: string,
  denied = false,
): PredictedMatch => ({
  paragraph,
  start,
  end,
  claim,
  denied,
  confidence: 1,
  certainty: 'certain',
  why: [],
});

const PREDICTIONS: Prediction[] = [
  {
    id: 'yes',
    matches: [
      match(0, 0, 9, 'dear'), // right
      match(0, 10, 19, 'quick'), // right claim, denial missed
      match(0, 18, 29, 'dear'), // a wrong claim, and one character too early
      match(0, 30, 39, 'plan'), // nothing to be found here
      match(1, 10, 19, 'plan'), // a mention in place of the claim: unsure, not wrong
    ],
  },
  { id: 'silent', matches: [] },
  { id: 'no', matches: [match(0, 10, 19, 'plan')] },
];

const PAGES = [POSITIVE, SILENT, OTHER];
const report = scored(PAGES, PREDICTIONS, 'plan');

describe('scored', () => {
  it('counts pages, passages and claims as by hand', () => {
    const { figures } = report;
    // Found: of "yes" five sentences, four of them relevant; relevant: five of "yes", one of "silent".
    const passages = { precision: 4 / 5, recall: 4 / 6 };
    // Right: dear and quick. Wrong: dear on the third, plan on the fourth. Carrying a claim: six sentences.
    const claims = { precision: 2 / 4, recall: 2 / 6 };
    const expected = {
      pages: 3,
      medianOverlap: 1,
      pagePrecision: 1 / 2,
      pageRecall: 1 / 2,
      passagePrecision: passages.precision,
      passageRecall: passages.recall,
      passageF1: 8 / 11,
      claimPrecision: claims.precision,
      claimRecall: claims.recall,
      claimF1: 2 / 5,
      polarityAccuracy: 1 / 2,
      negatedRecall: 0,
      falseAlarmsPer1000: 250,
      falseAlarms: 1,
      negativeSentences: 4,
    };
    expect(Object.keys(figures).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected))
      expect([name, figures[name as keyof typeof figures]]).toEqual([
        name,
        expect.closeTo(value, 10),
      ]);
  });

  it('tallies each claim', () => {
    expect(Object.fromEntries(report.claims)).toEqual({
      dear: { gold: 2, hit: 1, wrong: 1 },
      quick: { gold: 1, hit: 1, wrong: 0 },
      plan: { gold: 3, hit: 0, wrong: 1 },
      sank: { gold: 1, hit: 0, wrong: 0 },
    });
  });

  it('counts a denial that was found', () => {
    const found = [{ id: 'yes', matches: [match(0, 10, 19, 'quick', true)] }];
    const { figures } = scored([POSITIVE], found, 'plan');
    expect([figures.polarityAccuracy, figures.negatedRecall]).toEqual([1, 1]);
  });

  it('gives zeros, not NaN, where nothing is found', () => {
    const none = PAGES.map(({ id }) => ({ id, matches: [] }));
    expect(Object.values(scored(PAGES, none, 'plan').figures)).not.toContain(NaN);
  });

  it('refuses predictions that leave a page out', () => {
    expect(() => scored(PAGES, PREDICTIONS.slice(1), 'plan')).toThrow(
      'no prediction for page "yes"',
    );
  });
});

describe('errorsOf', () => {
  const errors = PREDICTIONS.map(({ matches }, at) => errorsOf(PAGES[at]!, matches, 'plan'));

  it('names every error with its sentence', () => {
    expect(
      errors.flatMap((page) => page.errors.map(({ kind, sentence }) => [kind, sentence.t])),
    ).toEqual([
      ['polarity', 'Two here.'],
      ['wrong claim', 'Three it.'],
      ['false alarm', 'Four now.'],
      ['missed', 'Five now.'],
      ['only a mention', 'Six, too.'],
      ['missed', 'Seven it.'],
      ['false alarm', 'Nine now.'],
    ]);
  });

  it('names the pages that were missed, and those that should have been left alone', () => {
    expect(errors.map(({ kind }) => kind)).toEqual([null, 'page missed', 'page off the topic']);
  });
});

describe('certaintyOf', () => {
  it('counts how many of the certain and the likely matches are right', () => {
    const read = PREDICTIONS.map(({ matches }, at) => ({
      page: PAGES[at]!,
      matches: matches.map((one) => ({
        ...one,
        certainty: one.claim === 'plan' ? ('likely' as const) : ('certain' as const),
      })),
    }));
    expect(certaintyOf(read, 'plan')).toEqual({
      // "dear" on the first is right; "quick" misses the denial, "dear" on the third is wrong.
      certain: { matches: 3, right: 1 },
      // Of the mentions only "Six, too." speaks of the plan.
      likely: { matches: 3, right: 1 },
    });
  });
});
