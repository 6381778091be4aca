import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';

test('the badge counts the passages, and the title says it in words', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect
    .poll(() => page.badge())
    .toEqual({ text: '4', title: 'Counterpoint: 4 passages on this page' });
});

test('the badge follows the page', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(async () => (await page.badge()).text).toBe('4');
  await page.tab.goto(`${site.origin}/off-topic.html`);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  await page.tab.goto(`${site.origin}/late-text.html`);
  await page.clickElement('#more');
  await expect.poll(async () => (await page.badge()).text).toBe('1');
});

test('the popup has the switch first, then this site, then the passages by who makes their claims', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  const [enabled, here, ...others] = await popup.controls();
  expect(enabled).toMatchObject({ kind: 'switch', on: true });
  expect(enabled?.name).toContain('Highlight passages');
  expect(here).toMatchObject({ kind: 'switch', on: true });
  expect(here?.name).toContain('On this site');
  expect(others.slice(-2).map(({ name }) => name)).toEqual(['Pause until 04:00', 'Settings']);

  const groups = await popup.groups();
  expect(groups.at(-1)).toEqual({ heading: 'Speak of the proposal', passages: [MENTION] });
  // Which source stands first was drawn by chance.
  expect(groups.slice(0, 2).toSorted((a, b) => (a.heading < b.heading ? -1 : 1))).toEqual([
    { heading: 'Claims of InformNapalm', passages: [YALTA] },
    { heading: 'Claims of Sputnik', passages: [CRUCIAL, `${DENIED}Denies the claim`] },
  ]);
});

test('a passage in the popup scrolls to it and opens its card', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  await page.run(() => {
    // Pushes the passages below what the window shows.
    document.body.style.paddingTop = '4000px';
    scrollTo(0, 0);
  });
  const popup = await page.openPopup();
  await expect.poll(() => popup.control(CRUCIAL)).not.toBeNull();
  await popup.click(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  const inView = () => {
    const passage = document.querySelectorAll('p')[1]?.getBoundingClientRect();
    return passage !== undefined && passage.top >= 0 && passage.bottom <= innerHeight;
  };
  await expect.poll(() => page.run(inView)).toBe(true);
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
});

test('the popup says that nothing was found', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('Nothing found on this page');
});

test('the popup says that it cannot read a page of the browser', async ({ reader }) => {
  const page = await reader.open('about:blank');
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('This page cannot be read');
});
