import type { Settings } from '../../extension/settings-schema';
import { expect, test } from './counterpoint';
import { paintOf } from './drivers/in-paint';
import type { Reader } from './drivers/reader';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

/** Chooses a look as the options do: by the stored settings. */
function choose({ browser }: Reader, look: Partial<Settings>): Promise<unknown> {
  return browser.evaluateInExtension(
    `browser.storage.local.get('settings').then(({ settings }) =>
      browser.storage.local.set({ settings: { ...settings, ...${JSON.stringify(look)} } }))`,
  );
}

test('passages have the look that is chosen, at once and on pages opened later', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const look = () => page.run(paintOf, CRUCIAL);
  await expect
    .poll(look)
    .toMatchObject({ line: 'underline', lineColour: 'currentcolor', tint: true });
  await choose(reader, { highlight: 'underline', palette: 'orange' });
  await expect.poll(look).toMatchObject({ line: 'underline', tint: false });
  expect((await look())?.lineColour).toContain('oklch');
  const later = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => later.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await later.run(paintOf, CRUCIAL)).toEqual(await look());
  await choose(reader, { highlight: 'both', palette: 'text' });
  await expect
    .poll(look)
    .toMatchObject({ line: 'underline', lineColour: 'currentcolor', tint: true });
});

test('the tint keeps to the page’s colours when the browser’s preference turns', async ({
  reader,
  site,
}) => {
  const html = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark">
    <title>A cyber truce</title>${ON_TOPIC.map((text) => `<p>${text}</p>`).join('')}`;
  site.add('/two-schemes.html', html);
  const page = await reader.open(`${site.origin}/two-schemes.html`);
  const deep = async () => (await page.run(paintOf, CRUCIAL))?.deep;
  await page.tab.preferColors('light');
  await expect.poll(deep).toBe(false);
  await page.tab.preferColors('dark');
  await expect.poll(deep).toBe(true);
  await page.tab.preferColors('light');
  await expect.poll(deep).toBe(false);
});
