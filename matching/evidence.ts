import type { LinearModel } from './linear-model';
import { DENIED } from './polarity';
import type { ReadSentence } from './reading';
import type { Feature } from './sentence-features';
import type { Evidence, EvidenceKind } from './types';

/** So many concepts and words say why, and so many runs of words say what denies; more would not be read. */
const MOST = 5;
const MOST_DENIALS = 2;
/** What weighs less than this share of the strongest made no difference worth telling. */
const LEAST_SHARE = 0.2;
/** Grammar weighs in, but tells a reader nothing. */
const GRAMMAR =
  /^(?:.{1,3}|th(?:at|an|en|em|ey|eir|ere|ese|is|ose)|w(?:ere|hat|hen|hich|ill|ith|ould)|(?:c|sh)ould|from|have|been|such|said|says|just|least|some|about|into|very)$/;

/** From one word to another, both inclusive. */
interface Run {
  first: number;
  last: number;
}

/** A feature, and how much more it speaks for a class than for the others. */
interface Weighed extends Feature {
  weight: number;
}

/** The features that speak for a class rather than for the others (each of those by its probability), strongest first. */
export function weighedFor(
  model: LinearModel,
  features: readonly Feature[],
  name: string,
): Weighed[] {
  const index = model.indexOf(name);
  const probabilities = model.probabilities(features.map((feature) => feature.name));
  const others = probabilities.reduce((sum, p, at) => (at === index ? sum : sum + p), 0);
  const shares = probabilities.map((p) => p / Math.max(others, Number.MIN_VALUE));
  return features
    .map(({ name: feature, first, last }) => ({
      name: feature,
      first,
      last,
      weight: model.leadOf(feature, index, shares),
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** The concepts and single words of a sentence that spoke most for a class. */
export function evidenceFor(model: LinearModel, sentence: ReadSentence, name: string): Evidence[] {
  const speaking = worthTelling(weighedFor(model, sentence.features, name));
  const concepts = speaking.filter(isConcept);
  return speaking
    .filter(
      (feature) =>
        isConcept(feature) ||
        (!GRAMMAR.test(sentence.words[feature.first]?.lower ?? '') &&
          // A word of a concept that speaks already says nothing new.
          !concepts.some((concept) => overlap(concept, feature))),
    )
    .slice(0, MOST)
    .map((feature) => evidence(sentence, kindOf(feature), feature));
}

/** The runs of words that spoke most for a denial. */
export function evidenceOfDenial(
  polarity: LinearModel,
  sentence: ReadSentence,
  features: readonly Feature[],
): Evidence[] {
  const runs: Run[] = [];
  for (const { first, last } of worthTelling(weighedFor(polarity, features, DENIED))) {
    const run = runs.find((other) => overlap(other, { first, last }));
    if (run) {
      run.first = Math.min(run.first, first);
      run.last = Math.max(run.last, last);
    } else if (runs.length < MOST_DENIALS) runs.push({ first, last });
  }
  return runs.map((run) => evidence(sentence, { kind: 'denial' }, run));
}

/** Those that stand in the sentence and weigh a good share of the strongest. */
function worthTelling(weighed: readonly Weighed[]): Weighed[] {
  const standing = weighed.filter(({ first, last }) => first <= last);
  const least = LEAST_SHARE * (standing[0]?.weight ?? 0);
  return standing.filter(({ weight }) => weight > 0 && weight >= least);
}

const isConcept = ({ name }: Feature): boolean => name.startsWith('c:');

function kindOf(feature: Feature): EvidenceKind {
  return isConcept(feature)
    ? { kind: 'concept', concept: feature.name.slice(2) }
    : { kind: 'word' };
}

const overlap = (a: Run, b: Run): boolean => a.first <= b.last && b.first <= a.last;

function evidence(sentence: ReadSentence, kind: EvidenceKind, { first, last }: Run): Evidence {
  return { ...kind, ...sentence.spanOfWords(first, last) };
}
