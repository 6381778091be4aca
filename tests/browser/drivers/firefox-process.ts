import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEADLESS_WINDOW, requireExecutable } from './executables';

/** Fixes the address of the extension's pages, which is random otherwise. */
export const ADDON_UUID = '6f0c2f4e-3c1d-4a53-9d0e-2f5f1f6a7b11';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** Keeps Firefox quiet: no first-run pages, no updates, nothing fetched on its own account. */
const PREFERENCES = {
  'marionette.port': 0,
  'remote.prefs.recommended': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'startup.homepage_welcome_url': 'about:blank',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // No test can answer what the browser asks: it gives what an extension requests.
  'extensions.webextOptionalPermissionPrompts': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // No picture catches a card that fades in.
  'ui.prefersReducedMotion': 1,
  'toolkit.telemetry.server': 'https://%(server)s/dummy',
};

/** A running Firefox. */
export interface FirefoxProcess {
  /** The port that Marionette listens on. */
  port: number;
  /** Resolves when the process is gone. */
  ended: Promise<void>;
  /** Waits for that, and ends the process after ten seconds. */
  stop(): Promise<void>;
}

/**
 * Starts Firefox on a profile folder, new or used before.
 *
 * @throws when Firefox ends before it can be reached.
 */
export async function startFirefox(
  profile: string,
  { addonId, headless }: { addonId: string; headless: boolean },
): Promise<FirefoxProcess> {
  const preferences = {
    ...PREFERENCES,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: ADDON_UUID }),
  };
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const portFile = path.join(profile, 'MarionetteActivePort');
  // Left over from the last run of the same profile, it would name a dead port.
  rmSync(portFile, { force: true });

  const args = ['-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile];
  const child = spawn(requireExecutable('firefox'), [...args, ...(headless ? ['-headless'] : [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      MOZ_CRASHREPORTER_DISABLE: '1',
      // Lets the preference above switch off that Firefox fetches settings of its own.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      MOZ_HEADLESS_WIDTH: String(HEADLESS_WINDOW.width),
      MOZ_HEADLESS_HEIGHT: String(HEADLESS_WINDOW.height),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2000);
  });

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!existsSync(portFile) || readFileSync(portFile, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error(`Firefox ended at its start: ${complaints}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`Firefox cannot be reached: ${complaints}`);
    }
    await sleep(50);
  }
  return {
    port: Number(readFileSync(portFile, 'utf8')),
    ended,
    async stop() {
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(killer);
    },
  };
}
