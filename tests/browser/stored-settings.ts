import type { Reader } from './drivers/reader';

/** Changes the stored settings as the options do. */
export async function changeSettings(reader: Reader, change: object): Promise<void> {
  await reader.browser.evaluateInExtension(
    `browser.storage.local.get('settings').then(({ settings }) => browser.storage.local.set({
      settings: { ...settings, ...${JSON.stringify(change)} } }))`,
  );
}
