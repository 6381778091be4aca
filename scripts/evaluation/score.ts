import type { GoldPage, GoldSentence } from '../calibration/gold';
import type { PredictedMatch, Prediction } from './predictions';

/** The figures of a matcher on a gold set; what each means stands in docs/TESTING.md. */
export interface Figures {
  pages: number;
  medianOverlap: number;
  pagePrecision: number;
  pageRecall: number;
  passagePrecision: number;
  passageRecall: number;
  passageF1: number;
  claimPrecision: number;
  claimRecall: number;
  claimF1: number;
  polarityAccuracy: number;
  negatedRecall: number;
  falseAlarmsPer1000: number;
  falseAlarms: number;
  negativeSentences: number;
}

export interface ScoringError {
  kind: 'false alarm' | 'other claim' | 'missed' | 'polarity';
  page: string;
  sentence: GoldSentence;
  got: readonly PredictedMatch[];
}

export interface ClaimTally {
  gold: number;
  hit: number;
  wrong: number;
}

export interface Report {
  figures: Figures;
  claims: ReadonlyMap<string, ClaimTally>;
  errors: readonly ScoringError[];
}

type GivenMatch = PredictedMatch & { overlap: number };

/**
 * Scores predictions against gold pages. A match counts for the sentence that it overlaps most; to fall back on the mention
 * where the sentence speaks of the proposal is no error of precision, only of recall.
 * @throws Error where a page has no prediction.
 */
export function scored(
  gold: readonly GoldPage[],
  predictions: readonly Prediction[],
  mention: string,
): Report {
  const byPage = new Map(predictions.map(({ id, matches }) => [id, matches]));
  const claims = new Map<string, ClaimTally>();
  const tally = (id: string, key: keyof ClaimTally) => {
    const row = claims.get(id) ?? { gold: 0, hit: 0, wrong: 0 };
    row[key]++;
    claims.set(id, row);
  };
  const errors: ScoringError[] = [];
  const overlaps: number[] = [];
  const pages = { right: 0, wrong: 0, missed: 0 };
  const passages = { found: 0, right: 0, relevant: 0 };
  const claimed = { gold: 0, right: 0, wrong: 0 };
  const polarity = { asked: 0, right: 0, negated: 0, negatedRight: 0 };
  const negatives = { sentences: 0, alarms: 0 };

  for (const page of gold) {
    const matches = byPage.get(page.id);
    if (!matches) throw new Error(`no prediction for page "${page.id}"`);
    const positive = page.kind === 'positive';
    if (positive) pages[matches.length > 0 ? 'right' : 'missed']++;
    else if (matches.length > 0) pages.wrong++;
    for (const { sentence, got } of assigned(page, matches)) {
      overlaps.push(...got.map(({ overlap }) => overlap));
      const error = (kind: ScoringError['kind']) =>
        errors.push({ kind, page: page.id, sentence, got });
      if (!positive) {
        negatives.sentences++;
        if (got.length > 0) {
          negatives.alarms++;
          error('false alarm');
        }
        continue;
      }
      const { c, m, n } = sentence;
      const relevant = m || c.length > 0;
      if (relevant) passages.relevant++;
      if (got.length > 0) {
        passages.found++;
        if (relevant) passages.right++;
      }
      if (c.length > 0) claimed.gold++;
      c.forEach((id) => tally(id, 'gold'));
      if (n) polarity.negated++;
      for (const id of new Set(got.map(({ claim }) => claim))) if (c.includes(id)) tally(id, 'hit');
      const hit = got.find(({ claim }) => c.includes(claim));
      if (hit) {
        claimed.right++;
        polarity.asked++;
        if (hit.denied === n) polarity.right++;
        else error('polarity');
        if (n && hit.denied) polarity.negatedRight++;
      } else if (c.length > 0) error(got.length > 0 ? 'other claim' : 'missed');
      for (const { claim } of got) {
        if (c.includes(claim) || (claim === mention && m)) continue;
        claimed.wrong++;
        tally(claim, 'wrong');
        if (c.length === 0) error('false alarm');
      }
    }
  }

  const passagePrecision = ratio(passages.right, passages.found);
  const passageRecall = ratio(passages.right, passages.relevant);
  const claimPrecision = ratio(claimed.right, claimed.right + claimed.wrong);
  const claimRecall = ratio(claimed.right, claimed.gold);
  overlaps.sort((a, b) => a - b);
  return {
    claims,
    errors,
    figures: {
      pages: gold.length,
      medianOverlap: overlaps[overlaps.length >> 1] ?? 0,
      pagePrecision: ratio(pages.right, pages.right + pages.wrong),
      pageRecall: ratio(pages.right, pages.right + pages.missed),
      passagePrecision,
      passageRecall,
      passageF1: harmonicMean(passagePrecision, passageRecall),
      claimPrecision,
      claimRecall,
      claimF1: harmonicMean(claimPrecision, claimRecall),
      polarityAccuracy: ratio(polarity.right, polarity.asked),
      negatedRecall: ratio(polarity.negatedRight, polarity.negated),
      falseAlarmsPer1000: 1000 * ratio(negatives.alarms, negatives.sentences),
      falseAlarms: negatives.alarms,
      negativeSentences: negatives.sentences,
    },
  };
}

/** Gives each match to the gold sentence that it overlaps most; sentences of a paragraph are joined by one space. */
function assigned(
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

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
