import type { Topic } from '../data/topic';
import { Lexicon } from './concepts';
import { LinearModel } from './linear-model';
import { normalised } from './normalise';
import { type ReadSentence, readSentences } from './reading';
import { type Evidence, topicalityEvidence } from './topicality';
import type { PageContext } from './types';
import { wordsOf } from './words';

/** The class of sentences that make no claim. */
export const NO_CLAIM = 'none';

/** What a sentence says, as the claim model sees it before anything is decided. */
export interface Reading {
  /** The most probable claim other than the mention. */
  best: string;
  probability: number;
  /** Probability of each claim by id; 0 for an unknown one. */
  of: (claim: string) => number;
}

/** A topic made ready for reading: its lexicon and models, without any decision. */
export class Engine {
  readonly lexicon: Lexicon;
  readonly claims: LinearModel;
  readonly mention: LinearModel;
  readonly polarity: LinearModel;
  private readonly background: ReadonlySet<string>;
  private readonly mentionIndex: number;
  private readonly noneIndex: number;

  /** @throws Error where the model names a claim that the topic does not have. */
  constructor(readonly topic: Topic) {
    this.lexicon = new Lexicon(topic.lexicon);
    this.claims = new LinearModel(topic.model.claims);
    this.mention = new LinearModel(topic.model.mention);
    this.polarity = new LinearModel(topic.model.polarity);
    this.mentionIndex = this.claims.indexOf(topic.mention);
    this.noneIndex = this.claims.indexOf(NO_CLAIM);
    this.background = new Set(topic.claims.filter((c) => c.background).map(({ id }) => id));
    const known = new Set([NO_CLAIM, ...topic.claims.map(({ id }) => id)]);
    for (const name of this.claims.classes)
      if (!known.has(name)) throw new Error(`model: class "${name}" is no claim of the topic`);
  }

  read(text: string): ReadSentence[] {
    return readSentences(text, this.lexicon, this);
  }

  /** What the claim model makes of a sentence's probabilities. */
  readingOf(probabilities: Float64Array): Reading {
    let best = this.mentionIndex;
    let probability = -1;
    for (let index = 0; index < probabilities.length; index++) {
      const p = probabilities[index] ?? 0;
      if (p > probability && index !== this.noneIndex && index !== this.mentionIndex) {
        best = index;
        probability = p;
      }
    }
    return {
      best: this.claims.classes[best] ?? this.topic.mention,
      probability,
      of: (claim) => probabilities[this.claims.indexOf(claim)] ?? 0,
    };
  }

  isBackground(claim: string): boolean {
    return this.background.has(claim);
  }

  /** The evidence that a page with these sentences is on the topic. */
  evidence(sentences: readonly ReadSentence[], context: PageContext): Evidence {
    const title = normalised(context.title ?? '').text;
    return topicalityEvidence(
      sentences.map(({ concepts, probabilities, mention, years }) => {
        const { best, probability } = this.readingOf(probabilities);
        return {
          concepts,
          years,
          mention,
          claim: { id: best, probability, background: this.isBackground(best) },
        };
      }),
      this.lexicon.find(wordsOf(title, { start: 0, end: title.length })),
      context,
      this.topic.topicality,
    );
  }
}
