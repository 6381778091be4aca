import type { ReadingTopic } from '../data/reading-topic';
import { type ConceptHit, Lexicon } from './concepts';
import { ended } from './ended';
import { LinearModel } from './linear-model';
import { normalised } from './normalise';
import {
  type LikelyClaim,
  PROPOSAL,
  type ReadSentence,
  readSentences,
  type SentenceModels,
} from './reading';
import { SentenceScorer, type SentenceScores } from './sentence-scorer';
import { type Evidence, topicalityEvidence } from './topicality';
import type { PageContext } from './types';
import { type Word, wordsOf } from './words';

/** The class of sentences that make no claim. */
export const NO_CLAIM = 'none';

/** A topic made ready for reading: its lexicon and models, without any decision. */
export class Engine implements SentenceModels {
  readonly lexicon: Lexicon;
  readonly claims: LinearModel;
  readonly mention: LinearModel;
  readonly polarity: LinearModel;
  readonly proposal: number;
  private readonly scorer: SentenceScorer;
  private readonly background: ReadonlySet<string>;
  private readonly mentionIndex: number;
  private readonly noneIndex: number;

  /** @throws Error where the model names a claim that the topic does not have. */
  constructor(readonly topic: ReadingTopic) {
    this.lexicon = new Lexicon(topic.lexicon);
    this.claims = new LinearModel(topic.model.claims);
    this.mention = new LinearModel(topic.model.mention);
    this.polarity = new LinearModel(topic.model.polarity);
    this.proposal = this.mention.indexOf(PROPOSAL);
    this.scorer = new SentenceScorer(this.claims, this.mention);
    this.mentionIndex = this.claims.indexOf(topic.mention);
    this.noneIndex = this.claims.indexOf(NO_CLAIM);
    this.background = new Set(topic.claims.filter((c) => c.background).map(({ id }) => id));
    const known = new Set([NO_CLAIM, ...topic.claims.map(({ id }) => id)]);
    for (const name of this.claims.classes)
      if (!known.has(name)) throw new Error(`model: class "${name}" is no claim of the topic`);
  }

  read(text: string): ReadSentence[] {
    return ended(this.reading(text));
  }

  /** The same with a pause (`yield`) after each sentence. */
  reading(text: string): Generator<void, ReadSentence[]> {
    return readSentences(text, this);
  }

  scores(words: readonly Word[], hits: readonly ConceptHit[]): SentenceScores {
    return this.scorer.scores(words, hits);
  }

  likelyClaim(probabilities: Float64Array): LikelyClaim {
    let best = this.mentionIndex;
    let probability = -1;
    for (let index = 0; index < probabilities.length; index++) {
      const p = probabilities[index] ?? 0;
      if (p > probability && index !== this.noneIndex && index !== this.mentionIndex) {
        best = index;
        probability = p;
      }
    }
    const id = this.claims.classes[best] ?? this.topic.mention;
    return { id, probability, background: this.background.has(id) };
  }

  /** The evidence that a page with these sentences is on the topic. */
  evidence(sentences: readonly ReadSentence[], context: PageContext): Evidence {
    const title = normalised(context.title ?? '').text;
    const words = wordsOf(title, { start: 0, end: title.length });
    return topicalityEvidence(
      sentences,
      new Set(this.lexicon.find(words).map(({ concept }) => concept)),
      context,
      this.topic.topicality,
    );
  }
}
