/**
 * Makes sure that the machine has the browsers that demo and tests use, and installs those that are missing:
 *
 *     npx tsx scripts/ensure-browser.ts [chromium] [firefox]      (both, where none is named)
 */
import { ensureBrowser, isBrowserName } from './browser-install';

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => !isBrowserName(arg));
  if (unknown.length > 0) {
    console.error(`Usage: ensure-browser [chromium] [firefox]; not known: ${unknown.join(' ')}`);
    return 2;
  }
  const wanted = args.length > 0 ? args.filter(isBrowserName) : (['chromium', 'firefox'] as const);
  try {
    for (const name of wanted) console.log(`${name}: ${ensureBrowser(name)}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
