import { expect, test } from './counterpoint';
import type { PageServer } from './drivers/page-server';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, MENTION } from './fixture-texts';

async function pageWithCard(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.clickText(CRUCIAL);
  await expect.poll(() => page.card()).not.toBeNull();
  return page;
}

const focused = () => document.activeElement?.id;

test('the focus goes into the card', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
});

test('Escape closes the card', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
});

test('a click elsewhere closes the card, and is the page’s own click', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  await page.run(() => {
    document.querySelector('#elsewhere')?.addEventListener('click', () => {
      document.title = 'clicked';
    });
  });
  await page.clickElement('#elsewhere');
  await expect.poll(() => page.card()).toBeNull();
  expect(await page.run(() => document.title)).toBe('clicked');
});

test('its button closes the card', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  await page.clickInCard('Close');
  await expect.poll(() => page.card()).toBeNull();
});

test('another passage takes the card over', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  // It stands above the first one, where the card leaves it free.
  await page.clickText(MENTION);
  await expectCard(page, 'proposal-reboot');
});

test('the focus returns to where it was', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.clickElement('#elsewhere');
  await page.run(() => document.querySelector<HTMLElement>('#elsewhere')?.focus());
  const popup = await page.openPopup();
  await expect.poll(() => popup.control(CRUCIAL)).not.toBeNull();
  await popup.click(CRUCIAL);
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
  expect(await page.run(focused)).not.toBe('elsewhere');
  await page.tab.show();
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  expect(await page.run(focused)).toBe('elsewhere');
});

test('keys typed in the card do not reach the page', async ({ reader, site }) => {
  const page = await pageWithCard(reader, site);
  await page.run(() => {
    document.addEventListener('keydown', ({ key }) => (document.title += ` ${key}`));
  });
  await page.tab.press('ArrowDown');
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  await page.tab.press('ArrowDown');
  await expect.poll(() => page.run(() => document.title)).toMatch(/truce ArrowDown$/);
});
