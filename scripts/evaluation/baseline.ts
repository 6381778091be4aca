import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Report } from './score';

/** A figure may fall by so much; of false alarms in 1,000 sentences, so many more may be. */
const TOLERANCE = 0.01;
const ALARM_TOLERANCE = 1;

const ClaimFigures = v.object({ precision: v.number(), recall: v.number(), sentences: v.number() });
const SetFigures = v.object({
  pages: v.number(),
  figures: v.record(v.string(), v.number()),
  claims: v.record(v.string(), ClaimFigures),
});
const Baseline = v.object({
  /** The corpus, each file read by a model that never saw it. */
  crossValidated: SetFigures,
  /** The corpus, read by the model that was learnt from it. */
  fitted: SetFigures,
  /** `tests/fixtures/held-out.jsonl`, from which nothing is learnt. */
  heldOut: SetFigures,
});

/** The figures on one set of pages: of all of it, and by claim. */
export type SetFigures = v.InferOutput<typeof SetFigures>;
export type Baseline = v.InferOutput<typeof Baseline>;

/** The figures that are worth guarding, rounded to three places. */
export function setFigures({ figures, claims }: Report): SetFigures {
  const { pages, pagePrecision, pageRecall, passagePrecision, passageRecall } = figures;
  const { claimPrecision, claimRecall, claimF1, polarityAccuracy, negatedRecall } = figures;
  const guarded = {
    pagePrecision,
    pageRecall,
    passagePrecision,
    passageRecall,
    claimPrecision,
    claimRecall,
    claimF1,
    polarityAccuracy,
    negatedRecall,
    falseAlarmsPer1000: figures.falseAlarmsPer1000,
  };
  return {
    pages,
    figures: Object.fromEntries(
      Object.entries(guarded).map(([name, value]) => [name, rounded(value)]),
    ),
    claims: Object.fromEntries(
      [...claims]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { gold, hit, wrong }]) => [
          id,
          {
            precision: rounded(hit / Math.max(1, hit + wrong)),
            recall: rounded(hit / Math.max(1, gold)),
            sentences: gold,
          },
        ]),
    ),
  };
}

/** What has become worse by more than is tolerated: a sentence each, with figure, claim, old and new value. */
export function fallenFigures(set: string, before: SetFigures, now: SetFigures): string[] {
  const of =
    before.pages === now.pages ? set : `${set} (${before.pages} pages then, ${now.pages} now)`;
  const compared = (name: string, old: number, value: number): string[] => {
    const worse =
      name === 'falseAlarmsPer1000' ? value - old - ALARM_TOLERANCE : old - value - TOLERANCE;
    // The values have three places; what is left beyond them is the computer's arithmetic.
    return worse > 1e-6 ? [`${of}: ${name} was ${old}, is ${value}`] : [];
  };
  return [
    ...Object.entries(before.figures).flatMap(([name, old]) =>
      compared(name, old, now.figures[name] ?? 0),
    ),
    ...Object.entries(before.claims).flatMap(([id, old]) => [
      ...compared(`precision of ${id}`, old.precision, now.claims[id]?.precision ?? 0),
      ...compared(`recall of ${id}`, old.recall, now.claims[id]?.recall ?? 0),
    ]),
    ...Object.keys(now.claims)
      .filter((id) => !before.claims[id])
      .map((id) => `${of}: the baseline has no figures of ${id}`),
  ];
}

/** @throws Error naming the field where the file is not of the form. */
export function readBaseline(file: string): Baseline {
  const result = v.safeParse(Baseline, JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Writes the file with one line a claim, so that a change can be read. */
export function writeBaseline(file: string, baseline: Baseline): void {
  const text = JSON.stringify(baseline, null, 2).replace(
    /\{\s+("precision": [\d.]+,)\s+("recall": [\d.]+,)\s+("sentences": \d+)\s+\}/g,
    '{ $1 $2 $3 }',
  );
  writeFileSync(file, `${text}\n`);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
