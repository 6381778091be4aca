import { type Engine, NO_CLAIM } from '../../matching/engine';
import type { LinearModel } from '../../matching/linear-model';
import { DENIED, polarityFeatures } from '../../matching/polarity';
import { PROPOSAL, type ReadSentence } from '../../matching/reading';
import type { Feature } from '../../matching/sentence-features';
import { topicality } from '../../matching/topicality';
import { type GoldPage, inputOf } from '../calibration/gold';
import type { SentenceError } from './errors';

/** What a model asked of a sentence: the answer looked at, its probability and what it would have needed. */
export interface Question {
  answer: string;
  probability: number;
  /** Null where no threshold decides. */
  needed: number | null;
}

/** A feature of a sentence, and what it adds to the score of each question's answer. */
export interface FeatureRow {
  name: string;
  /** The words that it comes from; empty for what is always there. */
  words: string;
  weights: readonly number[];
}

export interface SentenceExplanation {
  questions: readonly Question[];
  /** What weighed most first; features that weigh nothing are left out. */
  rows: readonly FeatureRow[];
  /** Words of which no question's model knows anything. */
  unknown: readonly string[];
}

export interface PageExplanation {
  topicality: number;
  /** Evidence that is there: its value and the weight of one of it. */
  evidence: readonly { name: string; value: number; weight: number }[];
}

/** One answer of one model. */
interface Answer {
  shown: string;
  model: LinearModel;
  name: string;
  needed: number | null;
}

/** Why a sentence was not read as its labels say: what its features weigh for the claim wanted and for the one it got. */
export function explanationOf(engine: Engine, error: SentenceError): SentenceExplanation {
  // The segmenter may see several sentences; the longest is the one that matters.
  const [sentence] = engine.read(error.sentence.t).sort((a, b) => b.words.length - a.words.length);
  if (!sentence) return { questions: [], rows: [], unknown: [] };
  const aboutPolarity = error.kind === 'polarity';
  const answers = aboutPolarity ? [denialOf(engine)] : answersFor(engine, sentence, error);
  const features = aboutPolarity
    ? polarityFeatures(sentence.words, sentence.features, hitOf(error), engine.claims)
    : sentence.features;
  const names = features.map(({ name }) => name);
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  const rows = features.map((feature) => ({
    name: feature.name,
    words: wordsOf(sentence, feature),
    weights: answers.map(
      ({ model, name }) => scale * model.weightOf(feature.name, model.classes.indexOf(name)),
    ),
  }));
  return {
    questions: answers.map(({ shown, model, name, needed }) => ({
      answer: shown,
      probability: model.probability(name, names),
      needed,
    })),
    rows: rows.filter(weighs).sort((a, b) => heaviest(b) - heaviest(a)),
    unknown: rows
      .filter((row) => row.name.startsWith('w:') && !weighs(row))
      .map(({ words }) => words),
  };
}

/** The evidence for and against the page, weighed as the matcher weighs it. */
export function pageExplanationOf(engine: Engine, page: GoldPage): PageExplanation {
  const input = inputOf(page);
  const sentences = input.paragraphs.flatMap((text) => engine.read(text));
  const evidence = engine.evidence(sentences, input);
  const weights = engine.topic.model.topicality;
  return {
    topicality: topicality(evidence, weights),
    evidence: Object.entries(evidence)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => ({ name, value, weight: weights[name] ?? 0 })),
  };
}

/** The claims wanted and those that it got; where only one is more than a mention, also its best rival. */
function answersFor(engine: Engine, sentence: ReadSentence, error: SentenceError): Answer[] {
  const { claims, topic } = engine;
  const asked = new Set([...error.sentence.c, ...error.got.map(({ claim }) => claim)]);
  const specific = [...asked].filter((claim) => claim !== topic.mention);
  if (specific.length === 1) {
    const [best] = claims.classes
      .map((name, at) => ({ name, probability: sentence.probabilities[at] ?? 0 }))
      .filter(({ name }) => !asked.has(name) && name !== topic.mention)
      .sort((a, b) => b.probability - a.probability);
    if (best) asked.add(best.name);
  }
  return [...asked].map((claim) => answerOf(engine, claim));
}

function answerOf({ claims, mention, topic }: Engine, claim: string): Answer {
  const { thresholds } = topic.model;
  if (claim === topic.mention)
    return { shown: claim, model: mention, name: PROPOSAL, needed: thresholds.mention };
  const needed = claim === NO_CLAIM ? null : (thresholds.claim[claim] ?? null);
  return { shown: claim, model: claims, name: claim, needed };
}

function denialOf({ polarity, topic }: Engine): Answer {
  return { shown: DENIED, model: polarity, name: DENIED, needed: topic.model.thresholds.denied };
}

/** The claim that was found and is right. */
function hitOf({ sentence, got }: SentenceError): string {
  return got.find(({ claim }) => sentence.c.includes(claim))?.claim ?? '';
}

function wordsOf({ words }: ReadSentence, { first, last }: Feature): string {
  return words
    .slice(first, last + 1)
    .map(({ surface }) => surface)
    .join(' ');
}

const heaviest = ({ weights }: FeatureRow): number => Math.max(...weights.map(Math.abs));
/** Less than this would be shown as 0.00. */
const weighs = (row: FeatureRow): boolean => heaviest(row) >= 0.005;
