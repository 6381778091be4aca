import { existsSync, rmSync } from 'node:fs';
import { runCommand, type Ended } from './run-command';
import { playwrightCounts, vitestCounts, type Counts } from './test-counts';
import { knownVulnerabilities } from './vulnerabilities';

const ARTICLES = '../shared/sources';
const PLAYWRIGHT_REPORT = 'test-results/playwright.json';

export interface StepResult {
  counts: Counts;
  /** What to print when something failed, or why it was skipped. */
  output: string;
}

export interface Step {
  name: string;
  /** Left out by `npm run test:quick`. */
  slow: boolean;
  run(): Promise<StepResult>;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

function asOneTest({ ok, output }: Ended): StepResult {
  return { counts: ok ? PASSED : FAILED, output };
}

/** A step of one command that counts as one test. */
function command(name: string, ...words: [string, ...string[]]): Step {
  return { name, slow: false, run: async () => asOneTest(await runCommand(['npx', ...words])) };
}

/** The counts of a runner's report; a runner that fell over without a failed test has failed as a whole. */
function counted(ended: Ended, counts: Counts | null): StepResult {
  const fell = !ended.ok && (counts?.failed ?? 0) === 0;
  const told = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return { counts: fell ? { ...told, failed: 1 } : told, output: ended.output };
}

/** @param args what Vitest is to take beside its defaults, such as another configuration */
async function vitest(report: string, ...args: readonly string[]): Promise<StepResult> {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runCommand(['npx', 'vitest', 'run', ...reporters, ...args]);
  return counted(ended, vitestCounts(report));
}

async function playwright(): Promise<StepResult> {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const ended = await runCommand(['npx', 'playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
  });
  return counted(ended, playwrightCounts(PLAYWRIGHT_REPORT));
}

async function quotations(): Promise<StepResult> {
  if (!existsSync(ARTICLES)) {
    return { counts: SKIPPED, output: `needs the articles in ${ARTICLES}` };
  }
  return asOneTest(await runCommand(['npx', 'tsx', 'scripts/check-quotes.ts', ARTICLES]));
}

/** A registry that gives no answer is no failure: the tests must run where there is none. */
async function vulnerabilities(): Promise<StepResult> {
  const verdict = await knownVulnerabilities();
  if (!verdict.checked) return { counts: SKIPPED, output: `unchecked: ${verdict.why}` };
  const clean = verdict.findings.length === 0;
  return { counts: clean ? PASSED : FAILED, output: verdict.findings.join('\n') };
}

/** All that `npm test` runs, in its order. */
export const STEPS: readonly Step[] = [
  command('types', 'tsc', '-p', '.', '--noEmit'),
  command('types of matching/, without the DOM', 'tsc', '-p', 'matching'),
  command('lint', 'eslint', '.'),
  command('format', 'prettier', '--check', '.'),
  {
    name: 'unit and DOM tests',
    slow: false,
    run: () => vitest('test-results/vitest.json'),
  },
  { name: 'quotations', slow: false, run: quotations },
  { name: 'known vulnerabilities', slow: false, run: vulnerabilities },
  command('build and zip for Chrome', 'wxt', 'zip'),
  command('build and zip for Edge', 'wxt', 'zip', '-b', 'edge'),
  command('build and zip for Firefox', 'wxt', 'zip', '-b', 'firefox', '--mv3'),
  command('sizes', 'size-limit'),
  {
    name: 'tests of the packages',
    slow: true,
    run: () => vitest('test-results/package.json', '--config', 'tests/package/vitest.config.ts'),
  },
  { name: 'browser tests', slow: true, run: playwright },
];
