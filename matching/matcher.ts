import type { Topic } from '../data/topic';
import { Engine, NO_CLAIM } from './engine';
import { evidenceFor } from './evidence';
import { polarityFeatures } from './polarity';
import type { ReadSentence } from './reading';
import { topicality } from './topicality';
import type { Match, Matcher, PageContext, ReadBlock } from './types';

interface SentencesOfBlock extends ReadBlock {
  readonly sentences: readonly ReadSentence[];
}

/** A matcher for a topic. The code knows no topic: all that it knows comes with the argument. */
export function createMatcher(topic: Topic): Matcher {
  const engine = new Engine(topic);
  const { thresholds } = topic.model;

  function matchOf(sentence: ReadSentence, block: number, surelyTopical: boolean): Match | null {
    const { mention } = sentence;
    const { best, probability, of } = engine.readingOf(sentence.probabilities);
    const sureEnough = (claim: string) => of(claim) >= (thresholds.claim[claim] ?? 1);
    const allowed = (claim: string) => surelyTopical || !engine.isBackground(claim);
    const specific = sureEnough(best) && allowed(best);
    if (!specific && mention < thresholds.mention) return null;
    const claim = specific ? best : topic.mention;
    return {
      block,
      ...sentence.span,
      claim,
      others: engine.claims.classes
        .filter((other) => other !== NO_CLAIM && other !== topic.mention && other !== claim)
        .filter((other) => of(other) >= thresholds.other && allowed(other))
        .sort((a, b) => of(b) - of(a)),
      denied: specific && isDenied(engine, sentence, claim, thresholds.denied),
      confidence: specific ? probability : mention,
      why: evidenceFor(engine.claims, sentence, claim),
    };
  }

  return {
    read: (text): SentencesOfBlock => ({ text, sentences: engine.read(text) }),
    match(blocks, context: PageContext): Match[] {
      const sentences = (blocks as readonly SentencesOfBlock[]).map((block) => block.sentences);
      const sure = topicality(engine.evidence(sentences.flat(), context), topic.model.topicality);
      if (sure < thresholds.topical) return [];
      return sentences.flatMap((list, block) =>
        list.flatMap((sentence) => matchOf(sentence, block, sure >= thresholds.sure) ?? []),
      );
    },
  };
}

function isDenied(
  engine: Engine,
  { words, features }: ReadSentence,
  claim: string,
  threshold: number,
): boolean {
  const evidence = polarityFeatures(words, features, claim, engine.claims);
  return engine.polarity.probability('denied', evidence) >= threshold;
}
