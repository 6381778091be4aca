import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { ON_TOPIC } from './fixture-texts';

const MASTER = 'Highlight passages';
const HERE = 'On this site';
const STORED = 'browser.storage.local.get()';

async function expectOn(page: Page): Promise<void> {
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
}

/** As the page was found: no highlight, no element, no style sheet of ours. */
async function expectOff(page: Page): Promise<void> {
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(() => page.hostCount()).toBe(0);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  expect(await page.run(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
    0, 0,
  ]);
}

test('switching off and on acts at once in all open tabs', async ({ reader, site }) => {
  const first = await reader.open(`${site.origin}/on-topic.html`);
  const second = await reader.open(`${site.otherOrigin}/on-topic.html`);
  await expectOn(first);
  await expectOn(second);
  await first.run(() => void (document.title = 'not loaded again'));

  const popup = await first.openPopup();
  await popup.click(MASTER);
  await expectOff(first);
  await expectOff(second);
  await expect.poll(() => popup.text()).toContain('Counterpoint is off');
  expect((await first.badge()).title).toBe('Counterpoint is off');

  const later = await reader.open(`${site.origin}/on-topic.html`);
  await popup.click(MASTER);
  await expectOn(first);
  await expectOn(second);
  // Opened while it was off.
  await expectOn(later);
  expect(await first.run(() => document.title)).toBe('not loaded again');
});

test('an open card goes when it is switched off', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expectOn(page);
  await page.clickText(ON_TOPIC[1]!);
  await expect.poll(() => page.card()).not.toBeNull();
  const popup = await page.openPopup();
  await popup.click(MASTER);
  await expectOff(page);
  await popup.click(MASTER);
  await expectOn(page);
});

test('switching off for one site leaves the others', async ({ reader, site }) => {
  const here = await reader.open(`${site.origin}/on-topic.html`);
  const elsewhere = await reader.open(`${site.otherOrigin}/on-topic.html`);
  await expectOn(here);
  await expectOn(elsewhere);

  const popup = await here.openPopup();
  await popup.click(HERE);
  await expectOff(here);
  await expect.poll(() => popup.text()).toContain('Off for this site');
  await expectOn(elsewhere);
  // A page of that site which is opened now stays unread, while one of another site is read.
  const later = await reader.open(`${site.origin}/on-topic.html`);
  await expectOn(await reader.open(`${site.otherOrigin}/on-topic.html`));
  await expectOff(later);

  await popup.click(HERE);
  await expectOn(here);
  await expectOn(later);
});

test('what was switched off stays off after a restart of the browser', async ({ reader, site }) => {
  const before = await reader.open(`${site.origin}/on-topic.html`);
  await expectOn(before);
  await (await before.openPopup()).click(MASTER);
  await expectOff(before);
  const stored = await reader.browser.evaluateInExtension(STORED);

  await reader.restart();
  expect(await reader.browser.evaluateInExtension(STORED)).toEqual(stored);
  const after = await reader.open(`${site.origin}/on-topic.html`);
  const popup = await after.openPopup();
  await expect.poll(() => popup.text()).toContain('Counterpoint is off');
  expect((await popup.control(MASTER))?.on).toBe(false);
  await expectOff(after);

  await popup.click(MASTER);
  await expectOn(after);
  await reader.restart();
  await expectOn(await reader.open(`${site.origin}/on-topic.html`));
});
