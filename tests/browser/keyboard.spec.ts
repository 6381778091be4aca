import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { expectCard } from './expect-card';
import { CRUCIAL, MENTION, ON_TOPIC } from './fixture-texts';

const focused = () => document.activeElement?.id;

/** Where the keyboard stands: the button that has the focus, and the passage that has the ring. */
async function standing(page: Page): Promise<(string | null)[]> {
  return [(await page.list())?.focused ?? null, await page.ringedText()];
}

test('the list of passages is there for screen readers, and hidden from others', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(async () => (await page.list())?.said).toBe('4 passages found by Counterpoint');
  expect(await page.list()).toMatchObject({
    name: 'Passages found by Counterpoint',
    buttons: ON_TOPIC,
    focused: null,
    box: null,
  });
});

test('by Tab into the list, by Enter into a card, by Escape all the way back', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const { tab } = page;
  await expect.poll(async () => (await page.list())?.buttons).toEqual(ON_TOPIC);
  await page.clickElement('#elsewhere');
  await page.run(() => document.querySelector<HTMLElement>('#elsewhere')?.focus());
  await tab.press('Tab');
  await expect.poll(() => standing(page)).toEqual([MENTION, MENTION]);
  await tab.press('Tab');
  await expect.poll(() => standing(page)).toEqual([CRUCIAL, CRUCIAL]);
  expect((await page.list())?.box).not.toBeNull();

  await tab.press('Enter');
  await expectCard(page, 'crucial-two-powers');
  expect((await page.card())?.focused).toBe(true);
  expect((await page.list())?.box).toBeNull();
  await tab.press('Escape');
  await expect.poll(() => standing(page)).toEqual([CRUCIAL, CRUCIAL]);
  expect(await page.card()).toBeNull();
  await tab.press('Escape');
  await expect.poll(() => standing(page)).toEqual([null, null]);
  expect(await page.run(focused)).toBe('elsewhere');
  expect((await page.list())?.box).toBeNull();
});

test('the passage with the ring is in sight, and the list is not upon it', async ({
  reader,
  site,
}) => {
  const gap = '<div style="height: 70vh"></div>';
  site.add(
    '/far-apart.html',
    `<!doctype html><html lang="en"><title>A cyber truce</title>
     ${ON_TOPIC.map((text) => `<p>${text}</p>`).join(gap)}`,
  );
  const page = await reader.open(`${site.origin}/far-apart.html`);
  await expect.poll(async () => (await page.list())?.buttons).toEqual(ON_TOPIC);
  await page.clickText(MENTION);
  await page.tab.press('Escape');
  for (const text of ON_TOPIC) {
    await page.tab.press('Tab');
    await expect.poll(() => standing(page)).toEqual([text, text]);
    const { top, bottom, height } = await page.run((wanted) => {
      const p = [...document.querySelectorAll('p')].find((one) => one.textContent === wanted);
      const box = p!.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, height: innerHeight };
    }, text);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    const { box } = (await page.list())!;
    expect(box!.bottom <= top || box!.top >= bottom).toBe(true);
  }
});
