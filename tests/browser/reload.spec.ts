import { expect, test } from './counterpoint';
import { tracesOf } from './drivers/in-page';
import type { Page } from './drivers/page';
import type { PageServer } from './drivers/page-server';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';
import { changeSettings } from './stored-settings';

const ADDED = 'The White House dismissed the offer within a day, and the Kremlin said so.';
const NOTHING = { highlights: 0, sheets: 0, onRoot: 2 };

function addText(page: Page): Promise<void> {
  return page.run((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.body.append(paragraph);
  }, ADDED);
}

/** Turns the ground of the page over: whoever paints on it paints anew, before this resolves. */
async function turnGround(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.tab.preferColors(scheme);
  await page.run(async (wanted) => {
    while (!matchMedia(`(prefers-color-scheme: ${wanted})`).matches) await frame();
    await frame();
    await frame();

    function frame(): Promise<unknown> {
      return new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, scheme);
}

test.afterEach(async ({ reader }) => {
  await reader.browser.allowSites('all');
  await changeSettings(reader, { where: 'except' });
});

test('updated, it takes over what an open page has, and no more of the old one is left', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
  await expect.poll(() => page.hostCount()).toBe(1);
  const before = await page.run(tracesOf);
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');

  await reader.browser.reloadExtension();
  // The old card goes with the old overlay; the button is the new one's.
  await expect.poll(() => page.card()).toBeNull();
  await expect.poll(async () => (await page.badge()).text).toBe('4');
  await expect.poll(() => page.hostCount()).toBe(1);
  expect(await page.run(tracesOf)).toEqual(before);
  expect(await page.highlightedTexts()).toEqual(ON_TOPIC);
  await turnGround(page, 'dark');
  expect(await page.highlightedTexts()).toEqual(ON_TOPIC);
  await turnGround(page, 'light');

  await addText(page);
  await expect.poll(() => page.highlightedTexts()).toEqual([...ON_TOPIC, ADDED]);
  await expect.poll(async () => (await page.badge()).text).toBe('5');
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  const { sheets, onRoot } = before;
  expect(await page.run(tracesOf)).toMatchObject({ sheets, onRoot });
});

async function openAsked(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await page.tab.pressButton();
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(() => page.hostCount()).toBe(1);
  return page;
}

test('updated where it works only when asked, it leaves the page', async ({ reader, site }) => {
  await changeSettings(reader, { where: 'on-click' });
  const page = await openAsked(reader, site);
  await reader.browser.reloadExtension();
  await expect.poll(() => page.run(tracesOf)).toEqual(NOTHING);
});

test('updated where it has no access, it leaves the page when the reader turns to it', async ({
  reader,
  site,
}) => {
  test.skip(reader.browser.name === 'firefox', 'there the old one hears of nothing any more');
  await reader.browser.allowSites([]);
  const page = await openAsked(reader, site);
  await reader.browser.reloadExtension();
  expect(await page.highlightedTexts()).toEqual(ON_TOPIC);
  await page.clickText(CRUCIAL);
  await expect.poll(() => page.run(tracesOf)).toEqual(NOTHING);
});
