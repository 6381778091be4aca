import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { BackgroundState } from './browser';
import { until } from './until';

/** The extension's service worker, seen from a tab of the extension's own, from which it can be stopped and left alone. */
export class ChromiumBackground {
  private status = 'running';
  private starts = 0;
  private stops = 0;

  private constructor(
    private readonly desk: Page,
    private readonly session: CDPSession,
  ) {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        if (runningStatus === 'starting' && this.status !== 'starting') this.starts++;
        if (runningStatus === 'stopped' && this.status !== 'stopped') this.stops++;
        this.status = runningStatus;
      }
    });
  }

  /** @param address of a document of the extension's own that sends no message */
  static async watch(context: BrowserContext, address: string): Promise<ChromiumBackground> {
    const desk = await context.newPage();
    await desk.goto(address);
    const session = await context.newCDPSession(desk);
    const background = new ChromiumBackground(desk, session);
    await session.send('ServiceWorker.enable');
    return background;
  }

  get state(): BackgroundState {
    return { running: this.status === 'running', starts: this.starts };
  }

  async stop(): Promise<void> {
    const { stops } = this;
    await this.session.send('ServiceWorker.stopAllWorkers');
    // Who waits for its answer may start it again at once.
    const hasStopped = (): boolean => this.status === 'stopped' || this.stops > stops;
    await until('the worker has stopped', () => Promise.resolve(hasStopped()));
  }

  /** Evaluates an expression in the tab, by which the worker is not woken. */
  evaluate(expression: string): Promise<unknown> {
    return this.desk.evaluate(expression);
  }
}
