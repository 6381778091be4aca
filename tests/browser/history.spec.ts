import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import type { PageServer } from './drivers/page-server';
import type { Reader } from './drivers/reader';
import { ON_TOPIC } from './fixture-texts';

/** A page with passages that was left for another one, and waits in the back/forward cache. */
async function pageLeft(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await page.run(() => void (document.title = 'kept'));
  await page.tab.goto(`${site.origin}/off-topic.html`);
  return page;
}

async function goBack(page: Page): Promise<void> {
  await page.tab.back();
  await expect.poll(() => page.run(() => location.pathname)).toBe('/on-topic.html');
  // Else it was loaded again, and the test would say nothing.
  expect(await page.run(() => document.title)).toBe('kept');
}

test('a page from the back/forward cache is as it was left', async ({ reader, site }) => {
  const page = await pageLeft(reader, site);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  await goBack(page);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
  await page.clickText(ON_TOPIC[1]!);
  await expect.poll(() => page.card()).not.toBeNull();
});

test('a page from the back/forward cache obeys what was switched meanwhile', async ({
  reader,
  site,
}) => {
  const page = await pageLeft(reader, site);
  const popup = await page.openPopup();
  await popup.click('Highlight passages');
  await expect.poll(() => popup.text()).toContain('Counterpoint is off');
  await goBack(page);
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(() => page.hostCount()).toBe(0);

  await page.tab.goto(`${site.origin}/off-topic.html`);
  await popup.click('Highlight passages');
  await expect.poll(() => popup.text()).not.toContain('Counterpoint is off');
  await goBack(page);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});
