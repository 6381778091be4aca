/**
 * Runs all checks and tests and sums them up; the last line is `N passed, N failed`, with `, N skipped` where some were.
 *
 *     npm test                 everything
 *     npm run test:quick       all but the browser tests
 */
import { ensureBrowser } from './browser-install';
import { STEPS, type Step, type StepResult } from './test-steps';
import { sumLine } from './test-counts';

async function resultOf(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, output: String(error) };
  }
}

async function main(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  if (!quick) for (const name of ['chromium', 'firefox'] as const) ensureBrowser(name);

  const results: StepResult[] = [];
  for (const step of STEPS.filter(({ slow }) => !(quick && slow))) {
    const start = Date.now();
    const result = await resultOf(step);
    results.push(result);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${step.name}: ${sumLine([result.counts])} (${seconds} s)`);
    const { failed, skipped, flaky = 0 } = result.counts;
    if (failed > 0 || skipped > 0 || flaky > 0)
      console.log(result.output.trimEnd().replace(/^/gm, '    '));
  }
  const counts = results.map((result) => result.counts);
  console.log(sumLine(counts));
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
