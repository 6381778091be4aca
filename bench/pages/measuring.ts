import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { requireExecutable } from '../../tests/browser/drivers/executables';
import type { Arm } from './arms';
import { PAINTED, type Trace, traceOf, TRACE_CATEGORIES, type TraceEvent } from './trace';

/** What one load of a page cost. */
export interface LoadCost {
  /** CPU time of all scripts on the page's thread, in ms, but for what goes on after an `await`: Chromium counts that to none. */
  script: number;
  /** CPU time of all tasks of that thread, in ms: noisy, but nothing is left out. */
  tasks: number;
  /** CPU time of style and layout, in ms. */
  layout: number;
  /** Bytes of the page's JavaScript heap, after garbage was collected. */
  heap: number;
  /** Sum of all layout shifts, without unit (web.dev/cls). */
  shift: number;
}

/** So long after the load, in ms, all that starts by itself is done. */
export const SETTLE = 400;
/** The same where the browser traces, and on a page where there is much to do. */
export const SETTLE_LONG = 2000;

/** A browser with one tab, in which pages are loaded and measured. */
export class MeasuringBrowser {
  private constructor(
    readonly arm: Arm,
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly profile: string,
  ) {}

  static async start(arm: Arm): Promise<MeasuringBrowser> {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-bench-profile-'));
    const { extension } = arm;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: requireExecutable('chromium'),
      headless: true,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
        // The saved pages name pictures and frames of the real web.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        ...(extension
          ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
          : []),
      ],
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.enable');
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MeasuringBrowser(arm, context, page, cdp, profile);
  }

  /** Loads a page and waits until nothing more happens on it, so many ms. */
  async load(url: string, settle = SETTLE): Promise<LoadCost> {
    await this.visit(url, settle);
    // All are counted from the beginning of the document.
    const { script, tasks, layout } = await this.times();
    await this.cdp.send('HeapProfiler.collectGarbage');
    const heap = (await this.metrics()).get('JSHeapUsedSize') ?? NaN;
    return { script, tasks, layout, heap, shift: Number(await this.page.evaluate(LAYOUT_SHIFT)) };
  }

  /** Loads a page once more under a trace, with a stopwatch for highlights in it, and waits so many ms. */
  async trace(url: string, settle = SETTLE_LONG): Promise<Trace> {
    const events: TraceEvent[] = [];
    this.cdp.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown[] as TraceEvent[]));
    });
    const { identifier } = await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: STOPWATCH,
    });
    await this.cdp.send('Tracing.start', {
      traceConfig: { includedCategories: TRACE_CATEGORIES },
      transferMode: 'ReportEvents',
    });
    await this.visit(url, settle);
    const complete = new Promise((resolve) => this.cdp.once('Tracing.tracingComplete', resolve));
    await this.cdp.send('Tracing.end');
    await complete;
    await this.cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    return traceOf(events);
  }

  async version(): Promise<string> {
    const { product } = await this.cdp.send('Browser.getVersion');
    return product;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async visit(url: string, settle: number): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.page.waitForTimeout(settle);
  }

  private async times(): Promise<Pick<LoadCost, 'script' | 'tasks' | 'layout'>> {
    const metrics = await this.metrics();
    const ms = (name: string): number => (metrics.get(name) ?? NaN) * 1000;
    return {
      script: ms('ScriptDuration'),
      tasks: ms('TaskDuration'),
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
    };
  }

  private async metrics(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}

/** Marks, in the page, each frame in which there are more highlighted ranges than before. */
const STOPWATCH = `{
  let before = 0;
  const look = () => {
    let now = 0;
    for (const [, highlight] of CSS.highlights) now += highlight.size;
    if (now > before) performance.mark('${PAINTED}');
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

const LAYOUT_SHIFT = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 20);
})`;
