import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';

/** Playwright tells what nobody caught in pages only: a background is to say it in its console. */
const UNCAUGHT = 'uncaught: ';
const TELL_UNCAUGHT = `
  addEventListener('error', ({ message }) => console.error('${UNCAUGHT}' + message));
  addEventListener('unhandledrejection', ({ reason }) => console.error('${UNCAUGHT}' + reason));`;

/** Notes into `seen` the errors that nobody caught in pages, in their frames, in the extension's own pages, and in its background. */
export function watchFaults(context: BrowserContext, seen: string[]): void {
  const onConsole = (message: ConsoleMessage): void => {
    if (message.text().startsWith(UNCAUGHT)) seen.push(`background: ${message.text()}`);
  };
  const onWorker = (worker: Worker): void => {
    // One that is stopped at once cannot be asked any more.
    worker.evaluate(TELL_UNCAUGHT).catch(() => undefined);
  };
  context.on('console', onConsole);
  context.on('weberror', (thrown) => {
    seen.push(`uncaught in ${thrown.page()?.url() ?? 'a page'}: ${thrown.error().message}`);
  });
  context.on('serviceworker', onWorker);
  context.serviceWorkers().forEach(onWorker);
}
