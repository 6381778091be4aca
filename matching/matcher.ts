import type { Topic } from '../data/topic';
import { Engine } from './engine';
import { evidenceFor, evidenceOfDenial } from './evidence';
import { DENIED, polarityFeatures } from './polarity';
import { PROPOSAL, type ReadSentence } from './reading';
import { topicality } from './topicality';
import type { FoundClaim, Match, Matcher, MatchOptions, PageContext, ReadBlock } from './types';

interface SentencesOfBlock extends ReadBlock {
  readonly sentences: readonly ReadSentence[];
}

/** A matcher for a topic. The code knows no topic: all that it knows comes with the argument. */
export function createMatcher(topic: Topic): Matcher {
  const engine = new Engine(topic);
  const { thresholds } = topic.model;

  function matchOf(sentence: ReadSentence, block: number, surelyTopical: boolean): Match | null {
    const { best, of } = engine.readingOf(sentence.probabilities);
    const sureEnough = (claim: string) => of(claim) >= (thresholds.claim[claim] ?? 1);
    const allowed = (claim: string) => surelyTopical || !engine.isBackground(claim);
    const specific = sureEnough(best) && allowed(best);
    if (!specific && sentence.mention < thresholds.mention) return null;
    const found = specific ? foundClaim(sentence, best, of(best)) : foundMention(sentence);
    return {
      block,
      ...sentence.span,
      ...found,
      others: othersIn(sentence).filter(({ claim }) => claim !== found.claim && allowed(claim)),
    };
  }

  /** The claims that single parts of a sentence make, each once; what is read out of context is never certain. */
  function othersIn(sentence: ReadSentence): FoundClaim[] {
    const others = new Map<string, FoundClaim>();
    for (const part of sentence.parts()) {
      const { best, probability } = engine.readingOf(part.probabilities);
      if (probability >= thresholds.other && !others.has(best))
        others.set(best, { ...foundClaim(part, best, probability), certainty: 'likely' });
    }
    return [...others.values()];
  }

  function foundClaim(sentence: ReadSentence, claim: string, confidence: number): FoundClaim {
    const { words, features } = sentence;
    const signs = polarityFeatures(words, features, claim, engine.claims);
    const denial = engine.polarity.probability(
      DENIED,
      signs.map(({ name }) => name),
    );
    const denied = denial >= thresholds.denied;
    const polarityIsClear = Math.max(denial, 1 - denial) >= thresholds.certain;
    return {
      claim,
      denied,
      confidence,
      certainty: confidence >= thresholds.certain && polarityIsClear ? 'certain' : 'likely',
      why: () =>
        [
          ...evidenceFor(engine.claims, sentence, claim),
          ...(denied ? evidenceOfDenial(engine.polarity, sentence, signs) : []),
        ].sort((a, b) => a.start - b.start),
    };
  }

  function foundMention(sentence: ReadSentence): FoundClaim {
    return {
      claim: topic.mention,
      denied: false,
      confidence: sentence.mention,
      certainty: sentence.mention >= thresholds.certain ? 'certain' : 'likely',
      why: () => evidenceFor(engine.mention, sentence, PROPOSAL),
    };
  }

  return {
    read: (text): SentencesOfBlock => ({ text, sentences: engine.read(text) }),
    match(blocks, context: PageContext, { onTopic = false }: MatchOptions = {}): Match[] {
      const sentences = (blocks as readonly SentencesOfBlock[]).map((block) => block.sentences);
      const sure = onTopic
        ? 1
        : topicality(engine.evidence(sentences.flat(), context), topic.model.topicality);
      if (sure < thresholds.topical) return [];
      return sentences.flatMap((list, block) =>
        list.flatMap((sentence) => matchOf(sentence, block, sure >= thresholds.sure) ?? []),
      );
    },
  };
}
