import type { Certainty, Evidence, Matcher, PageContext } from '../../matching/types';

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
  certainty: Certainty;
  /** What spoke, each with its words: `offer: proposal` for a concept, `word: vote`, `denial: not vague`. */
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
      .map(({ block, start, end, claim, denied, confidence, certainty, why }) => ({
        paragraph: block,
        start,
        end,
        claim,
        denied,
        confidence: Math.round(confidence * 1000) / 1000,
        certainty,
        why: why().map((evidence) => whyString(evidence, paragraphs[block] ?? '')),
      })),
  };
}

function whyString(evidence: Evidence, text: string): string {
  const name = evidence.kind === 'concept' ? evidence.concept : evidence.kind;
  return `${name}: ${text.slice(evidence.start, evidence.end)}`;
}
