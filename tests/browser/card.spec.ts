import { expect, test } from './counterpoint';
import type { PageServer } from './drivers/page-server';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, YALTA } from './fixture-texts';

async function pageWithCard(reader: Reader, site: PageServer): Promise<Page> {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.clickText(CRUCIAL);
  await expect.poll(() => page.card()).not.toBeNull();
  return page;
}

/** Whether the paragraph that begins so is in view. */
function isInView(start: string): boolean {
  const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) =>
    textContent.startsWith(start),
  );
  const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
  return top >= 0 && bottom <= innerHeight;
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

test('leads on to the next passage and back, round at the ends, with the focus in it', async ({
  reader,
  site,
}) => {
  const page = await pageWithCard(reader, site);
  expect((await page.card())?.lines.join()).toContain('2 of 4');
  await page.clickInCard('Next passage');
  await expectCard(page, 'yalta-separate-peace');
  expect((await page.card())?.lines.join()).toContain('3 of 4');
  // The focus is still on the same button, also where the card after it is of another kind.
  await page.tab.press('Enter');
  await expectCard(page, 'timely-offer', { denied: true });
  await page.tab.press('Enter');
  await expectCard(page, 'proposal-reboot');
  await page.tab.press('Enter');
  await expectCard(page, 'crucial-two-powers');
  await page.clickInCard('Previous passage');
  await expectCard(page, 'proposal-reboot');
});

test('the way to the next passage scrolls there', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await page.run(() => {
    for (const paragraph of document.querySelectorAll('p')) paragraph.style.marginTop = '150vh';
  });
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  await page.clickInCard('Next passage');
  await expectCard(page, 'timely-offer', { denied: true });
  await expect.poll(() => page.run(isInView, DENIED.slice(0, 20))).toBe(true);
  const inView = async (): Promise<boolean> => {
    const { y, height } = (await page.card())?.box ?? { y: -1, height: 0 };
    return y >= 0 && y + height <= (await page.run(() => innerHeight));
  };
  await expect.poll(inView).toBe(true);
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
