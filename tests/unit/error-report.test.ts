import { describe, expect, it } from 'vitest';

import { createMatcher } from '../../matching/matcher';
import type { GoldPage, GoldSentence } from '../../scripts/calibration/gold';
import { inputOf } from '../../scripts/calibration/gold';
import { errorReport } from '../../scripts/evaluation/error-report';
import { errorsOf } from '../../scripts/evaluation/errors';
import { predictionOf } from '../../scripts/evaluation/predictions';
import { bridge } from './toy-topic';

const says = (t: string, c: string[] = [], n = false): GoldSentence => ({
  t,
  m: c.length > 0,
  c,
  n,
});
const page = (id: string, kind: GoldPage['kind'], ...sentences: GoldSentence[]): GoldPage => ({
  id,
  kind,
  title: `The title of ${id}`,
  paragraphs: sentences.map((sentence) => [sentence]),
});

const matcher = createMatcher(bridge);
const LEAD = says('The mayor plans a bridge.', ['bridge-plan']);

/** The blocks of the report on these pages. */
function blocks(...pages: GoldPage[]): string[] {
  const errors = pages.map((one) =>
    errorsOf(one, predictionOf(inputOf(one), matcher, () => true).matches, bridge.mention),
  );
  return errorReport(errors, bridge).split('\n\n');
}

/** The lines of the one block on a sentence, without the spaces that make columns. */
function linesOn(sentence: GoldSentence): string[] {
  const found = blocks(page('news', 'positive', LEAD, sentence));
  expect(found).toHaveLength(1);
  return found[0]!.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
}

describe('the error report', () => {
  it('has nothing to say where all is right', () => {
    expect(blocks(page('news', 'positive', LEAD))).toEqual(['no errors']);
  });

  it('sets a missed claim beside its best rival, with probability and threshold', () => {
    const lines = linesOn(says('They moan about the toll.', ['too-dear']));
    expect(lines.slice(0, 7)).toEqual([
      'MISSED · news',
      'They moan about the toll.',
      'wanted too-dear',
      'got nothing',
      expect.stringMatching(/^page topicality 0\.\d\d: surely on the topic/),
      '[1] too-dear: 0.02, needs 0.40',
      '[2] none: 0.94',
    ]);
  });

  it('tells which words weigh nothing', () => {
    const lines = linesOn(says('They moan about the toll.', ['too-dear']));
    expect(lines.at(-1)).toBe('without weight: They moan about the toll');
  });

  it('gives what each feature weighs for the claim wanted and for the one it got', () => {
    const lines = linesOn(says('An expensive bridge, and late.', ['saves-time']));
    expect(lines[0]).toBe('WRONG CLAIM · news');
    expect(lines).toContain('feature words [1] [2]');
    // The concept's weight, over the root of eight features: 5 words, 2 concepts and the one that is always there.
    expect(lines).toContain('c:cost expensive 0.00 +10.61');
  });

  it('tells a claim that was marked as a mention only', () => {
    const lines = linesOn(says('The bridge, and the toll.', ['too-dear']));
    expect(lines[0]).toBe('ONLY A MENTION · news');
    expect(lines).toContain('c:plan bridge 0.00 +12.25 0.00');
  });

  it('tells a false alarm from a wrong claim', () => {
    const lines = linesOn(says('The wine is expensive.'));
    expect(lines.slice(0, 4)).toEqual([
      'FALSE ALARM · news',
      'The wine is expensive.',
      'wanted nothing',
      'got too-dear (certain)',
    ]);
  });

  it('shows what weighed for the denial where only the polarity is wrong', () => {
    const lines = linesOn(says('Hardly is the bridge expensive.', ['too-dear'], true));
    expect(lines.slice(0, 4)).toEqual([
      'POLARITY · news',
      'Hardly is the bridge expensive.',
      'wanted too-dear denied',
      'got too-dear (certain)',
    ]);
    expect(lines.find((line) => line.startsWith('claim:too-dear'))).toMatch(
      /^claim:too-dear -\d\.\d\d$/,
    );
  });

  it('gives the evidence on a page that was missed, and its sentences after it', () => {
    const found = blocks(page('news', 'positive', says('The toll is high.', ['too-dear'])));
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^PAGE MISSED · news · The title of news$/m);
    expect(found[0]).toMatch(/topicality 0\.12: off the topic \(0\.5 topical, 0\.7 sure\)/);
    expect(found[0]).toMatch(/^ +always +1\.00 +-2\.00$/m);
    expect(found[1]).toMatch(/^MISSED · news$/m);
  });

  it('gives the evidence on a page that should have been left alone', () => {
    const found = blocks(page('ads', 'unrelated', says('Bridge for sale.')));
    expect(found[0]).toMatch(/^PAGE OFF THE TOPIC · ads/);
    expect(found[0]).toMatch(/^ +share near the actor +1\.00 +\+4\.00$/m);
    expect(found[1]).toMatch(/^FALSE ALARM · ads$/m);
  });
});
