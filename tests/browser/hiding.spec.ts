import { expect, test } from './counterpoint';
import type { PageServer } from './drivers/page-server';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';
import { changeSettings } from './stored-settings';

const LEFT = [MENTION, YALTA, DENIED];

async function pageOnTopic(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  return page;
}

/** Says of a passage that it is not about its claim. */
async function hide(page: Page, passage: string): Promise<void> {
  await page.clickText(passage);
  await expect.poll(async () => (await page.card())?.buttons ?? []).toContain('Not about this');
  await page.clickInCard('Not about this');
  await expect.poll(async () => (await page.card())?.name).toBe('This passage is hidden');
}

test.afterEach(({ reader }) => changeSettings(reader, { hiddenPassages: [], hiddenClaims: [] }));

test('a hidden passage goes at once, and stays away when the page is loaded again', async ({
  reader,
  site,
}) => {
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(LEFT);
  expect((await page.card())?.focused).toBe(true);
  await page.tab.reload();
  await expect.poll(() => page.highlightedTexts()).toEqual(LEFT);
});

test('what is stored of it is no text of the page', async ({ reader, site }) => {
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  const stored = (): Promise<unknown> =>
    reader.browser.evaluateInExtension(
      `browser.storage.local.get().then((all) => JSON.stringify(all))`,
    );
  await expect.poll(stored).toContain('"claim":"crucial-two-powers"');
  expect(await stored()).not.toContain('largest powers');
  expect(await stored()).not.toContain('on-topic.html');
});

test('Undo shows it again, with its card', async ({ reader, site }) => {
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(LEFT);
  await page.clickInCard('Undo');
  await expectCard(page, 'crucial-two-powers');
  expect((await page.card())?.focused).toBe(true);
  await expect.poll(async () => (await page.highlightedTexts()).includes(CRUCIAL)).toBe(true);
});

test('a passage restored in the options is shown at once', async ({ reader, site }) => {
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(LEFT);
  await changeSettings(reader, { hiddenPassages: [] });
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('a claim hidden everywhere goes from other pages too, and Undo brings it back', async ({
  reader,
  site,
}) => {
  const other = await reader.open(`${site.otherOrigin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(LEFT);
  expect(await other.highlightedTexts()).toEqual(ON_TOPIC);
  await page.clickInCard('Hide this claim everywhere');
  await expect.poll(async () => (await page.card())?.name).toBe('This claim is hidden everywhere');
  await expect.poll(() => other.highlightedTexts()).toEqual(LEFT);
  await page.clickInCard('Undo');
  await expect.poll(async () => (await page.card())?.name).toContain('This passage says');
  await expectCard(page, 'crucial-two-powers');
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
});

test('a passage with a hidden claim shows its next one', async ({ reader, site }) => {
  const both = 'Russia has broken treaties before, and a bilateral deal echoes Yalta.';
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await page.run((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('h1')?.after(paragraph);
  }, both);
  await expect.poll(() => page.highlightedTexts()).toContain(both);
  await page.clickText(both);
  await expect.poll(async () => (await page.card())?.headings[0]).toContain('claim 1 of 2');
  await page.tab.press('Escape');
  await changeSettings(reader, { hiddenClaims: ['breaks-treaties'] });
  const claimOfBoth = async (): Promise<string | undefined> =>
    (await page.listedPassages()).find(({ text }) => text === both)?.claim;
  await expect.poll(claimOfBoth).toBe('yalta-separate-peace');
  await page.clickText(both);
  await expectCard(page, 'yalta-separate-peace');
  await changeSettings(reader, { hiddenClaims: ['breaks-treaties', 'yalta-separate-peace'] });
  await expect.poll(() => page.highlightedTexts()).not.toContain(both);
  expect(await page.card()).toBeNull();
});

test('a report of a wrong match is shown to the reader', async ({ reader, site }) => {
  const page = await pageOnTopic(reader, site);
  await hide(page, CRUCIAL);
  await page.clickInCard('Report a wrong match');
  await expect.poll(async () => (await page.card())?.text).toContain('Nothing was sent');
  const { text } = (await page.card())!;
  expect(text).toContain(`Passage: “${CRUCIAL}”`);
  expect(text).toContain('(crucial-two-powers; ');
  expect(text).toContain('On: 127.0.0.1');
});

test('where all is hidden, nothing of ours stays when the notice is closed', async ({
  reader,
  site,
}) => {
  await changeSettings(reader, {
    hiddenClaims: ['proposal-reboot', 'yalta-separate-peace', 'timely-offer'],
  });
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([CRUCIAL]);
  await hide(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  expect(await page.hostCount()).toBe(1);
  await page.tab.press('Escape');
  await expect.poll(() => page.hostCount()).toBe(0);
});
