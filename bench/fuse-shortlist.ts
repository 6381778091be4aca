import Fuse from 'fuse.js';
import type { Topic } from '../data/topic';
import { Engine } from '../matching/engine';
import { createMatcher } from '../matching/matcher';
import type { ReadSentence } from '../matching/reading';
import type { Matcher, ReadBlock } from '../matching/types';
import { tokensOf } from './peers';

/** So many claims are ranked. */
const SHORTLIST = 20;
/** So far from a claim's threshold, to either side, the model's answer is put in question. */
const NEAR = 0.2;

interface Block extends ReadBlock {
  readonly sentences: readonly ReadSentence[];
}

/** What to do with a sentence near the threshold: take the claim that Fuse.js puts first, or the model's only where both agree. */
export type Rule = 'first' | 'agree';

/**
 * The matcher, with Fuse.js ranking the likeliest claims of each sentence whose best one lies near its threshold. The claim
 * taken gets the probability of its threshold at least; one that is not taken falls below.
 */
export function shortlistMatcher(topic: Topic, rule: Rule): Matcher {
  const matcher = createMatcher(topic);
  const engine = new Engine(topic);
  const { claim: thresholds } = topic.model.thresholds;
  const phrasings = new Map(
    topic.claims.map(({ id, gist, examples }) => [id, [gist, ...examples.map(({ text }) => text)]]),
  );

  function firstOf(claims: readonly string[], text: string): string | undefined {
    const texts = claims.flatMap((claim) =>
      (phrasings.get(claim) ?? []).map((phrasing) => ({ claim, phrasing })),
    );
    const fuse = new Fuse(texts, {
      keys: ['phrasing'],
      useTokenSearch: true,
      tokenize: tokensOf,
      tokenMatch: 'any',
      threshold: 0.2,
      ignoreFieldNorm: true,
    });
    return fuse.search(text, { limit: 1 })[0]?.item.claim;
  }

  function reranked(sentence: ReadSentence, text: string): ReadSentence {
    const { id: best, probability } = sentence.claim;
    const threshold = thresholds[best] ?? 1;
    if (Math.abs(probability - threshold) > NEAR) return sentence;
    const shortlist = Object.keys(thresholds)
      .sort((a, b) => probabilityOf(b) - probabilityOf(a))
      .slice(0, SHORTLIST);
    const first = firstOf(shortlist, text.slice(sentence.span.start, sentence.span.end));
    const taken = rule === 'first' || first === best ? first : undefined;
    const probabilities = sentence.probabilities.slice();
    probabilities[engine.claims.indexOf(best)] = Math.min(probability, threshold - 0.01);
    if (taken !== undefined)
      probabilities[engine.claims.indexOf(taken)] = Math.max(probability, thresholds[taken] ?? 1);
    const { span, words, concepts, features, mention, years } = sentence;
    return {
      ...{ span, words, concepts, features, probabilities, mention, years },
      claim: engine.likelyClaim(probabilities),
      spanOfWords: (first, last) => sentence.spanOfWords(first, last),
      parts: () => sentence.parts(),
    };

    function probabilityOf(claim: string): number {
      return sentence.probabilities[engine.claims.indexOf(claim)] ?? 0;
    }
  }

  return {
    ...matcher,
    read(text): Block {
      const block = matcher.read(text) as Block;
      return { ...block, sentences: block.sentences.map((sentence) => reranked(sentence, text)) };
    },
  };
}
