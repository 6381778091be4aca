import type { Matcher, PageContext } from '../../matching/types';

/** A page as `match --jsonl` takes it. */
export interface InputPage extends PageContext {
  id: string;
  paragraphs: readonly string[];
}

/** A line of `match --jsonl`. */
export interface Prediction {
  id: string;
  matches: readonly PredictedMatch[];
}

export interface PredictedMatch {
  paragraph: number;
  start: number;
  end: number;
  claim: string;
  denied: boolean;
  confidence: number;
  why: readonly string[];
}

/** What the overlay would paint on a page, the gate's question included. */
export function predictionOf(
  page: InputPage,
  matcher: Matcher,
  passesGate: (text: string) => boolean,
): Prediction {
  const { id, paragraphs } = page;
  if (!passesGate([page.title ?? '', ...paragraphs].join('\n'))) return { id, matches: [] };
  const blocks = paragraphs.map((text) => matcher.read(text));
  return {
    id,
    matches: matcher
      .match(blocks, page)
      .map(({ block, start, end, claim, denied, confidence, why }) => ({
        paragraph: block,
        start,
        end,
        claim,
        denied,
        confidence: Math.round(confidence * 1000) / 1000,
        why: why.map((evidence) => {
          const words = paragraphs[block]?.slice(evidence.start, evidence.end) ?? '';
          return `${evidence.concept}: ${words}`;
        }),
      })),
  };
}
