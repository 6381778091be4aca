import type { GoldPage, GoldSentence } from '../calibration/gold';
import { assigned, fits } from './assigned';
import type { PredictedMatch } from './predictions';

/** A sentence that was not read as its labels say. */
export interface SentenceError {
  kind: 'false alarm' | 'wrong claim' | 'missed' | 'only a mention' | 'polarity';
  sentence: GoldSentence;
  got: readonly PredictedMatch[];
}

/** A page with what went wrong on it. */
export interface PageErrors {
  page: GoldPage;
  /** On the topic, and nothing was found; or off it, and something was. */
  kind: 'page missed' | 'page off the topic' | null;
  errors: readonly SentenceError[];
}

/** What went wrong on a page with these matches. */
export function errorsOf(
  page: GoldPage,
  matches: readonly PredictedMatch[],
  mention: string,
): PageErrors {
  const positive = page.kind === 'positive';
  const found = matches.length > 0;
  return {
    page,
    kind: positive === found ? null : found ? 'page off the topic' : 'page missed',
    errors: assigned(page, matches).flatMap(({ sentence, got }) => {
      const kind = kindOf(page, sentence, got, mention);
      return kind ? [{ kind, sentence, got }] : [];
    }),
  };
}

function kindOf(
  page: GoldPage,
  sentence: GoldSentence,
  got: readonly PredictedMatch[],
  mention: string,
): SentenceError['kind'] | null {
  const { c, n } = sentence;
  const hit = got.find(({ claim }) => c.includes(claim));
  if (got.some(({ claim }) => !fits(page, sentence, claim, mention)))
    return c.length > 0 ? 'wrong claim' : 'false alarm';
  if (hit) return hit.denied === n ? null : 'polarity';
  if (c.length === 0) return null;
  return got.length > 0 ? 'only a mention' : 'missed';
}
