import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { mayBeOnTopic } from '../../matching/gate-question';
import { createMatcher } from '../../matching/matcher';
import { type GoldPage, goldPages, inputOf } from '../../scripts/calibration/gold';
import { pageOfFile } from '../../scripts/evaluation/input';
import {
  type InputPage,
  type Prediction,
  predictionOf,
} from '../../scripts/evaluation/predictions';
import { type Figures, scored } from '../../scripts/evaluation/score';

// Both sets lie beside the project and stay out of it: without them these tests are skipped.
const EVAL = '../shared/eval';
const SET = join(EVAL, 'dev.jsonl');
const SCORER = join(EVAL, 'score.mjs');
const PAGES = '../shared/pages';
const SLOW = 120_000;

const textOf = ({ title, paragraphs }: InputPage): string =>
  [title ?? '', ...paragraphs].join('\n');

describe.skipIf(!existsSync(SET))('on the development set (needs ../shared/eval)', () => {
  let gold: GoldPage[];
  let predictions: Prediction[];
  let figures: Figures;

  beforeAll(() => {
    const matcher = createMatcher(topic);
    gold = goldPages(SET);
    predictions = gold.map((page) => predictionOf(inputOf(page), matcher, mayBeOnTopic));
    ({ figures } = scored(gold, predictions, topic.mention));
  }, SLOW);

  it.each([
    ['pageRecall', 0.9],
    ['pagePrecision', 0.9],
    ['passageF1', 0.75],
    ['claimF1', 0.55],
    ['claimPrecision', 0.7],
  ] as const)('%s is at least %d', (name, least) => {
    expect(figures[name]).toBeGreaterThanOrEqual(least);
  });

  it('the gate passes every page on the topic', () => {
    const positive = gold.filter(({ kind }) => kind === 'positive');
    const refused = positive.filter((page) => !mayBeOnTopic(textOf(inputOf(page))));
    expect(positive.length).toBeGreaterThan(0);
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(!existsSync(SCORER))(
    'its own scorer gives equal figures',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
      const file = join(folder, 'predictions.jsonl');
      try {
        writeFileSync(file, predictions.map((one) => JSON.stringify(one)).join('\n'));
        const args = [SCORER, 'score', SET, file, '--json'];
        const theirs = JSON.parse(
          execFileSync(process.execPath, args, { encoding: 'utf8' }),
        ) as Figures;
        const shared = Object.keys(theirs).filter((name) => name in figures) as (keyof Figures)[];
        expect(shared.length).toBeGreaterThan(10);
        for (const name of shared)
          expect([name, figures[name]]).toEqual([name, expect.closeTo(theirs[name], 3)]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    SLOW,
  );
});

describe.skipIf(!existsSync(PAGES))('on real pages off the topic (needs ../shared/pages)', () => {
  let pages: InputPage[];

  beforeAll(() => {
    pages = readdirSync(PAGES)
      .filter((name) => name.endsWith('.html'))
      .map((name) => pageOfFile(name, readFileSync(join(PAGES, name), 'utf8')));
  }, SLOW);

  it('there are paragraphs to read', () => {
    expect(pages.flatMap(({ paragraphs }) => paragraphs).length).toBeGreaterThan(1000);
  });

  it(
    'marks nothing',
    () => {
      const matcher = createMatcher(topic);
      const predictions = pages.map((page) => predictionOf(page, matcher, mayBeOnTopic));
      const marked = predictions.filter(({ matches }) => matches.length > 0);
      expect(marked.map(({ id, matches }) => `${id}: ${matches.length}`)).toEqual([]);
    },
    SLOW,
  );

  it('the gate passes one in ten at most', () => {
    const passed = pages.filter((page) => mayBeOnTopic(textOf(page)));
    expect(passed.length, passed.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(
      pages.length / 10,
    );
  });
});
