import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import type { Page } from './drivers/page';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

const ALLOW = 'Allow it on this site';
const ALLOW_ALL = 'Allow it on all sites';

async function expectFound(page: Page): Promise<void> {
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
}

test.afterEach(({ reader }) => reader.browser.allowSites('all'));

test('when access is taken away, open pages are left as they were found', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expectFound(page);
  await reader.browser.allowSites([]);
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  expect(await page.run(() => document.documentElement.lastElementChild?.localName)).toBe('body');

  await reader.browser.allowSites('all');
  await expectFound(page);
});

test('where the browser gives no access, the button reads the page, and the popup says what is missing', async ({
  reader,
  site,
}) => {
  await reader.browser.allowSites([]);
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const unread = await reader.open(`${site.otherOrigin}/on-topic.html`);
  expect(await page.highlightedTexts()).toEqual([]);

  await page.tab.pressButton();
  await expectFound(page);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  expect(await popup.text()).toContain('the browser gives it no access');
  expect(await popup.control(ALLOW)).not.toBeNull();
  expect(await unread.highlightedTexts()).toEqual([]);
  await popup.click(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
});

test('what the popup asks for, once given, lasts for this site', async ({ reader, site }) => {
  const { browser } = reader;
  await browser.allowSites([]);
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const other = await reader.open(`${site.otherOrigin}/on-topic.html`);
  await page.tab.pressButton();
  await expectFound(page);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain(ALLOW);
  // Chromium asks in a window of its own, which nobody answers here.
  if (browser.name === 'firefox') await popup.click(ALLOW);
  else await browser.allowSites(['http://127.0.0.1/*']);

  await expect.poll(() => popup.text()).not.toContain(ALLOW);
  expect(await popup.text()).toContain('4 passages on this page');
  await page.tab.reload();
  await expectFound(page);
  expect(await other.highlightedTexts()).toEqual([]);
});

test('a site that is given access is read at once in open tabs', async ({ reader, site }) => {
  await reader.browser.allowSites([]);
  const page = await reader.open(`${site.origin}/on-topic.html`);
  expect(await page.highlightedTexts()).toEqual([]);
  await reader.browser.allowSites(['http://127.0.0.1/*']);
  await expectFound(page);
});

for (const path of ['options.html', 'welcome.html'])
  test(`${path} tells what the browser allows, at once`, async ({ reader }) => {
    const { browser } = reader;
    const page = await reader.open(browser.extensionUrl(path));
    const text = () => page.run(() => document.body.innerText.replace(/\s+/g, ' '));
    await expect.poll(text).toContain('Counterpoint');
    expect(await text()).not.toContain(ALLOW_ALL);

    await browser.allowSites([]);
    await expect.poll(text).toContain('gives Counterpoint access to no site');
    expect(await text()).not.toContain('the pages of all sites');
    await browser.allowSites(['http://127.0.0.1/*']);
    await expect.poll(text).toContain('access to some sites only');
    if (browser.name === 'firefox') await page.clickElement('.access-note button');
    else await browser.allowSites('all');
    await expect.poll(text).not.toContain(ALLOW_ALL);
  });
