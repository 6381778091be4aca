import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from '../tests/browser/drivers/browser';
import { browserExecutable } from '../tests/browser/drivers/executables';

type BrowserName = Browser['name'];

const DEBIAN_PACKAGES: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

export function isBrowserName(text: string): text is BrowserName {
  return text === 'chromium' || text === 'firefox';
}

/**
 * The full path of a browser, which is installed first where it is missing.
 *
 * @throws with the one command that would install it, where this script cannot.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = browserExecutable(name);
  if (found !== null) return found;

  const command = installCommand(name);
  if (command !== null) {
    console.log(`No ${name} on this machine: ${command}`);
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  const installed = browserExecutable(name);
  if (installed !== null) return installed;
  throw new Error(`${name} is missing. To install it: ${advice(name)}`);
}

/** What this script may run by itself; null where a person has to. */
function installCommand(name: BrowserName): string | null {
  if (isDebian() && process.getuid?.() === 0) {
    return `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y ${DEBIAN_PACKAGES[name]}`;
  }
  // Playwright's Firefox is a patched one without Marionette, which the tests speak.
  return name === 'chromium' ? 'npx playwright install chromium' : null;
}

function advice(name: BrowserName): string {
  if (isDebian()) {
    return `sudo apt-get update && sudo apt-get install -y ${DEBIAN_PACKAGES[name]}`;
  }
  return name === 'chromium'
    ? 'npx playwright install chromium'
    : 'see https://www.mozilla.org/firefox, and put `firefox` on the PATH';
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version');
}
