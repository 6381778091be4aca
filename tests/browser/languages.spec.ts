import { readFileSync } from 'node:fs';
import { claimOf, expect, test } from './counterpoint';
import { crowdedOut } from './drivers/crowding';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

/** Chooses a language as the options do: by the stored settings. */
async function choose({ browser }: Reader, language: string): Promise<void> {
  const isInstalled = `browser.storage.local.get('settings').then(({ settings }) => !!settings)`;
  await expect.poll(() => browser.evaluateInExtension(isInstalled)).toBe(true);
  await browser.evaluateInExtension(
    `browser.storage.local.get('settings').then(({ settings }) =>
      browser.storage.local.set({ settings: { ...settings, language: '${language}' } }))`,
  );
}

async function openCard(page: Page): Promise<void> {
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await page.clickText(CRUCIAL);
  await expect.poll(() => page.card()).not.toBeNull();
}

const headings = async (page: Page) => (await page.card())?.headings ?? [];

test('another language acts at once on an open card, an open popup and the button', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await openCard(page);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');

  await choose(reader, 'uk');
  await expect.poll(() => popup.text()).toContain('4 фрагменти на цій сторінці');
  expect(await (await popup.frame()).run(() => document.documentElement.lang)).toBe('uk');
  await expect.poll(() => headings(page)).toContain('Цей фрагмент каже');
  const card = await page.card();
  expect(card?.buttons).toContain('Закрити');
  // What the articles say stays as it is.
  expect(card?.text).toContain(claimOf('crucial-two-powers').gist);
  await expect
    .poll(async () => (await page.badge()).title)
    .toBe('Counterpoint: 4 фрагменти на цій сторінці');

  await choose(reader, 'de');
  await expect.poll(() => popup.text()).toContain('4 Stellen auf dieser Seite');
  await expect.poll(() => headings(page)).toContain('Diese Stelle sagt');

  await choose(reader, 'auto');
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  await expect.poll(() => headings(page)).toContain('This passage says');
});

test('a page that is opened later speaks the chosen language, and marks what stays English', async ({
  reader,
  site,
}) => {
  await choose(reader, 'lt');
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await openCard(page);
  await expect.poll(() => headings(page)).toContain('Ši vieta sako');
  const [languages] = await page.runAsExtension((rootOf) =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const card = rootOf(element)?.querySelector('.card');
      const of = (selector: string) =>
        card?.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
      return card ? [of('h2'), of('.gist'), of('blockquote'), of('.source-line'), of('cite')] : [];
    }),
  );
  expect(languages).toEqual(['lt', 'en', 'en', 'en', 'en']);
  await choose(reader, 'auto');
});

for (const [language, says] of [
  ['de', 'Diese Stelle sagt'],
  ['uk', 'Цей фрагмент каже'],
] as const)
  test(`words 40 % longer than ${language}, twice as large, stay in popup and card`, async ({
    reader,
    site,
  }) => {
    await choose(reader, language);
    const page = await reader.open(`${site.origin}/on-topic.html`);
    await openCard(page);
    await expect.poll(() => headings(page)).toContain(says);
    const popup = await page.openPopup();
    await expect.poll(() => popup.text()).toContain('4 ');
    expect(await (await popup.frame()).run(crowdedOut, null, 0.4, 2)).toEqual([]);
    expect((await page.runAsExtension(crowdedOut, 0.4, 2)).flat()).toEqual([]);
    await choose(reader, 'auto');
  });

test('a page in another language is said to be not read', async ({ reader, site }) => {
  const foreign = await reader.open(`${site.origin}/other-language.html`);
  const popup = await foreign.openPopup();
  await expect.poll(() => popup.text()).toContain('reads English pages only');
  const english = await reader.open(`${site.origin}/off-topic.html`);
  const other = await english.openPopup();
  await expect.poll(() => other.text()).toContain('Nothing found on this page');
  expect(await other.text()).not.toContain('reads English pages only');
});

test('the script in the page carries no language', ({}, { project }) => {
  const build = project.name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const overlay = readFileSync(`.output/${build}/overlay.js`, 'utf8');
  expect(overlay).not.toContain('This passage says');
  expect(overlay).not.toContain('Diese Stelle sagt');
});
