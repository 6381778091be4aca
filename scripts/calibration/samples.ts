import type { TaughtClaim } from '../../data/types';
import { Lexicon } from '../../matching/concepts';
import { NO_CLAIM } from '../../matching/engine';
import type { LinearModel } from '../../matching/linear-model';
import { normalised } from '../../matching/normalise';
import { DENIED, polarityFeatures } from '../../matching/polarity';
import { PROPOSAL } from '../../matching/reading';
import { sentenceFeatures } from '../../matching/sentence-features';
import { wordsOf } from '../../matching/words';
import type { GoldPage } from './gold';
import type { Sample } from './softmax-regression';

/** A labelled sentence made ready for training. */
export interface LabelledSentence {
  /** Its features, each once. */
  features: readonly string[];
  /** `null` on pages off the topic: there the same words make no claim of ours. */
  claimSample: Sample | null;
  mentionSample: Sample | null;
  /** One for each claim but the mention; a claim's weights tell what lies at its core. */
  polaritySamples: (claims: LinearModel) => readonly Sample[];
}

/** An example phrasing stands alone and is more even than running text, so it counts a little less. */
const EXAMPLE_WEIGHT = 0.7;

/** Pages of single voices, for and against: they teach denials, but nothing of how pages are made. */
export function isOfVoices(page: GoldPage): boolean {
  return page.genre === 'voices';
}

/** All sentences of the pages; what claims look like is learnt only from those on the topic. */
export function sentencesOfPages(
  pages: readonly GoldPage[],
  lexicon: Lexicon,
  mention: string,
): LabelledSentence[] {
  return pages.flatMap((page) =>
    page.paragraphs.flat().map(({ t, c, m, n }) => {
      const isVoices = isOfVoices(page);
      const sentence = labelled(t, c, m, n, isVoices ? EXAMPLE_WEIGHT : 1, lexicon, mention);
      if (isVoices) return { ...sentence, mentionSample: null };
      return page.kind === 'positive' ? sentence : { ...sentence, claimSample: null };
    }),
  );
}

export function sentencesOfExamples(
  claims: readonly TaughtClaim[],
  lexicon: Lexicon,
  mention: string,
): LabelledSentence[] {
  return claims.flatMap(({ id, background, examples }) =>
    examples.map(({ text, denied }) => {
      const sentence = labelled(text, [id], true, denied, EXAMPLE_WEIGHT, lexicon, mention);
      return background ? { ...sentence, mentionSample: null } : sentence;
    }),
  );
}

function labelled(
  text: string,
  claims: readonly string[],
  mentions: boolean,
  denied: boolean,
  weight: number,
  lexicon: Lexicon,
  mention: string,
): LabelledSentence {
  const normal = normalised(text).text;
  const words = wordsOf(normal, { start: 0, end: normal.length });
  const features = sentenceFeatures(words, lexicon.find(words));
  const names = features.map(({ name }) => name);
  return {
    features: names,
    claimSample: { features: names, classes: claims.length > 0 ? claims : [NO_CLAIM], weight },
    mentionSample: { features: names, classes: [mentions ? PROPOSAL : 'other'], weight },
    polaritySamples: (model) =>
      claims
        .filter((claim) => claim !== mention)
        .map((claim) => ({
          features: polarityFeatures(words, features, claim, model).map(({ name }) => name),
          classes: [denied ? DENIED : 'asserted'],
          weight,
        })),
  };
}
