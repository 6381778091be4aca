import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** How large the window is where nobody sees it, in CSS pixels. */
export const HEADLESS_WINDOW = { width: 1100, height: 900 };

/** Branded Chrome and Edge are not here: they ignore `--load-extension`. */
const ON_PATH = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of the browser to use, or null where the machine has none. */
export function browserExecutable(name: 'chromium' | 'firefox'): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = ON_PATH[name]
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find(isExecutable);
  if (found !== undefined) return found;
  // Playwright's own Firefox is a patched one without Marionette.
  const own = name === 'chromium' ? chromium.executablePath() : null;
  return own !== null && existsSync(own) ? own : null;
}

/** The same, for those who cannot do without. */
export function requireExecutable(name: 'chromium' | 'firefox'): string {
  const file = browserExecutable(name);
  if (file === null) {
    throw new Error(
      `No ${name} on this machine; \`npx tsx scripts/ensure-browser.ts ${name}\` installs it.`,
    );
  }
  return file;
}
