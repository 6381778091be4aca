/**
 * npm run bench:huge                 what Counterpoint costs on pages of a size that hardly any has: builds it, and loads each
 *                                    page of tests/fixtures/huge-pages.ts in browsers without it and with it, in turn
 * npm run bench:huge -- --rounds N   so many loads of each page in each browser (3 unless told); the middle one counts
 */
import { parseArgs } from 'node:util';
import { runCommand } from '../scripts/run-command';
import { servePages } from '../tests/browser/drivers/page-server';
import * as hugePages from '../tests/fixtures/huge-pages';
import { topic } from '../data/topic';
import { armsOf, BARE, OURS } from './pages/arms';
import { MeasuringBrowser } from './pages/measuring';
import { timingsOf } from './timings';

/** So long after the load, in ms, the largest is read and painted. */
const SETTLE = 12_000;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);

const { ok, output } = await runCommand(['npm', 'run', 'build']);
if (!ok) throw new Error(`The build failed:\n${output}`);
const site = await servePages('tests/fixtures/pages');
const arms = armsOf(`${process.cwd()}/.output/chrome-mv3`, topic.claims);
const bare = await MeasuringBrowser.start(armNamed(BARE));
const ours = await MeasuringBrowser.start(armNamed(OURS));
try {
  site.add('/warm-up', '<!doctype html><title>Warm-up</title><p>Nothing.');
  console.log(row('ms of CPU; MB', 'tasks', 'over bare', 'longest', 'first', 'heap over bare'));
  for (const { name, html } of allPages()) {
    site.add('/huge', html);
    const costs = { with: await costsIn(ours), without: await costsIn(bare) };
    const traces = await times(() => ours.trace(`${site.origin}/huge`, SETTLE));
    const over = (of: 'tasks' | 'heap') =>
      middle(costs.with.map((cost) => cost[of])) - middle(costs.without.map((cost) => cost[of]));
    console.log(
      row(
        name,
        middle(costs.with.map(({ tasks }) => tasks)).toFixed(0),
        over('tasks').toFixed(0),
        middle(traces.map(({ longestSince }) => longestSince)).toFixed(1),
        middle(traces.map(({ firstPaint }) => firstPaint ?? NaN)).toFixed(0),
        (over('heap') / 1e6).toFixed(1),
      ),
    );
  }
} finally {
  await Promise.all([bare.close(), ours.close(), site.close()]);
}

function armNamed(name: string) {
  const arm = arms.find((one) => one.name === name);
  if (!arm) throw new Error(`No browser "${name}"`);
  return arm;
}

function allPages(): hugePages.HugePage[] {
  const { manyTexts, longText, deepNesting, manyPassages, manyFrames } = hugePages;
  let frames = 0;
  const withFrames = manyFrames((html) => {
    const address = `/huge-frame-${++frames}`;
    site.add(address, html);
    return address;
  });
  return [manyTexts(), longText(), deepNesting(), manyPassages(), withFrames];
}

function costsIn(browser: MeasuringBrowser) {
  return times(() => browser.load(`${site.origin}/huge`, SETTLE));
}

async function times<T>(measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await measure());
  return results;
}

function middle(values: readonly number[]): number {
  return timingsOf(values).median;
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(16)).join('');
}
