import type { ConceptHit } from './concepts';
import { addRow, averaged, type LinearModel, type Row, toProbabilities } from './linear-model';
import { ALWAYS, conceptFeature } from './sentence-features';
import type { Word } from './words';

/** What the two models that read every sentence know of a feature. */
interface KnownFeature {
  claims: Row | null;
  mention: Row | null;
  /** Number of the last sentence that had it: each counts it once. */
  sentence: number;
}

/** Probability of each class of either model. */
export interface SentenceScores {
  claims: Float64Array;
  mention: Float64Array;
}

/** More features than these are not remembered. */
const MOST_KEPT = 20_000;

/**
 * Scores sentences by the claim and the mention model in one pass over their features (those of `sentenceFeatures`, in the
 * same order). A page repeats its words, so what both models know of one is looked up once.
 */
export class SentenceScorer {
  private readonly features = new Map<string, KnownFeature>();
  private readonly concepts = new Map<string, KnownFeature>();
  private readonly always: KnownFeature;
  private sentence = 0;

  constructor(
    private readonly claims: LinearModel,
    private readonly mention: LinearModel,
  ) {
    this.always = this.known(ALWAYS);
  }

  scores(words: readonly Word[], hits: readonly ConceptHit[]): SentenceScores {
    if (this.features.size > MOST_KEPT) this.features.clear();
    this.sentence++;
    const claims = new Float64Array(this.claims.classes.length);
    const mention = new Float64Array(this.mention.classes.length);
    let features = 0;
    const add = (feature: KnownFeature): void => {
      if (feature.sentence === this.sentence) return;
      feature.sentence = this.sentence;
      features++;
      addRow(claims, feature.claims);
      addRow(mention, feature.mention);
    };
    for (const { concept } of hits) add(this.ofConcept(concept));
    for (const { feature } of words) add(this.features.get(feature) ?? this.known(feature));
    add(this.always);
    return {
      claims: toProbabilities(averaged(claims, features)),
      mention: toProbabilities(averaged(mention, features)),
    };
  }

  private ofConcept(concept: string): KnownFeature {
    const known = this.concepts.get(concept) ?? this.known(conceptFeature(concept));
    this.concepts.set(concept, known);
    return known;
  }

  private known(name: string): KnownFeature {
    const feature = {
      claims: this.claims.rowOf(name),
      mention: this.mention.rowOf(name),
      sentence: 0,
    };
    this.features.set(name, feature);
    return feature;
  }
}
