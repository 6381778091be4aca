import { expect, test } from 'vitest';
import config from '../../wxt.config';

async function manifestFor(browser: string) {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is not told by browser.');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

test('no more shortcuts are suggested than browsers take: one more stops Chromium from loading it', async () => {
  const { commands = {} } = await manifestFor('chrome');
  const suggested = Object.values(commands).filter(({ suggested_key: keys }) => keys);
  expect(suggested.length).toBeLessThanOrEqual(4);
});

test('Firefox for Android is declared, from the version that knows all of the manifest', async () => {
  const { browser_specific_settings: settings } = await manifestFor('firefox');
  expect(settings).toMatchObject({
    gecko: { strict_min_version: '140.0' },
    gecko_android: { strict_min_version: '142.0' },
  });
  expect((await manifestFor('chrome')).browser_specific_settings).toBeUndefined();
});
