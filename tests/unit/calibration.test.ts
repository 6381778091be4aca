import { describe, expect, it } from 'vitest';

import { Engine } from '../../matching/engine';
import { LinearModel } from '../../matching/linear-model';
import { createMatcher } from '../../matching/matcher';
import {
  evidenceOf,
  type Knowledge,
  sentenceModel,
  topicalityWeights,
  withoutTopicality,
} from '../../scripts/calibration/calibration';
import type { GoldPage, GoldSentence } from '../../scripts/calibration/gold';
import { logisticWeights } from '../../scripts/calibration/logistic-regression';
import { trained } from '../../scripts/calibration/softmax-regression';
import { bridge } from './toy-topic';

const sample = (text: string, ...classes: string[]) => ({
  features: text.split(' '),
  classes,
  weight: 1,
});

describe('trained', () => {
  const options = {
    classes: ['rain', 'sun', 'none'],
    penalty: 0.001,
    minSamples: 2,
    smallest: 2,
    iterations: 100,
  };
  const samples = [
    sample('cloud grey wet', 'rain'),
    sample('cloud wet', 'rain'),
    sample('bright warm', 'sun'),
    sample('bright cloud', 'sun'),
    sample('tea', 'none'),
    sample('tea late', 'none'),
  ];

  it('learns to tell the classes apart', () => {
    const model = new LinearModel(trained(samples, options));
    for (const { features, classes } of samples)
      expect(model.probability(classes[0]!, features)).toBeGreaterThan(0.5);
  });

  it('gives the same weights each time', () => {
    expect(trained(samples, options)).toEqual(trained(samples, options));
  });

  it('leaves out features in too few samples', () => {
    expect(Object.keys(trained(samples, options).weights)).not.toContain('grey');
  });

  it('leaves more out under a stronger penalty', () => {
    const left = (penalty: number) =>
      Object.keys(trained(samples, { ...options, penalty }).weights).length;
    expect(left(0.1)).toBeLessThan(left(0.001));
    expect(left(1)).toBe(0);
  });

  it('shares a sample among its classes', () => {
    const both = [...samples, sample('storm', 'rain', 'sun'), sample('storm', 'rain', 'sun')];
    const [rain = 0, sun = 0, none = 0] = new LinearModel(trained(both, options)).probabilities([
      'storm',
    ]);
    expect(rain).toBeCloseTo(sun, 1);
    expect(Math.min(rain, sun)).toBeGreaterThan(none);
  });

  it('keeps the first of two classes at zero', () => {
    const two = trained(
      samples.map(({ features, classes, weight }) => ({
        features,
        weight,
        classes: [classes[0] === 'rain' ? 'wet' : 'dry'],
      })),
      { ...options, classes: ['dry', 'wet'] },
    );
    expect(Object.keys(two.weights).length).toBeGreaterThan(0);
    for (const row of Object.values(two.weights)) expect(row).toMatch(/^1:-?\d+$/);
  });
});

describe('logisticWeights', () => {
  it('weighs evidence by the side that it speaks for', () => {
    const weights = logisticWeights([
      { values: { always: 1, bridge: 1 }, yes: true },
      { values: { always: 1, bridge: 1, gull: 1 }, yes: true },
      { values: { always: 1, gull: 1 }, yes: false },
      { values: { always: 1 }, yes: false },
    ]);
    expect(weights.bridge).toBeGreaterThan(1);
    expect(Math.abs(weights.gull ?? 9)).toBeLessThan(0.5);
    expect(weights.always).toBeLessThan(0);
  });

  it('lets both answers count alike, however rare', () => {
    const no = { values: { always: 1 }, yes: false };
    const { always } = logisticWeights([{ ...no, yes: true }, no, no, no, no]);
    expect(always).toBeCloseTo(0, 1);
  });
});

describe('a topic learnt from some thirty sentences', () => {
  const page = (id: string, kind: GoldPage['kind'], sentences: GoldSentence[]): GoldPage => ({
    id,
    kind,
    title: '',
    paragraphs: [sentences],
  });
  const says = (t: string, claim: string, n = false): GoldSentence => ({
    t,
    m: true,
    c: [claim],
    n,
  });
  const filler = (t: string): GoldSentence => ({ t, m: false, c: [], n: false });

  const pages = [
    page('news', 'positive', [
      says('The mayor wants a bridge over the sound.', 'bridge-plan'),
      says('The bridge would be very expensive.', 'too-dear'),
      says('It would cost the town forty million.', 'too-dear'),
      says('The council says that the bridge is not too expensive.', 'too-dear', true),
      says('A bridge saves everybody time.', 'saves-time'),
      filler('It rained all day.'),
    ]),
    page('letter', 'positive', [
      says('So they plan a bridge now.', 'bridge-plan'),
      says('Far too dear, and who pays?', 'too-dear'),
      says('With the bridge the way to school is quicker.', 'saves-time'),
      says('It does not save much time.', 'saves-time', true),
      says('The bridge is not expensive at all.', 'too-dear', true),
      filler('My dog likes the beach.'),
    ]),
    page('column', 'positive', [
      says('The bridge is the talk of the town.', 'bridge-plan'),
      says('Quicker it is, no doubt.', 'saves-time'),
      says('Expensive it is too.', 'too-dear'),
      says('The bridge will not make the way quicker.', 'saves-time', true),
      says('Nobody asked whether the bridge will save us time.', 'saves-time'),
      filler('Next week: the market.'),
    ]),
    page('sport', 'unrelated', [
      filler('The team lost again.'),
      filler('The new player was expensive.'),
      filler('The coach wants quicker legs.'),
      filler('It rained on the pitch.'),
    ]),
    page('garden', 'unrelated', [
      filler('Roses need much water.'),
      filler('Cut them in the spring.'),
      filler('The best soil is not expensive.'),
      filler('My dog digs there.'),
    ]),
    page('tide', 'unrelated', [
      filler('High water is at noon.'),
      filler('The wind turns south.'),
      filler('It will rain.'),
    ]),
  ];
  const knowledge: Knowledge = {
    ...bridge,
    claims: bridge.claims.filter(({ background }) => !background),
  };
  const model = sentenceModel(knowledge, pages);
  const engine = new Engine(withoutTopicality(knowledge, model));
  const topicality = topicalityWeights(
    pages.map((one) => ({ page: one, evidence: evidenceOf(engine, one) })),
  );
  const matcher = createMatcher({ ...knowledge, model: { ...model, topicality } });
  const claimsOn = (...blocks: string[]) =>
    matcher
      .match(
        blocks.map((text) => matcher.read(text)),
        {},
      )
      .map(({ block, claim }) => [block, claim]);

  it('has a threshold for each claim but the mention', () => {
    expect(Object.keys(model.thresholds.claim).sort()).toEqual(['saves-time', 'too-dear']);
  });

  it('finds the claims in sentences that it has not seen', () => {
    expect(
      claimsOn('A bridge is planned here.', 'It is an expensive bridge.', 'A quicker way to work.'),
    ).toEqual([
      [0, 'bridge-plan'],
      [1, 'too-dear'],
      [2, 'saves-time'],
    ]);
  });

  it('marks nothing on a page of another topic', () => {
    expect(claimsOn('The wine was expensive.', 'The rain went on.')).toEqual([]);
  });

  it('weighs a page with its date and without it', () => {
    const [first] = pages;
    expect(evidenceOf(engine, first!)).toHaveLength(1);
    const dated = evidenceOf(engine, { ...first!, date: '2020-10-01' });
    expect(dated.map((evidence) => evidence['published within a month'])).toEqual([1, 0]);
  });
});
