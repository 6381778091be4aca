import type { GoldPage } from '../calibration/gold';
import { assigned, fits } from './assigned';
import type { Prediction } from './predictions';

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

export interface ClaimTally {
  gold: number;
  hit: number;
  wrong: number;
}

export interface Report {
  figures: Figures;
  claims: ReadonlyMap<string, ClaimTally>;
}

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
      if (!positive) {
        negatives.sentences++;
        if (got.length > 0) negatives.alarms++;
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
        if (n && hit.denied) polarity.negatedRight++;
      }
      for (const { claim } of got) {
        if (fits(page, sentence, claim, mention)) continue;
        claimed.wrong++;
        tally(claim, 'wrong');
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

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
