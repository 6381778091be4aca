import type { GoldPage, GoldSentence } from '../calibration/gold';
import type { PredictedMatch } from './predictions';

/** A match, and which part of the longer one of match and sentence both have in common. */
export type GivenMatch = PredictedMatch & { overlap: number };

/** Gives each match to the gold sentence that it overlaps most; sentences of a paragraph are joined by one space. */
export function assigned(
  page: GoldPage,
  matches: readonly PredictedMatch[],
): { sentence: GoldSentence; got: GivenMatch[] }[] {
  return page.paragraphs.flatMap((sentences, paragraph) => {
    let at = 0;
    const places = sentences.map((sentence) => {
      const start = at;
      at += sentence.t.length + 1;
      return { sentence, start, end: start + sentence.t.length, got: [] as GivenMatch[] };
    });
    for (const match of matches.filter((m) => m.paragraph === paragraph)) {
      const shared = (place: { start: number; end: number }) =>
        Math.min(match.end, place.end) - Math.max(match.start, place.start);
      const [best] = [...places].sort((a, b) => shared(b) - shared(a));
      if (!best || shared(best) <= 0) continue;
      const longer = Math.max(match.end - match.start, best.end - best.start);
      best.got.push({ ...match, overlap: shared(best) / longer });
    }
    return places;
  });
}

/** Whether a match's claim fits its sentence; a mention fits wherever the sentence speaks of the proposal. */
export function fits(
  page: GoldPage,
  { c, m }: GoldSentence,
  claim: string,
  mention: string,
): boolean {
  return page.kind === 'positive' && (c.includes(claim) || (claim === mention && m));
}
