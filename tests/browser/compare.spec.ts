import { audit, expectClean, type Report } from './axe';
import { expect, sources, test } from './counterpoint';
import type { BrowserTab } from './drivers/browser';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { BESIDE, MENTION, ON_TOPIC, YALTA } from './fixture-texts';

/** The words of this page are claims, and nothing on it says what of: by itself it is off the topic. */
const LONE = `<!doctype html><html lang="en"><title>Notes</title><p>${YALTA}</p>
  <p id="beside">${BESIDE}</p><textarea rows="5" cols="60">${YALTA}</textarea>`;
const NOTHING = 'No claim recognised in this text';

/** The window of a comparison, once it shows its card. */
async function comparison(reader: Reader): Promise<BrowserTab> {
  const address = reader.browser.extensionUrl('compare.html');
  await expect.poll(() => reader.browser.findTab(address).then(Boolean)).toBe(true);
  const tab = (await reader.browser.findTab(address))!;
  await expect.poll(() => textOf(tab)).not.toBe('');
  return tab;
}

async function textOf(tab: BrowserTab): Promise<string> {
  const [top] = await tab.frames();
  return (await top?.run(() => document.body.innerText.replace(/\s+/g, ' ').trim())) ?? '';
}

test('selected text opens a card beside it on a page that is not on the topic', async ({
  reader,
  site,
}) => {
  site.add('/lone.html', LONE);
  const page = await reader.open(`${site.origin}/lone.html`);
  expect(await page.compareText(YALTA)).toBe(true);
  await expectCard(page, 'yalta-separate-peace');
  const card = await page.card();
  expect(card?.buttons).not.toContain('Not about this');
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
  // Selected it is, marked it is not.
  expect(await page.highlightedTexts()).toEqual([]);
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  expect(await page.hostCount()).toBe(0);
});

test('selected text in which nothing is recognised gets that answer, and both articles', async ({
  reader,
  site,
}) => {
  site.add('/lone.html', LONE);
  const page = await reader.open(`${site.origin}/lone.html`);
  expect(await page.compareText(BESIDE)).toBe(true);
  await expect.poll(async () => (await page.card())?.name).toBe(NOTHING);
  const card = await page.card();
  for (const { outlet, description, url } of sources) {
    expect(card?.text).toContain(`${outlet} · ${description}`);
    expect(card?.links.map(({ href }) => href)).toContain(new URL(url).href);
  }
  await page.clickInCard('Close');
  await expect.poll(() => page.card()).toBeNull();
});

test('text selected in a field is compared too', async ({ reader, site }) => {
  site.add('/lone.html', LONE);
  const page = await reader.open(`${site.origin}/lone.html`);
  await page.run(() => {
    document.querySelector('p')?.remove();
    document.querySelector('textarea')?.select();
  });
  expect(await page.chooseInMenuAt('textarea', 'compare')).toBe(true);
  await expectCard(page, 'yalta-separate-peace');
});

test('the card of a passage takes the place of the one for selected text', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await page.compareText(BESIDE)).toBe(true);
  await expect.poll(async () => (await page.card())?.name).toBe(NOTHING);
  await page.clickText(MENTION);
  await expectCard(page, 'proposal-reboot');
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  // The one under the pointer is painted twice.
  expect([...new Set(await page.highlightedTexts())]).toEqual(ON_TOPIC);
});

test('where Counterpoint is off, selected text is compared and nothing is marked', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const popup = await page.openPopup();
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await page.tab.show();
  expect(await page.compareText(YALTA)).toBe(true);
  await expectCard(page, 'yalta-separate-peace');
  expect(await page.highlightedTexts()).toEqual([]);
  await page.tab.press('Escape');
  await expect.poll(() => page.hostCount()).toBe(0);
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('where no script may run, a window shows the text and its card, and the text is not kept', async ({
  reader,
}) => {
  // No extension may run scripts in pages of extensions, not even in its own.
  const page = await reader.open(reader.browser.extensionUrl('popup.html'));
  await page.run((text) => void (document.body.textContent = text), YALTA);
  expect(await page.compareText(YALTA)).toBe(true);
  const tab = await comparison(reader);
  await expect.poll(() => textOf(tab)).toContain('This passage says');
  const shown = await textOf(tab);
  expect(shown).toContain(`The text you selected ${YALTA}`);
  expect(shown).toContain('Read it in');
  const [top] = await tab.frames();
  expectClean((await top!.evaluate(audit('document'))) as Report);
  const kept = await reader.browser.evaluateInExtension('browser.storage.session.get()');
  expect(JSON.stringify(kept)).not.toContain('Yalta');

  await tab.reload();
  await expect.poll(() => textOf(tab)).toContain('The text is not here any more');
  const isOpen = async () => {
    // The key is let go of in a window that is gone.
    await tab.press('Escape').catch(() => undefined);
    return Boolean(await reader.browser.findTab(reader.browser.extensionUrl('compare.html')));
  };
  await expect.poll(isOpen).toBe(false);
});
