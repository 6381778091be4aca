import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserKind } from '../../extension/browser-kind';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllEnvs());

test.each([
  ['chromium', '', 'linux'],
  ['chromium', '', 'android'],
  ['firefox', 'true', 'linux'],
  ['firefox-android', 'true', 'android'],
])('%s, by build (%j) and system (%s)', async (kind, firefox, os) => {
  vi.stubEnv('FIREFOX', firefox);
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: () => Promise.resolve({ os }) });
  expect(await browserKind()).toBe(kind);
});
