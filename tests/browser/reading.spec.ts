import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import { BESIDE, CRUCIAL, MENTION, YALTA } from './fixture-texts';

test('text that arrives later is read too', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/late-text.html`);
  await page.clickElement('#more');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
  // The first text made the gate pass, the second one comes when the overlay is at work.
  await page.clickElement('#more');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL]);
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
});

test('a passage across links and inline elements is one highlight', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/inline-markup.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL]);
  await page.clickText('on such a cyber programme');
  await expectCard(page, 'crucial-two-powers');
});

test('a passage that is a link stays a link, and opens from the popup', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/link-passage.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  const popup = await page.openPopup();
  await expect.poll(() => popup.control(YALTA)).not.toBeNull();
  await popup.click(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  await page.tab.show();
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  await page.clickText(YALTA);
  await expect.poll(() => page.run(() => location.hash)).toBe('#whole');
  expect(await page.card()).toBeNull();
});

test('a passage that is a link opens from the context menu', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/link-passage.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await expect.poll(() => page.chooseInMenuOf(YALTA, 'passage')).toBe(true);
  await expectCard(page, 'yalta-separate-peace');
  expect(await page.run(() => location.hash)).toBe('');
});

test('the context menu has no item of ours beside the passages', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(YALTA);
  await expect.poll(() => page.chooseInMenuOf(YALTA, 'passage')).toBe(true);
  await page.tab.press('Escape');
  await expect.poll(() => page.chooseInMenuOf(BESIDE, 'passage')).toBe(false);
});

test('a passage in an open shadow root is highlighted and opens', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/shadow.html`);
  await expect
    .poll(() => page.highlightedTexts().then((texts) => texts.sort()))
    .toEqual([CRUCIAL, MENTION].sort());
  await page.clickText(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
});

test('the card works over a modal dialog of the page', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/modal-dialog.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(YALTA);
  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  // An inert card would not hear this, and the click would be one elsewhere.
  const before = (await page.card())?.lines.length ?? 0;
  await page.clickInCard('Why this passage?');
  await expect.poll(async () => (await page.card())?.lines.length ?? 0).toBeGreaterThan(before);
  await page.clickInCard('Close');
  await expect.poll(() => page.card()).toBeNull();
});

test('a strict content security policy changes nothing', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/strict-csp.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  const card = await page.card();
  // Its own styles hold: without them it would be as wide as the page.
  expect(card?.box.width).toBeLessThan(500);
});
