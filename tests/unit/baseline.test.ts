import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { mayBeOnTopic } from '../../matching/gate-question';
import { createMatcher } from '../../matching/matcher';
import { type GoldPage, goldFolder, goldPages, inputOf } from '../../scripts/calibration/gold';
import {
  fallenFigures,
  readBaseline,
  type SetFigures,
  setFigures,
  writeBaseline,
} from '../../scripts/evaluation/baseline';
import { predictionOf } from '../../scripts/evaluation/predictions';
import { scored } from '../../scripts/evaluation/score';
import { bridge } from './toy-topic';

function figuresOn(pages: readonly GoldPage[], known = topic, gate = mayBeOnTopic): SetFigures {
  const matcher = createMatcher(known);
  const predictions = pages.map((page) => predictionOf(inputOf(page), matcher, gate));
  return setFigures(scored(pages, predictions, known.mention));
}

/**
 * The figures of the committed model. Where one has fallen and that is meant, `npm run calibrate -- --baseline` writes
 * the baseline anew: its difference is then read like code.
 */
describe('no figure has fallen against the baseline', () => {
  const baseline = readBaseline('tests/fixtures/baseline.json');

  it('on the corpus', () => {
    const pages = [...goldFolder('tests/fixtures/corpus').values()].flat();
    expect(fallenFigures('corpus, fitted', baseline.fitted, figuresOn(pages))).toEqual([]);
  }, 60_000);

  it('on the held-out set', () => {
    const pages = goldPages('tests/fixtures/held-out.jsonl');
    expect(fallenFigures('held-out set', baseline.heldOut, figuresOn(pages))).toEqual([]);
  }, 60_000);

  it('and every claim has figures by cross-validation', () => {
    expect(Object.keys(baseline.crossValidated.claims)).toEqual(
      topic.claims.map(({ id }) => id).sort(),
    );
  });
});

describe('fallenFigures', () => {
  const says = (t: string, c: string[]) => ({ t, m: c.length > 0, c, n: false });
  const page: GoldPage = {
    id: 'news',
    kind: 'positive',
    title: '',
    paragraphs: [
      [says('The mayor plans a bridge.', ['bridge-plan'])],
      [says('The bridge is expensive.', ['too-dear'])],
      [says('The toll is a burden, too.', ['too-dear'])],
      [says('It rained.', [])],
    ],
  };
  const open = () => true;
  const before = figuresOn([page], bridge, open);

  it('is empty where nothing has changed, and where all is better', () => {
    expect(fallenFigures('toy', before, before)).toEqual([]);
    const worse = { ...before, figures: { ...before.figures, claimRecall: 0.1 } };
    expect(fallenFigures('toy', worse, before)).toEqual([]);
  });

  it('names figure, claim, old and new value when a model forgets a word', () => {
    const weights = { ...bridge.model.claims.weights, 'w:burden': '1:0' };
    const claims = { ...bridge.model.claims, weights };
    const now = figuresOn([page], { ...bridge, model: { ...bridge.model, claims } }, open);
    expect(fallenFigures('toy', before, now)).toEqual([
      'toy: passageRecall was 1, is 0.667',
      'toy: claimRecall was 1, is 0.667',
      'toy: claimF1 was 1, is 0.8',
      'toy: recall of too-dear was 1, is 0.5',
    ]);
  });

  const changed = (figures: Record<string, number>): SetFigures => ({
    ...before,
    figures: { ...before.figures, ...figures },
  });

  it.each([
    [0.9, 0.89, []],
    [0.9, 0.889, ['toy: claimF1 was 0.9, is 0.889']],
  ])('lets a figure fall from %d to %d or not', (old, value, expected) => {
    expect(fallenFigures('toy', changed({ claimF1: old }), changed({ claimF1: value }))).toEqual(
      expected,
    );
  });

  it.each([
    [0, 1, []],
    [0, 1.2, ['toy: falseAlarmsPer1000 was 0, is 1.2']],
    [9, 0, []],
  ])('lets false alarms rise from %d to %d or not', (old, value, expected) => {
    const [then, now] = [old, value].map((falseAlarmsPer1000) => changed({ falseAlarmsPer1000 }));
    expect(fallenFigures('toy', then!, now!)).toEqual(expected);
  });

  it('tells where the set is another one by now, and which claim is new', () => {
    const figures = { precision: 1, recall: 1, sentences: 3 };
    const now = { ...before, pages: 2, claims: { ...before.claims, tunnel: figures } };
    expect(fallenFigures('toy', before, now)).toEqual([
      'toy (1 pages then, 2 now): the baseline has no figures of tunnel',
    ]);
  });

  it('takes a claim that has gone for one that fell', () => {
    const left = Object.entries(before.claims).filter(([id]) => id !== 'too-dear');
    const now = { ...before, claims: Object.fromEntries(left) };
    expect(fallenFigures('toy', before, now)).toEqual([
      'toy: precision of too-dear was 1, is 0',
      'toy: recall of too-dear was 1, is 0',
    ]);
  });

  describe('the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
    const file = join(folder, 'baseline.json');
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is written with a line for each claim, and read again', () => {
      const baseline = { crossValidated: before, fitted: before, heldOut: before };
      writeBaseline(file, baseline);
      expect(readFileSync(file, 'utf8')).toContain(
        '\n      "too-dear": { "precision": 1, "recall": 1, "sentences": 2 }\n',
      );
      expect(readBaseline(file)).toEqual(baseline);
    });

    it('that lacks a field is refused', () => {
      writeFileSync(file, JSON.stringify({ crossValidated: before, fitted: before }));
      expect(() => readBaseline(file)).toThrow('baseline.json: heldOut: ');
    });
  });
});
