import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** How many tests ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** How many of the passed ones passed at the second try only. */
  flaky?: number;
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  numFailedTestSuites: v.number(),
});

const playwrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  /** Faults outside of tests, such as a file that does not load. */
  errors: v.array(v.unknown()),
});

/** The counts of Vitest's JSON report; null where it wrote none. */
export function vitestCounts(file: string): Counts | null {
  const report = reportIn(file, vitestReport);
  return (
    report && {
      passed: report.numPassedTests,
      // A file that does not load has no tests, and yet it has failed.
      failed: report.numFailedTests === 0 ? report.numFailedTestSuites : report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

/** The counts of Playwright's JSON report; null where it wrote none. */
export function playwrightCounts(file: string): Counts | null {
  const report = reportIn(file, playwrightReport);
  return (
    report && {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected + report.errors.length,
      skipped: report.stats.skipped,
      flaky: report.stats.flaky,
    }
  );
}

/** `12 passed, 0 failed`, and the skipped ones where there are any. */
export function sumLine(all: readonly Counts[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function reportIn<T>(file: string, schema: v.GenericSchema<unknown, T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.output : null;
}
