import type { ModelData } from '../../data/types';
import { Engine } from '../../matching/engine';
import { createMatcher } from '../../matching/matcher';
import type { Evidence } from '../../matching/topicality';
import { type Prediction, predictionOf } from '../evaluation/predictions';
import {
  evidenceOf,
  type Knowledge,
  longPages,
  type SentenceModel,
  sentenceModel,
  topicalityWeights,
  withoutTopicality,
} from './calibration';
import { type GoldPage, inputOf } from './gold';

/** One file of the corpus, read by a model that was learnt from the others. */
export interface Fold {
  /** Name of the file. */
  name: string;
  pages: readonly GoldPage[];
  model: SentenceModel;
  /** The evidence on its pages, and on long ones made of them. */
  evidence: readonly { page: GoldPage; evidence: readonly Evidence[] }[];
}

/** A fold for each file of a corpus. */
export function foldsOf(
  knowledge: Knowledge,
  files: ReadonlyMap<string, readonly GoldPage[]>,
): Fold[] {
  return [...files].map(([name, pages]) => {
    const others = [...files].flatMap(([other, its]) => (other === name ? [] : its));
    const model = sentenceModel(knowledge, others);
    const engine = new Engine(withoutTopicality(knowledge, model));
    return {
      name,
      pages,
      model,
      evidence: [...pages, ...longPages(pages)].map((page) => ({
        page,
        evidence: evidenceOf(engine, page),
      })),
    };
  });
}

/** The model of a topic: sentences from all pages, topicality from pages as an unprepared reader sees them. */
export function learntModel(knowledge: Knowledge, folds: readonly Fold[]): ModelData {
  return {
    ...sentenceModel(
      knowledge,
      folds.flatMap(({ pages }) => pages),
    ),
    topicality: topicalityWeights(folds.flatMap(({ evidence }) => evidence)),
  };
}

/** What is found on a fold's pages by a matcher that saw none of them, in their order. */
export function unseenPredictions(
  knowledge: Knowledge,
  folds: readonly Fold[],
  fold: Fold,
  passesGate: (text: string) => boolean,
): Prediction[] {
  const others = folds.filter((other) => other !== fold).flatMap(({ evidence }) => evidence);
  const model = { ...fold.model, topicality: topicalityWeights(others) };
  return predictionsFor(knowledge, model, fold.pages, passesGate);
}

/** What is found on pages with a model, in their order. */
export function predictionsFor(
  knowledge: Knowledge,
  model: ModelData,
  pages: readonly GoldPage[],
  passesGate: (text: string) => boolean,
): Prediction[] {
  const matcher = createMatcher({ ...knowledge, model });
  return pages.map((page) => predictionOf(inputOf(page), matcher, passesGate));
}
