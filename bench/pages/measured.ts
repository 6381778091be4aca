import os from 'node:os';
import type { PageServer } from '../../tests/browser/drivers/page-server';
import { type Timings, timingsOf } from '../timings';
import { BARE, OURS } from './arms';
import type { BenchPage } from './folder';
import { type LoadCost, type MeasuringBrowser, SETTLE, SETTLE_LONG } from './measuring';
import { stormPage } from './storm';
import type { Trace } from './trace';

/** So long the page that never rests is looked at, in ms. */
const STORM = 20_000;

/** What one browser measured on one page: the middle of its loads. */
export interface PageCost extends LoadCost {
  page: string;
}

/** All that a run measured. */
export interface BenchResult {
  machine: string;
  browser: string;
  date: string;
  rounds: number;
  /** By browser: on each page of the folder that the gate refuses. */
  refused: Readonly<Record<string, readonly PageCost[]>>;
  /** On those that it lets pass. */
  passed: Readonly<Record<string, readonly PageCost[]>>;
  /** On the page on the topic. */
  onTopic: Readonly<Record<string, PageCost>>;
  /** By browser, on a page off the topic whose text never rests: what its scripts cost, in percent of one core. */
  storm: Readonly<Record<string, number>>;
  /** Of Counterpoint, by page. */
  traces: Readonly<Record<string, Trace>>;
}

/** Loads all pages in all browsers, one after another and the browsers in turn, so that none has the quiet hours. */
export async function measured(
  browsers: readonly MeasuringBrowser[],
  site: PageServer,
  pages: readonly BenchPage[],
  topical: BenchPage,
  rounds: number,
): Promise<BenchResult> {
  const refused: Record<string, PageCost[]> = {};
  const passed: Record<string, PageCost[]> = {};
  const onTopic: Record<string, PageCost> = {};
  const traces: Record<string, Trace> = {};
  site.add('/warm-up', '<!doctype html><title>Warm-up</title><p>Nothing.');
  for (const browser of browsers) await browser.load(`${site.origin}/warm-up`);

  for (const [index, page] of [...pages, topical].entries()) {
    site.add(`/bench-${index}`, page.html);
    const url = `${site.origin}/bench-${index}`;
    const loads = new Map<MeasuringBrowser, LoadCost[]>(browsers.map((browser) => [browser, []]));
    for (let round = 0; round < rounds; round++)
      for (const [browser, costs] of loads)
        costs.push(await browser.load(url, page === topical ? SETTLE_LONG : SETTLE));
    const trace = await browsers.find(({ arm }) => arm.name === OURS)?.trace(url);
    if (trace) traces[page.name] = trace;
    for (const [{ arm }, costs] of loads) {
      const cost = { page: page.name, ...middleOf(costs) };
      if (page === topical) onTopic[arm.name] = cost;
      else ((isPassed(trace) ? passed : refused)[arm.name] ??= []).push(cost);
    }
  }
  site.add('/storm', stormPage());
  const storm: Record<string, number> = {};
  for (const browser of browsers.filter(({ arm }) => arm.name === BARE || arm.name === OURS)) {
    const { script } = await browser.load(`${site.origin}/storm`, STORM);
    storm[browser.arm.name] = (100 * script) / STORM;
  }
  const browser = (await browsers[0]?.version()) ?? '';
  const date = new Date().toISOString().slice(0, 10);
  return { machine: machine(), browser, date, rounds, refused, passed, onTopic, storm, traces };
}

/** Whether the gate let the page pass. */
function isPassed(trace: Trace | undefined): boolean {
  return trace !== undefined && 'overlay.js' in trace.files;
}

function middleOf(costs: readonly LoadCost[]): LoadCost {
  const middle = (of: (cost: LoadCost) => number): number => timingsOf(costs.map(of)).median;
  return {
    script: middle(({ script }) => script),
    tasks: middle(({ tasks }) => tasks),
    layout: middle(({ layout }) => layout),
    heap: middle(({ heap }) => heap),
    shift: Math.max(...costs.map(({ shift }) => shift)),
  };
}

/** How much more a browser's pages cost than the same pages in the bare one. */
export function overheadOf(
  costs: Readonly<Record<string, readonly PageCost[]>>,
  arm: string,
  of: (cost: LoadCost) => number = ({ script }) => script,
): Timings {
  const bare = costs[BARE] ?? [];
  return timingsOf(
    (costs[arm] ?? []).flatMap((cost, at) => {
      const without = bare[at];
      return without ? [of(cost) - of(without)] : [];
    }),
  );
}

function machine(): string {
  const [cpu] = os.cpus();
  return `${os.cpus().length} x ${cpu?.model ?? 'unknown'}, ${os.type()} ${os.release()}, Node ${process.version}`;
}
