import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';

test('a page on the topic has its passages highlighted, and nothing else', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

const CASES = [
  { what: 'a claim of Sputnik’s side', passage: CRUCIAL, claim: 'crucial-two-powers' },
  { what: 'a claim of InformNapalm’s side', passage: YALTA, claim: 'yalta-separate-peace' },
  { what: 'a denied claim', passage: DENIED, claim: 'timely-offer', denied: true },
  { what: 'a bare mention', passage: MENTION, claim: 'proposal-reboot' },
];

for (const { what, passage, claim, denied = false } of CASES) {
  test(`${what} opens its own card`, async ({ reader, site }) => {
    const page = await reader.open(`${site.origin}/on-topic.html`);
    await expect.poll(() => page.highlightedTexts()).toContain(passage);
    await page.clickText(passage);
    await expectCard(page, claim, { denied });
  });
}

test('a click beside the passages opens nothing', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.clickText('The town library opens at nine');
  // That clicks are heard at all is seen by the next one.
  const before = await page.card();
  await page.clickText(CRUCIAL);
  await expect.poll(() => page.card()).not.toBeNull();
  expect(before).toBeNull();
});
