import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';
import { DESK } from './page-script';

/** What a page refers to and nobody has, as its icon, is no error of a script. */
const MISSING_FILE = 'Failed to load resource';

/** Playwright tells what nobody caught in pages only: a background is to say it in its console. */
const TELL_UNCAUGHT = `
  addEventListener('error', ({ message }) => console.error('uncaught: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => console.error('uncaught: ' + reason));`;

/** Notes into `seen` what goes wrong in pages, in their frames, in the extension's own pages, and in its background. */
export function watchFaults(context: BrowserContext, seen: string[]): void {
  const onConsole = (message: ConsoleMessage): void => {
    const { url } = message.location();
    // Chromium's own document round a picture breaks our policy for styles.
    if (message.type() !== 'error' || message.text().startsWith(MISSING_FILE) || url.endsWith(DESK))
      return;
    seen.push(`console of ${message.page()?.url() ?? 'the background'}: ${message.text()}`);
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
