import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import type { PageServer } from './drivers/page-server';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';
import { changeSettings } from './stored-settings';

const ON = { enabled: true, snoozedUntil: null };
/** Long enough for a test to stop the background in, short enough to wait for. */
const SHORT_SNOOZE_MS = 2500;

async function openOnTopic(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expectOnTopic(page);
  return page;
}

async function expectOnTopic(page: Page): Promise<void> {
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
}

async function alarmsOf(reader: Reader): Promise<{ name: string }[]> {
  return (await reader.browser.evaluateInExtension('browser.alarms.getAll()')) as {
    name: string;
  }[];
}

/** Resolves when scripts that asked the page for idle time earlier have had it. */
function idleTime(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => requestIdleCallback(() => resolve()));
  });
}

test.afterEach(({ reader }) => changeSettings(reader, { ...ON, hiddenPassages: [] }));

test('a stopped background is woken by a page on the topic', async ({ reader, site }) => {
  await reader.browser.stopBackground();
  await openOnTopic(reader, site);
});

test('pages off the topic do not wake it', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  await reader.browser.stopBackground();
  const { starts } = await reader.browser.background();
  for (const name of ['other-language', 'off-topic']) {
    await page.tab.goto(`${site.origin}/${name}.html`);
    await page.run(idleTime);
  }
  expect(await reader.browser.background()).toEqual({ running: false, starts });
});

test('the badge stays, and follows the page, when it was stopped', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/late-text.html`);
  await page.clickElement('#more');
  await expect.poll(async () => (await page.badge()).text).toBe('1');
  await reader.browser.stopBackground();
  expect((await page.badge()).text).toBe('1');
  await page.clickElement('#more');
  await expect.poll(async () => (await page.badge()).text).toBe('2');
});

test('stopped while a card is open, it still hides the passage', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  await reader.browser.stopBackground();
  await page.clickInCard('Copy');
  await expect.poll(async () => (await page.card())?.text).toContain('Copied');
  await page.clickInCard('Not about this');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA, DENIED]);
  await reader.browser.stopBackground();
  await page.tab.reload();
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA, DENIED]);
});

test('stopped, it is woken by the switch of the popup', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages');
  await reader.browser.stopBackground();
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  await reader.browser.stopBackground();
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('stopped while it lets a page in, it lets it in when it is started again', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  await reader.browser.stopBackgroundAt('scripting.executeScript', 1, () =>
    page.tab.goto(`${site.origin}/on-topic.html`),
  );
  await expectOnTopic(page);
});

/** What an overlay asks of it, the call that it needs for the answer, and how often it comes to that on the way there. */
for (const [question, call, nth] of [
  ['what cards say, and for the settings', 'storage.local.get', 2],
  ['to show the number of passages', 'action.setBadgeText', 1],
] as const)
  test(`stopped when it is asked ${question}, it is asked again`, async ({ reader, site }) => {
    const page = await reader.open(`${site.origin}/off-topic.html`);
    await reader.browser.stopBackgroundAt(call, nth, () =>
      page.tab.goto(`${site.origin}/on-topic.html`),
    );
    await expectOnTopic(page);
  });

test('stopped when a page returns, it is asked again', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await page.tab.goto(`${site.origin}/off-topic.html`);
  await reader.browser.stopBackgroundAt('storage.local.get', 1, () => page.tab.back());
  await expectOnTopic(page);
});

test('stopped while it hides a passage, it hides it', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  await reader.browser.stopBackgroundAt('storage.local.set', 1, () =>
    page.clickInCard('Not about this'),
  );
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA, DENIED]);
  await page.tab.reload();
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA, DENIED]);
});

test('stopped while it applies the settings, it goes on when anything wakes it', async ({
  reader,
  site,
}) => {
  const page = await openOnTopic(reader, site);
  await reader.browser.stopBackgroundAt('tabs.query', 1, () =>
    changeSettings(reader, { enabled: false }),
  );
  expect(await page.highlightedTexts()).toEqual(ON_TOPIC);
  await reader.open(`${site.otherOrigin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(async () => (await page.badge()).text).toBe('');
});

test('stopped while it applies the settings, it is woken to go on', async ({ reader, site }) => {
  const page = await openOnTopic(reader, site);
  await reader.browser.stopBackgroundAt('tabs.query', 1, () =>
    changeSettings(reader, { enabled: false }),
  );
  const [alarm] = await alarmsOf(reader);
  expect(alarm).toMatchObject({ name: 'unfinished' });
  // Nobody needs to wait for it here: it is set to ring now.
  await reader.browser.evaluateInExtension(
    `browser.alarms.create('unfinished', { when: Date.now() })`,
  );
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(() => alarmsOf(reader)).toEqual([]);
});

test('stopped while Counterpoint is paused, it is woken by the end of the pause', async ({
  reader,
  site,
}) => {
  const page = await openOnTopic(reader, site);
  await changeSettings(reader, { snoozedUntil: Date.now() + SHORT_SNOOZE_MS });
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await reader.browser.stopBackground();
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});
