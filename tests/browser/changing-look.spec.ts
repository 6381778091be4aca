import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, DISMISSED, MENTION, STEPS, YALTA } from './fixture-texts';

test('a page that is written anew long after it loaded', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/rewritten.html`);
  const rewrite = (...texts: string[]) =>
    page.run(
      (all) => (window as unknown as { rewrite(...all: string[]): void }).rewrite(...all),
      texts,
    );
  await rewrite(MENTION, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL]);
  await expect.poll(async () => (await page.badge()).text).toBe('2');
  await rewrite('Garlic wants a sunny bed.');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(async () => (await page.badge()).text).toBe('');
  expect(await page.hostCount()).toBe(0);
  await rewrite(MENTION, CRUCIAL, YALTA);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, YALTA]);
  // Writing anew took all listeners from the page, ours too.
  await page.clickText(YALTA);
  await expectCard(page, 'yalta-separate-peace');
});

test('text is found where the browser finds it: folded, and not where nobody sees it', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/folded-text.html`);
  const findable = [MENTION, CRUCIAL, YALTA, DENIED];
  await expect.poll(() => page.highlightedTexts()).toEqual(findable);
  // What comes into a part that is folded is found too.
  await page.run((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('#details')?.append(paragraph);
  }, STEPS);
  const withSteps = [MENTION, CRUCIAL, STEPS, YALTA, DENIED];
  await expect.poll(() => page.highlightedTexts()).toEqual(withSteps);
  await page.run(() => document.querySelector('.hidden')?.classList.remove('hidden'));
  await expect
    .poll(() => page.highlightedTexts())
    .toEqual([MENTION, CRUCIAL, STEPS, YALTA, DISMISSED, DENIED]);

  for (const [text, claim] of [
    [CRUCIAL, 'crucial-two-powers'],
    [YALTA, 'yalta-separate-peace'],
  ] as const) {
    const popup = await page.openPopup();
    await expect.poll(() => popup.control(text)).not.toBeNull();
    await popup.click(text);
    await expectCard(page, claim);
  }
  expect(
    await page.run(() => document.querySelectorAll('details:not([open]), [hidden]').length),
  ).toBe(0);
});

test('text is read when something shows it, and left when something hides it', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/revealed-text.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
  const shown = [MENTION];
  const expectNext = async (text: string): Promise<void> => {
    shown.push(text);
    await expect.poll(() => page.highlightedTexts()).toEqual(shown);
  };
  await page.run(() => document.querySelector('#by-class')?.classList.remove('closed'));
  await expectNext(CRUCIAL);
  await page.run(() => document.querySelector('#by-style')?.removeAttribute('style'));
  await expectNext(YALTA);
  await page.run(() => document.querySelector('#by-attribute')?.removeAttribute('hidden'));
  await expectNext(DENIED);
  await page.run(() => document.querySelector('#by-visibility')?.classList.remove('faint'));
  await expectNext(DISMISSED);
  // From here on, nothing that a mutation observer could be told of.
  await page.run(() => document.querySelector('#by-data')?.setAttribute('data-state', 'open'));
  await expectNext(CRUCIAL);
  await page.run(() => document.querySelector<HTMLElement>('#by-popover')?.showPopover());
  await expectNext(YALTA);
  await page.clickElement('#switch');
  await expectNext(DENIED);
  await page.run(() => document.querySelector<HTMLElement>('#by-popover')?.hidePopover());
  await expect.poll(() => page.highlightedTexts()).toEqual(shown.filter((_, index) => index !== 6));
});

test('a shadow root that comes late, and what comes into it', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/late-shadow.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
  await page.run(() => (window as unknown as { define(): void }).define());
  for (const [index, text] of [CRUCIAL, YALTA].entries()) {
    await page.run((one) => (window as unknown as { add(one: string): void }).add(one), text);
    await expect
      .poll(async () => (await page.highlightedTexts()).sort())
      .toEqual([CRUCIAL, MENTION, YALTA].slice(0, index + 2).sort());
  }
});
