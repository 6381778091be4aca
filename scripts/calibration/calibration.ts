import type { Topic } from '../../data/topic';
import type { ModelData, Thresholds } from '../../data/types';
import { Lexicon } from '../../matching/concepts';
import { Engine, NO_CLAIM } from '../../matching/engine';
import { LinearModel } from '../../matching/linear-model';
import { PROPOSAL } from '../../matching/reading';
import type { Evidence } from '../../matching/topicality';
import type { GoldPage } from './gold';
import { logisticWeights } from './logistic-regression';
import {
  isOfVoices,
  type LabelledSentence,
  sentencesOfExamples,
  sentencesOfPages,
} from './samples';
import { trained } from './softmax-regression';

/** Penalties chosen by `npm run calibrate -- --folds`: fewer weights cost accuracy, more cost bytes. */
const CLAIM_TRAINING = { penalty: 0.00007, minSamples: 3, smallest: 2, iterations: 150 };
const MENTION_TRAINING = { penalty: 0.0001, minSamples: 3, smallest: 2, iterations: 150 };
const POLARITY_TRAINING = { penalty: 0.00006, minSamples: 4, smallest: 5, iterations: 150 };

const SENTENCE_THRESHOLD = 0.35;
/**
 * `certain`: by cross-validation 96 of 100 matches from 0.9 on are right in claim and polarity, of the others 68; pages
 * of voices left out, since they consist of what is hardest to tell.
 */
const THRESHOLDS: Omit<Thresholds, 'claim'> = {
  topical: 0.45,
  sure: 0.55,
  mention: 0.5,
  other: 0.9,
  denied: 0.5,
  certain: 0.9,
};

/** A word in a larger share of the sentences says nothing of a single claim. */
const COMMON = 0.02;

/**
 * Features of the polarity model that may not speak for or against a single claim: common words together with it, and
 * the concepts that every page on the topic has. By chance they stand more often in its denials than elsewhere.
 */
function neutralTogether(
  { claims, topicality }: Knowledge,
  sentences: readonly LabelledSentence[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { features } of sentences)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count > COMMON * sentences.length);
  const neutral = [
    ...common.flatMap(([name]) => (name.startsWith('w:') ? [name] : [])),
    ...Object.values(topicality.roles)
      .flat()
      .map((concept) => `c:${concept}`),
  ];
  return new Set(claims.flatMap(({ id }) => neutral.map((name) => `${id}&${name}`)));
}

/** The part of a topic that is written by people; the model is learnt. */
export type Knowledge = Omit<Topic, 'model'>;

/** Everything learnt from sentences; topicality is learnt afterwards, from pages read with such a model. */
export type SentenceModel = Omit<ModelData, 'topicality'>;

/** Learns from the pages' sentences and from the examples. */
export function sentenceModel(knowledge: Knowledge, pages: readonly GoldPage[]): SentenceModel {
  const lexicon = new Lexicon(knowledge.lexicon);
  const sentences = [
    ...sentencesOfPages(pages, lexicon, knowledge.mention),
    ...sentencesOfExamples(knowledge.claims, lexicon, knowledge.mention),
  ];
  const ids = knowledge.claims.map(({ id }) => id);
  const claims = trained(
    sentences.flatMap(({ claimSample }) => claimSample ?? []),
    { ...CLAIM_TRAINING, classes: [...ids, NO_CLAIM] },
  );
  const claimModel = new LinearModel(claims);
  return {
    claims,
    mention: trained(
      sentences.flatMap(({ mentionSample }) => mentionSample ?? []),
      { ...MENTION_TRAINING, classes: ['other', PROPOSAL] },
    ),
    polarity: trained(
      sentences.flatMap(({ polaritySamples }) => polaritySamples(claimModel)),
      {
        ...POLARITY_TRAINING,
        classes: ['asserted', 'denied'],
        ignored: neutralTogether(knowledge, sentences),
      },
    ),
    thresholds: {
      ...THRESHOLDS,
      claim: Object.fromEntries(
        ids.filter((id) => id !== knowledge.mention).map((id) => [id, SENTENCE_THRESHOLD]),
      ),
    },
  };
}

/** The evidence on a page as the matcher will see it: with its date, and as if it had none, since many pages tell none. */
export function evidenceOf(engine: Engine, page: GoldPage): Evidence[] {
  const sentences = page.paragraphs.flatMap((paragraph) =>
    engine.read(paragraph.map(({ t }) => t).join(' ')),
  );
  const { title, date } = page;
  const dateless = engine.evidence(sentences, { title });
  return date ? [engine.evidence(sentences, { title, date }), dateless] : [dateless];
}

/** So many pages off the topic are read as one, for what long pages gather. */
const LONG_PAGE = 8;

/** Pages off the topic, joined to long ones: whoever reads enough finds something like any claim. */
export function longPages(pages: readonly GoldPage[]): GoldPage[] {
  const off = pages.filter(({ kind }) => kind !== 'positive');
  const joined: GoldPage[] = [];
  for (let at = 0; at + LONG_PAGE <= off.length; at += LONG_PAGE / 2) {
    const parts = off.slice(at, at + LONG_PAGE);
    joined.push({
      id: parts.map(({ id }) => id).join('+'),
      kind: 'hard-negative',
      title: parts[0]?.title ?? '',
      paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
    });
  }
  return joined;
}

/** Weights of the evidence, from pages that the sentence model had not seen when it read them. */
export function topicalityWeights(
  pages: readonly { page: GoldPage; evidence: readonly Evidence[] }[],
): Record<string, number> {
  return logisticWeights(
    pages
      .filter(({ page }) => !isOfVoices(page))
      .flatMap(({ page, evidence }) =>
        evidence.map((values) => ({ values, yes: page.kind === 'positive' })),
      ),
  );
}

/** A topic whose topicality is not known yet: for reading only. */
export function withoutTopicality(knowledge: Knowledge, model: SentenceModel): Topic {
  return { ...knowledge, model: { ...model, topicality: {} } };
}
