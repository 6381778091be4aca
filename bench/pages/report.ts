import { timingsOf } from '../timings';
import { BARE, FLOOR, OURS } from './arms';
import { type BenchResult, overheadOf } from './measured';
import { CHANGES_A_MINUTE } from './storm';

const ms = (value: number): string => value.toFixed(2).padStart(9);
const line = (label: string, ...values: string[]): string => label.padEnd(36) + values.join('');

/** The result as a table for people. */
export function reportOf(result: BenchResult): string {
  const { refused, passed, onTopic, storm, traces } = result;
  const arms = Object.keys(onTopic).filter((name) => name !== BARE);
  const names = (refused[BARE] ?? []).map(({ page }) => page);
  const floor = overheadOf(refused, FLOOR);
  const gate = timingsOf(names.map((name) => traces[name]?.files['gate.js'] ?? NaN));
  const longest = Math.max(...names.map((name) => traces[name]?.longestTask ?? 0));
  const topical = onTopic[OURS]?.page ?? '';
  const own = traces[topical];
  const over = (arm: string, of: 'script' | 'tasks' | 'layout') =>
    (onTopic[arm]?.[of] ?? NaN) - (onTopic[BARE]?.[of] ?? NaN);
  return [
    `${result.machine}; ${result.browser}; ${result.date}`,
    '',
    `Off the topic: ${names.length} pages that the gate refuses, the middle of ${result.rounds} loads of each`,
    line('CPU of scripts over the bare browser,', '   median      p95   to the floor   heap, MB'),
    ...arms.map((arm) => {
      const { median, p95 } = overheadOf(refused, arm);
      const ratio = `${(median / floor.median).toFixed(2)} / ${(p95 / floor.p95).toFixed(2)}`;
      const heap = overheadOf(refused, arm, (cost) => cost.heap).median / 1e6;
      return line(`  ${arm}, ms`, ms(median), ms(p95), `   ${ratio.padEnd(11)}`, ms(heap));
    }),
    line('gate.js by the trace, ms', ms(gate.median), ms(gate.p95)),
    line('longest task with our work, ms', ms(longest)),
    line('pages that the gate let pass', String((passed[BARE] ?? []).length).padStart(9)),
    line('  Counterpoint there, ms', ...Object.values(overheadOf(passed, OURS)).map(ms)),
    line('layout shift over bare, at most', ms(shiftOver(result))),
    line(
      `${CHANGES_A_MINUTE} changes a minute, % of a core`,
      ms((storm[OURS] ?? NaN) - (storm[BARE] ?? NaN)),
    ),
    '',
    `On the topic: ${topical}`,
    line('CPU over the bare browser,', '    tasks  scripts   layout'),
    ...arms.map((arm) =>
      line(
        `  ${arm}, ms`,
        ms(over(arm, 'tasks')),
        ms(over(arm, 'script')),
        ms(over(arm, 'layout')),
      ),
    ),
    ...Object.entries(own?.files ?? {}).map(([file, cpu]) =>
      line(`  ${file} by the trace, ms`, ms(cpu)),
    ),
    line('longest task with our work, ms', ms(own?.longestTask ?? NaN)),
    line('first highlight after injection, ms', ms(own?.firstPaint ?? NaN)),
    line('all of them, ms', ms(own?.lastPaint ?? NaN)),
  ].join('\n');
}

/** The most by which a page shifted more with Counterpoint than without. */
function shiftOver({ refused, passed, onTopic }: BenchResult): number {
  const all = (arm: string) => [
    ...(refused[arm] ?? []),
    ...(passed[arm] ?? []),
    ...(onTopic[arm] ? [onTopic[arm]] : []),
  ];
  const bare = all(BARE);
  return Math.max(...all(OURS).map((cost, at) => cost.shift - (bare[at]?.shift ?? 0)));
}
