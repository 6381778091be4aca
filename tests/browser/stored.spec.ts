import { expect, test } from './counterpoint';
import { catchOfferedFiles } from './drivers/in-options';
import { OptionsPage } from './drivers/options-page';
import type { Reader } from './drivers/reader';
import { DEFAULT_SETTINGS } from '../../extension/settings-schema';

const NEWER = { ...DEFAULT_SETTINGS, version: 99, palette: 'gold', offSites: ['off.example'] };
const MASTER = 'Highlight passages';

function inStorage(reader: Reader, call: string): Promise<unknown> {
  return reader.browser.evaluateInExtension(`browser.storage.local.${call}`);
}

async function openOptions(reader: Reader): Promise<OptionsPage> {
  const options = new OptionsPage(await reader.open(reader.browser.extensionUrl('options.html')));
  await expect.poll(() => options.text()).toContain('Counterpoint settings');
  return options;
}

test.afterEach(({ reader }) => inStorage(reader, 'clear()'));

test('settings of a newer version are told of, kept, saved, restored and deleted', async ({
  reader,
  site,
}) => {
  await inStorage(reader, `set({ settings: ${JSON.stringify(NEWER)} })`);
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('Your settings could not be read');

  const options = await openOptions(reader);
  expect(await options.text()).toContain('settings of version 99; this one knows versions up to 2');
  await options.page.run(catchOfferedFiles);
  await options.click('Save the old ones as a file');
  const offered = () => options.page.run(() => document.body.dataset.text ?? '');
  await expect.poll(offered).toContain('"gold"');
  expect(JSON.parse(await offered())).toEqual(NEWER);

  await options.click('Restore what can be read');
  await expect.poll(() => options.text()).toContain('is in use again');
  const settings = { ...DEFAULT_SETTINGS, offSites: ['off.example'] };
  expect(await inStorage(reader, 'get()')).toEqual({ settings, 'settings-unreadable': NEWER });
  await expect.poll(() => popup.text()).not.toContain('could not be read');
  await options.click('Delete the old ones');
  await expect.poll(() => options.text()).not.toContain('could not read your settings');
  expect(await inStorage(reader, 'get()')).toEqual({ settings });
});

test('a change that the browser does not store is told of, and loses nothing', async ({
  reader,
  site,
}) => {
  test.skip(reader.browser.name === 'firefox', 'its storage has no limit but the disk');
  const settings = { ...DEFAULT_SETTINGS, offSites: ['off.example'] };
  await inStorage(reader, `set({ settings: ${JSON.stringify(settings)} })`);
  const left = `browser.storage.local.QUOTA_BYTES - used - 'filler'.length - 2`;
  await inStorage(
    reader,
    `getBytesInUse().then((used) => browser.storage.local.set({ filler: 'x'.repeat(${left}) }))`,
  );
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const popup = await page.openPopup();
  await popup.click(MASTER); // One character more: from true to false.
  await expect.poll(() => popup.text()).toContain('did not store this change');
  expect((await popup.control(MASTER))?.on).toBe(true);

  const options = await openOptions(reader);
  await options.importFile('mine.json', JSON.stringify({ ...settings, onSites: ['on.example'] }));
  await expect.poll(() => options.text()).toContain('did not store this change');
  expect(await inStorage(reader, `get('settings')`)).toEqual({ settings });

  await inStorage(reader, `remove('filler')`);
  await popup.click(MASTER);
  await expect.poll(() => popup.text()).toContain('Counterpoint is off');
  expect(await popup.text()).not.toContain('did not store');
});
