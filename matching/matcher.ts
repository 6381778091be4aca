import type { ReadingTopic } from '../data/reading-topic';
import { Engine } from './engine';
import { evidenceFor, evidenceOfDenial } from './evidence';
import { lazily } from './lazily';
import { ended } from './ended';
import { DENIED, polarityFeatures } from './polarity';
import { PROPOSAL, type ReadSentence } from './reading';
import { topicality } from './topicality';
import type { FoundClaim, Match, Matcher, MatchOptions, PageContext, ReadBlock } from './types';

interface SentencesOfBlock extends ReadBlock {
  readonly sentences: readonly ReadSentence[];
}

/**
 * A matcher for a topic. The code knows no topic: all that it knows comes with the argument. Its engine is built when it is
 * first asked to read, and not while the script is evaluated, which is one long task.
 *
 * @throws Error when it is first asked, where the topic's data do not go together
 */
export function createMatcher(topic: ReadingTopic): Matcher {
  const engine = lazily(() => new Engine(topic));
  const { thresholds } = topic.model;

  function matchOf(sentence: ReadSentence, block: number, surelyTopical: boolean): Match | null {
    const { id, probability, background } = sentence.claim;
    const sureEnough = probability >= (thresholds.claim[id] ?? 1);
    const specific = sureEnough && (surelyTopical || !background);
    if (!specific && sentence.mention < thresholds.mention) return null;
    const found = specific ? foundClaim(sentence, id, probability) : foundMention(sentence);
    const others = lazily(() =>
      othersIn(sentence, surelyTopical).filter((other) => other.claim !== found.claim),
    );
    const { claim, confidence, why } = found;
    const { start, end } = sentence.span;
    return {
      ...{ block, start, end, claim, confidence, why },
      get denied() {
        return found.denied;
      },
      get certainty() {
        return found.certainty;
      },
      get others() {
        return others();
      },
    };
  }

  /** The claims that single parts of a sentence make, each once; what is read out of context is never certain. */
  function othersIn(sentence: ReadSentence, surelyTopical: boolean): FoundClaim[] {
    const others = new Map<string, FoundClaim>();
    for (const part of sentence.parts()) {
      const { id, probability, background } = part.claim;
      if (probability < thresholds.other || others.has(id) || (background && !surelyTopical))
        continue;
      const found = foundClaim(part, id, probability);
      others.set(id, {
        ...{ claim: id, confidence: probability, certainty: 'likely', why: found.why },
        get denied() {
          return found.denied;
        },
      });
    }
    return [...others.values()];
  }

  function foundClaim(sentence: ReadSentence, claim: string, confidence: number): FoundClaim {
    const polarity = lazily(() => polarityOf(sentence, claim));
    return {
      claim,
      confidence,
      get denied() {
        return polarity().denied;
      },
      get certainty() {
        return confidence >= thresholds.certain && polarity().isClear ? 'certain' : 'likely';
      },
      why: () =>
        [
          ...evidenceFor(engine().claims, sentence, claim),
          ...(polarity().denied
            ? evidenceOfDenial(engine().polarity, sentence, polarity().signs)
            : []),
        ].sort((a, b) => a.start - b.start),
    };
  }

  function polarityOf({ words, features }: ReadSentence, claim: string) {
    const signs = polarityFeatures(words, features, claim, engine().claims);
    const denial = engine().polarity.probability(
      DENIED,
      signs.map(({ name }) => name),
    );
    return {
      signs,
      denied: denial >= thresholds.denied,
      isClear: Math.max(denial, 1 - denial) >= thresholds.certain,
    };
  }

  function foundMention(sentence: ReadSentence): FoundClaim {
    return {
      claim: topic.mention,
      denied: false,
      confidence: sentence.mention,
      certainty: sentence.mention >= thresholds.certain ? 'certain' : 'likely',
      why: () => evidenceFor(engine().mention, sentence, PROPOSAL),
    };
  }

  function* matching(
    blocks: readonly ReadBlock[],
    context: PageContext,
    { onTopic = false }: MatchOptions = {},
  ): Generator<void, Match[]> {
    const sentences = (blocks as readonly SentencesOfBlock[]).map((block) => block.sentences);
    const sure = onTopic
      ? 1
      : topicality(engine().evidence(sentences.flat(), context), topic.model.topicality);
    if (sure < thresholds.topical) return [];
    const matches: Match[] = [];
    for (const [block, list] of sentences.entries()) {
      yield;
      for (const sentence of list) {
        const match = matchOf(sentence, block, sure >= thresholds.sure);
        if (match) matches.push(match);
      }
    }
    return matches;
  }

  return {
    read: (text): SentencesOfBlock => ({ text, sentences: engine().read(text) }),
    *reading(text): Generator<void, SentencesOfBlock> {
      return { text, sentences: yield* engine().reading(text) };
    },
    match: (...asked) => ended(matching(...asked)),
    matching,
  };
}
