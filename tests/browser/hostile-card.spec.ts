import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { fontsAskedFor, isOurs, makeEvents, seenBySpy, waysThatTell } from './drivers/in-hostile';
import { expectCard } from './expect-card';
import { MENTION, ON_TOPIC, YALTA } from './fixture-texts';

/** Words that stand in the card of this passage, and on no page. */
const CARD_WORDS = ['Sputnik', 'Another side', 'A highlight is not a verdict', 'Why this passage'];

async function middleOfCard(page: Page): Promise<[x: number, y: number]> {
  const { x, y, width, height } = (await page.card())!.box;
  return [x + width / 2, y + height / 2];
}

test('clicks, keys and other events made by the page open nothing and close nothing', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(async () => (await page.list())?.buttons).toEqual(ON_TOPIC);
  await page.run(makeEvents, 'p:nth-of-type(3)');
  // A real click comes later than all of these.
  await page.clickElement('#elsewhere');
  expect(await page.card()).toBeNull();
  expect((await page.list())?.box).toBeNull();
  const reached = (await page.listedPassages()).map(({ reachedAt }) => reachedAt);
  expect(reached).toEqual([0, 0, 0, 0]);
  expect((await page.badge()).text).toBe('4');

  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  await page.run(makeEvents, 'p:nth-of-type(1)');
  // Nor by a page that got in: what the reader selects in a card leads it there.
  await page.runAsExtension((rootOf) => {
    const host = document.querySelector('[data-counterpoint]');
    const root = host && rootOf(host);
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
    return root?.querySelectorAll('button').length;
  });
  await page.clickInCard('Why this passage?');
  await expectCard(page, 'yalta-separate-peace');
  expect(await page.highlightedTexts()).toContain(YALTA);
});

test('nothing of the page’s lies over the card, or gets into its looks', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-covering.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  // Under the cover of the page there is nothing to click: the list leads to the card.
  await page.tab.callCommand('next-passage');
  await expect.poll(async () => (await page.list())?.focused ?? null).not.toBeNull();
  await page.tab.press('Enter');
  await expectCard(page, 'proposal-reboot');
  expect(await page.run(isOurs, ...(await middleOfCard(page)))).toBe(true);
  const [looks] = await page.runAsExtension((rootOf) => {
    const root = rootOf(document.querySelector('[data-counterpoint]')!)!;
    const { color, fontFamily, opacity, direction } = getComputedStyle(
      root.querySelector('.card')!,
    );
    return { color, fontFamily, opacity, direction };
  });
  expect(looks).toEqual({
    color: 'rgb(27, 29, 34)',
    fontFamily: 'system-ui, sans-serif',
    opacity: '1',
    direction: 'ltr',
  });

  await page.run(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Subscribe!';
    dialog.showModal();
  });
  await page.tab.callCommand('next-passage');
  await expectCard(page, 'yalta-separate-peace');
  expect(await page.run(isOurs, ...(await middleOfCard(page)))).toBe(true);
  await page.clickInCard('Close');
  await expect.poll(() => page.card()).toBeNull();
});

test('a page that looks everywhere does not see what the card says', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/hostile-spying.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  const drawnBefore = await page.run(fontsAskedFor);
  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
  await page.clickInCard('Why this passage?');
  await page.tab.press('Tab');
  const point = await middleOfCard(page);
  expect(await page.run(waysThatTell, ...point, CARD_WORDS)).toEqual([]);
  // The same, were there anything to see.
  expect(await page.run(waysThatTell, ...point, ['Morning', YALTA])).not.toEqual([]);

  await page.clickInCard('Close');
  await expect.poll(() => page.card()).toBeNull();
  expect(await page.run(seenBySpy)).toEqual({
    violations: [],
    inside: [],
    errors: [],
    internals: 0,
    roots: 0,
  });
  expect(await page.run(fontsAskedFor)).toEqual(drawnBefore);
});
