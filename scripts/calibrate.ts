/**
 * npm run calibrate                learns data/model.json from tests/fixtures/corpus and the examples of data/claims.json
 * npm run calibrate -- --folds     also prints the figures by cross-validation: each file of the corpus scored by a model
 *                                  that never saw it, and which of them have fallen
 * npm run calibrate -- --baseline  the same, and writes all figures to tests/fixtures/baseline.json, against which they
 *                                  may not fall any more
 */
import { writeFileSync } from 'node:fs';
import claimsFile from '../data/claims.json';
import lexiconFile from '../data/lexicon.json';
import sourcesFile from '../data/sources.json';
import topicalityFile from '../data/topicality.json';
import type { Topic } from '../data/topic';
import type { Claim } from '../data/types';
import { Engine } from '../matching/engine';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import {
  evidenceOf,
  longPages,
  type Knowledge,
  sentenceModel,
  topicalityWeights,
  withoutTopicality,
} from './calibration/calibration';
import { type GoldPage, goldFolder, goldPages, inputOf } from './calibration/gold';
import {
  fallenFigures,
  readBaseline,
  type SetFigures,
  setFigures,
  writeBaseline,
} from './evaluation/baseline';
import { certaintyOf } from './evaluation/certainty';
import { type Prediction, predictionOf } from './evaluation/predictions';
import { certaintyTable, figuresTable } from './evaluation/report';
import { scored } from './evaluation/score';

const knowledge: Knowledge = {
  sources: sourcesFile.sources,
  claims: claimsFile.claims as readonly Claim[],
  lexicon: lexiconFile.concepts,
  topicality: topicalityFile,
  mention: 'proposal-reboot',
};
const files = goldFolder('tests/fixtures/corpus');
const allPages = [...files.values()].flat();

// Topicality is learnt from pages as an unprepared reader sees them: each file is read by a model that never saw it.
const folds = [...files].map(([name, pages]) => {
  const model = sentenceModel(
    knowledge,
    allPages.filter((page) => !pages.includes(page)),
  );
  const engine = new Engine(withoutTopicality(knowledge, model));
  return {
    name,
    model,
    own: pages,
    pages: [...pages, ...longPages(pages)].map((page) => ({
      page,
      evidence: evidenceOf(engine, page),
    })),
  };
});

const BASELINE = 'tests/fixtures/baseline.json';
const wantsBaseline = process.argv.includes('--baseline');
let crossValidated: SetFigures | null = null;

if (wantsBaseline || process.argv.includes('--folds')) {
  const predictions: Prediction[] = [];
  for (const fold of folds) {
    const others = folds.filter((other) => other !== fold).flatMap(({ pages }) => pages);
    const topic: Topic = {
      ...knowledge,
      model: { ...fold.model, topicality: topicalityWeights(others) },
    };
    const found = predictionsFor(topic, fold.own);
    predictions.push(...found);
    console.log(`${fold.name}\n${figuresTable(scored(fold.own, found, topic.mention).figures)}\n`);
  }
  const report = scored(allPages, predictions, knowledge.mention);
  const certainty = certaintyOf(
    allPages.map((page, at) => ({ page, matches: predictions[at]?.matches ?? [] })),
    knowledge.mention,
  );
  console.log(`all files\n${figuresTable(report.figures)}\n${certaintyTable(certainty)}\n`);
  crossValidated = setFigures(report);
  const before = readBaseline(BASELINE).crossValidated;
  console.log(`${fallenFigures('cross-validation', before, crossValidated).join('\n')}\n`);
}

const model = {
  $schema: './model.schema.json',
  ...sentenceModel(knowledge, allPages),
  topicality: topicalityWeights(folds.flatMap(({ pages }) => pages)),
};
writeFileSync('data/model.json', `${JSON.stringify(model, null, 1)}\n`);
if (wantsBaseline && crossValidated) {
  const figuresOn = (pages: readonly GoldPage[]): SetFigures =>
    setFigures(scored(pages, predictionsFor({ ...knowledge, model }, pages), knowledge.mention));
  writeBaseline(BASELINE, {
    crossValidated,
    fitted: figuresOn(allPages),
    heldOut: figuresOn(goldPages('tests/fixtures/held-out.jsonl')),
  });
}
console.log(`data/model.json: ${Object.keys(model.claims.weights).length} features`);

function predictionsFor(topic: Topic, pages: readonly GoldPage[]): Prediction[] {
  const matcher = createMatcher(topic);
  return pages.map((page) => predictionOf(inputOf(page), matcher, mayBeOnTopic));
}
