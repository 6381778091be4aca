/**
 * Shows Counterpoint on a sample news page:
 *
 *     npm run demo                  in a window of Chromium, until it is closed
 *     npm run demo -- --headless    without a window: clicks through three passages, prints their cards, takes pictures
 *     npm run demo -- --firefox     in Firefox
 *
 * Without a display it is as with `--headless`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servePages } from '../tests/browser/drivers/page-server';
import { Reader } from '../tests/browser/drivers/reader';
import { ensureBrowser } from './browser-install';
import { takeTour } from './demo-tour';
import { runCommand } from './run-command';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

async function build(firefox: boolean): Promise<string> {
  console.log('Building the extension ...');
  const { ok, output } = await runCommand(['npm', 'run', firefox ? 'build:firefox' : 'build']);
  if (!ok) throw new Error(`The build failed:\n${output}`);
  return `${ROOT}.output/${firefox ? 'firefox' : 'chrome'}-mv3`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
  });
  const firefox = values.firefox ?? false;
  const headless = values.headless ?? !hasDisplay();

  const extension = await build(firefox);
  const browser = ensureBrowser(firefox ? 'firefox' : 'chromium');
  console.log(`Browser: ${browser}`);
  if (!firefox) {
    console.log('(Chromium, since branded Chrome and Edge ignore --load-extension.)');
  }

  const site = await servePages(`${ROOT}tests/fixtures/pages`);
  const reader = await Reader.start(firefox ? 'firefox' : 'chromium', { extension, headless });
  try {
    const page = await reader.open(`${site.origin}/sample-article.html`);
    if (headless) {
      await takeTour(page, `${ROOT}.output/demo`);
    } else {
      console.log('Click an underlined passage. The demo ends when you close the window.');
      await reader.closed();
    }
  } finally {
    await reader.close();
    await site.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
