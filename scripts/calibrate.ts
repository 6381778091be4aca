/**
 * npm run calibrate                  learns data/model.json from tests/fixtures/corpus and the examples of data/claims.json
 * npm run calibrate -- --folds       also prints the figures by cross-validation: each file of the corpus scored by a model
 *                                    that never saw it, and which of them have fallen
 * npm run calibrate -- --baseline    the same, and writes all figures to tests/fixtures/baseline.json, against which they
 *                                    may not fall any more
 * npm run calibrate -- --topic DIR   learns DIR/model.json from DIR/corpus and DIR/claims.json; with --folds also the figures
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mayBeOnTopic } from '../matching/gate-question';
import { foldsOf, learntModel, predictionsFor, unseenPredictions } from './calibration/folds';
import { goldFolder, goldPages, type GoldPage } from './calibration/gold';
import {
  fallenFigures,
  readBaseline,
  type SetFigures,
  setFigures,
  writeBaseline,
} from './evaluation/baseline';
import { certaintyOf } from './evaluation/certainty';
import { certaintyTable, figuresTable } from './evaluation/report';
import { scored } from './evaluation/score';
import { checkLabels } from './topic/references';
import { knowledgeOf } from './topic/topic-folder';

const BASELINE = 'tests/fixtures/baseline.json';
const OWN = { folder: 'data', corpus: 'tests/fixtures/corpus', passesGate: mayBeOnTopic };

const options = {
  topic: { type: 'string' },
  folds: { type: 'boolean' },
  baseline: { type: 'boolean' },
} as const;

try {
  const { topic, folds, baseline } = parseArgs({ options }).values;
  if (topic !== undefined && baseline) throw new Error('--baseline: only for the own topic');
  // The gate asks for words of the own topic.
  const { folder, corpus, passesGate } =
    topic === undefined
      ? OWN
      : { folder: topic, corpus: join(topic, 'corpus'), passesGate: () => true };
  const knowledge = knowledgeOf(folder);
  const files = goldFolder(corpus);
  if (files.size < 2) throw new Error(`${corpus}: at least two .jsonl files, got ${files.size}`);
  checkLabels(files, knowledge);
  const all = foldsOf(knowledge, files);

  let crossValidated: SetFigures | null = null;
  if (folds || baseline) {
    const predictions = all.flatMap((fold) => {
      const found = unseenPredictions(knowledge, all, fold, passesGate);
      const { figures } = scored(fold.pages, found, knowledge.mention);
      console.log(`${fold.name}\n${figuresTable(figures)}\n`);
      return found;
    });
    const pages = all.flatMap((fold) => fold.pages);
    const report = scored(pages, predictions, knowledge.mention);
    const certainty = certaintyOf(
      pages.map((page, at) => ({ page, matches: predictions[at]?.matches ?? [] })),
      knowledge.mention,
    );
    console.log(`all files\n${figuresTable(report.figures)}\n${certaintyTable(certainty)}\n`);
    crossValidated = setFigures(report);
    if (topic === undefined) {
      const before = readBaseline(BASELINE).crossValidated;
      console.log(`${fallenFigures('cross-validation', before, crossValidated).join('\n')}\n`);
    }
  }

  const model = learntModel(knowledge, all);
  const file = join(folder, 'model.json');
  const $schema = topic === undefined ? { $schema: './model.schema.json' } : {};
  writeFileSync(file, `${JSON.stringify({ ...$schema, ...model }, null, 1)}\n`);
  if (baseline && crossValidated) {
    const figuresOn = (pages: readonly GoldPage[]): SetFigures =>
      setFigures(
        scored(pages, predictionsFor(knowledge, model, pages, passesGate), knowledge.mention),
      );
    writeBaseline(BASELINE, {
      crossValidated,
      fitted: figuresOn([...files.values()].flat()),
      heldOut: figuresOn(goldPages('tests/fixtures/held-out.jsonl')),
    });
  }
  console.log(`${file}: ${Object.keys(model.claims.weights).length} features`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
