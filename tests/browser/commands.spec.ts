import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import type { PageServer } from './drivers/page-server';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';

/** Where the keyboard stands: the button that has the focus, and the passage that has the ring. */
async function standing(page: Page): Promise<(string | null)[]> {
  return [(await page.list())?.focused ?? null, await page.ringedText()];
}

async function openOnTopic(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  return page;
}

test('the browser has four shortcuts, and one to be set', async ({ reader }) => {
  const all = (await reader.browser.evaluateInExtension('browser.commands.getAll()')) as {
    name: string;
    shortcut: string;
  }[];
  const set = all.filter(({ shortcut }) => shortcut !== '').map(({ name }) => name);
  expect(set.sort()).toEqual(['_execute_action', 'next-passage', 'open-card', 'previous-passage']);
  expect(all.map(({ name }) => name)).toContain('switch');
});

test('next and previous go through the passages, round at the ends', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  for (const text of [MENTION, CRUCIAL]) {
    await page.tab.callCommand('next-passage');
    await expect.poll(() => standing(page)).toEqual([text, text]);
  }
  for (const text of [MENTION, DENIED]) {
    await page.tab.callCommand('previous-passage');
    await expect.poll(() => standing(page)).toEqual([text, text]);
  }
  expect(await page.card()).toBeNull();
  await page.tab.press('Enter');
  await expectCard(page, 'timely-offer', { denied: true });
});

test('while a card is open, the neighbour’s takes its place', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  await page.tab.callCommand('next-passage');
  await expectCard(page, 'yalta-separate-peace');
  await page.tab.callCommand('previous-passage');
  await expectCard(page, 'crucial-two-powers');
});

test('the card opens where the keyboard stands, and gives the focus back there', async ({
  reader,
  site,
}) => {
  const page = await openOnTopic(reader, site);
  await page.tab.callCommand('next-passage');
  await page.tab.callCommand('next-passage');
  await expect.poll(() => standing(page)).toEqual([CRUCIAL, CRUCIAL]);
  await page.tab.callCommand('open-card');
  await expectCard(page, 'crucial-two-powers');
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
  await page.tab.press('Escape');
  await expect.poll(() => standing(page)).toEqual([CRUCIAL, CRUCIAL]);
});

test('a passage that is a link opens its card where the keyboard stands on the link', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/link-passage.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await page.run(() => document.querySelector<HTMLElement>('a[href="#whole"]')?.focus());
  await page.tab.callCommand('open-card');
  await expectCard(page, 'yalta-separate-peace');
});

test('from the last passage of a frame it goes on to the next frame', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/frame-parent.html?other=${site.otherOrigin}`);
  const all = [MENTION, CRUCIAL, MENTION, YALTA];
  await expect.poll(() => page.highlightedTexts()).toEqual(all);
  for (const text of [...all, MENTION]) {
    await page.tab.callCommand('next-passage');
    await expect.poll(() => standing(page)).toEqual([text, text]);
  }
  // With a card too, of which only one is open.
  await page.tab.callCommand('open-card');
  await expectCard(page, 'proposal-reboot');
  await page.tab.callCommand('previous-passage');
  await expectCard(page, 'yalta-separate-peace');
});

test('on and off, without the popup', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await page.tab.callCommand('switch');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  expect((await page.badge()).title).toBe('Counterpoint is off');
  await page.tab.callCommand('switch');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});
