import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, YALTA } from './fixture-texts';

test.describe('a page whose frames speak of the topic', () => {
  const inFrames = [MENTION, CRUCIAL, MENTION, YALTA];

  test('has passages in frames of its own and of other sites', async ({ reader, site }) => {
    const page = await reader.open(`${site.origin}/frame-parent.html?other=${site.otherOrigin}`);
    await expect.poll(() => page.highlightedTexts()).toEqual(inFrames);
    await expect.poll(async () => (await page.badge()).text).toBe('4');
  });

  for (const [which, passage, claim] of [
    ['its own', CRUCIAL, 'crucial-two-powers'],
    ['another', YALTA, 'yalta-separate-peace'],
  ] as const) {
    test(`opens cards in a frame of ${which} site`, async ({ reader, site }) => {
      const page = await reader.open(`${site.origin}/frame-parent.html?other=${site.otherOrigin}`);
      await expect.poll(() => page.highlightedTexts()).toEqual(inFrames);
      await page.clickText(passage);
      await expectCard(page, claim);
    });
  }

  test('lists all of them in the popup, which scrolls to them', async ({ reader, site }) => {
    const page = await reader.open(`${site.origin}/frame-parent.html?other=${site.otherOrigin}`);
    await expect.poll(() => page.highlightedTexts()).toEqual(inFrames);
    const popup = await page.openPopup();
    await expect.poll(() => popup.control(YALTA)).not.toBeNull();
    expect(await popup.control(CRUCIAL)).not.toBeNull();
    await popup.click(YALTA);
    await expectCard(page, 'yalta-separate-peace');
  });
});

test('the popup lists the passages of all frames in the order of the page', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/frames-between.html?other=${site.otherOrigin}`);
  await expect.poll(async () => (await page.badge()).text).toBe('8');
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('8 passages on this page');
  const groups = await popup.groups();
  const denied = `${DENIED}Denies the claim`;
  expect(groups.find(({ heading }) => heading === 'Claims of Sputnik')?.passages).toEqual([
    denied, // of the page
    ...[CRUCIAL, denied], // of the frame that came later and stands first
    CRUCIAL, // of the other frame
    expect.stringContaining('at just the right time'), // of the page
  ]);
});
