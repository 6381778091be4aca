import { readFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import type { PageServer } from './drivers/page-server';
import type { Reader } from './drivers/reader';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

/** What the page looks like now, as the bytes of a picture: two are equal where no pixel differs. */
async function look({ tab }: Page, testInfo: TestInfo, name: string): Promise<string> {
  const file = testInfo.outputPath(`${name}.png`);
  await tab.screenshot(file);
  return readFileSync(file, 'base64');
}

async function openOnTopic(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  return page;
}

/** Does something while Counterpoint is off. */
async function whileOff<R>(page: Page, work: () => Promise<R>): Promise<R> {
  await page.tab.callCommand('switch');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  const result = await work();
  await page.tab.callCommand('switch');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  return result;
}

test('on paper a page is as if Counterpoint were not there, with its card open too', async ({
  reader,
  site,
}, testInfo) => {
  const page = await openOnTopic(reader, site);
  await page.clickText(CRUCIAL);
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
  await page.tab.showOn('paper');
  const printed = await look(page, testInfo, 'printed');
  await page.tab.showOn('screen');
  const shown = await look(page, testInfo, 'shown');
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  const marked = await look(page, testInfo, 'marked');

  const without = await whileOff(page, async () => {
    const onScreen = await look(page, testInfo, 'off');
    await page.tab.showOn('paper');
    const onPaper = await look(page, testInfo, 'off-printed');
    await page.tab.showOn('screen');
    return { onScreen, onPaper };
  });
  expect(printed).toBe(without.onPaper);
  // On the screen it is seen, so that a picture would tell.
  expect(marked).not.toBe(without.onScreen);
  expect(shown).not.toBe(marked);
});

test('passages are marked, and the ring is seen, in the reader’s own colours', async ({
  reader,
  site,
}, testInfo) => {
  const page = await openOnTopic(reader, site);
  await page.tab.forceColors(true);
  await expect.poll(() => page.run(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const marked = await look(page, testInfo, 'marked');
  await page.tab.callCommand('next-passage');
  await expect.poll(() => page.ringedText()).not.toBeNull();
  // The list is seen too, and says so in a picture of its own.
  const ringed = await look(page, testInfo, 'ringed');
  await page.tab.press('Escape');
  await expect.poll(() => page.ringedText()).toBeNull();
  const off = await whileOff(page, () => look(page, testInfo, 'off'));
  await page.tab.forceColors(false);
  expect(marked).not.toBe(off);
  expect(ringed).not.toBe(marked);
});
