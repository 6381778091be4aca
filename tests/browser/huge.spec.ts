import { deepNesting, longText, manyFrames, manyPassages, manyTexts } from '../fixtures/huge-pages';
import { expect, test } from './counterpoint';
import { paintedReach } from './drivers/in-paint';
import { tracesOf } from './drivers/in-page';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { DENIED } from './fixture-texts';

/** So long may the browsers take for a page of this size, beside another one that is tested at the same time. */
const PATIENCE = { timeout: 40_000 };

/** How many passages the page has by now; 0 before it is read, and while nobody is there to ask. */
async function found(page: Page): Promise<number> {
  const passages = await page.listedPassages().catch(() => []);
  return passages.length;
}

/** Notes all numbers of passages that overlays tell from now on; in Chromium, whose background keeps hold of what a test leaves. */
async function hearCounts({ browser }: Reader): Promise<() => Promise<readonly number[]>> {
  await browser.evaluateInExtension(`(() => {
    globalThis.counts = [];
    globalThis.hearCount ??= ({ type, count }) => {
      if (type === 'passages-counted') globalThis.counts.push(count);
    };
    browser.runtime.onMessage.addListener(globalThis.hearCount);
  })()`);
  return async () => (await browser.evaluateInExtension('globalThis.counts')) as number[];
}

/** How many ranges of ours are alive, where the browser tells: Chromium does. */
async function rangesAlive(page: Page): Promise<number> {
  const { Range = 0 } = await page.tab.alive();
  return Range;
}

for (const huge of [manyTexts(), longText(), deepNesting()])
  test(`${huge.name}: all is read and painted`, async ({ reader, site }) => {
    site.add('/huge', huge.html);
    const page = await reader.open(`${site.origin}/huge`);
    await expect.poll(() => found(page), PATIENCE).toBe(huge.passages);
    expect((await page.run(paintedReach)).ranges).toBe(huge.passages);
  });

test('2,000 passages: the view first, paint only near it, all given back', async ({
  reader,
  site,
}) => {
  const huge = manyPassages();
  site.add('/huge', huge.html);
  const counts = await hearCounts(reader);
  const page = await reader.open(`${site.origin}/huge`);
  await expect.poll(() => found(page), PATIENCE).toBe(huge.passages);
  if (reader.browser.name === 'chromium') {
    // What stands in view is shown before the rest is read.
    await expect.poll(async () => (await counts()).length).toBe(2);
    const [inView, all] = await counts();
    expect(inView).toBeLessThan(100);
    expect(all).toBe(huge.passages);
  }

  const first = await page.run(paintedReach);
  expect(first.ranges).toBeGreaterThan(20);
  expect(first.farthest).toBeLessThan(4);

  await page.run(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => (await page.highlightedTexts()).at(-1)).toBe(DENIED);
  await expect.poll(async () => (await page.run(paintedReach)).farthest).toBeLessThan(4);
  await page.clickText('This was paragraph 1000499');
  expect(await page.card()).toBeNull();

  await page.tab.callCommand('switch');
  const nothing = { highlights: 0, sheets: 0, onRoot: 2 };
  await expect.poll(() => page.run(tracesOf)).toEqual(nothing);
  expect(await rangesAlive(page)).toBe(0);

  await page.tab.callCommand('switch');
  await expect.poll(() => found(page), PATIENCE).toBe(huge.passages);
  await page.run(() => document.body.replaceChildren());
  await expect.poll(() => page.run(tracesOf)).toEqual(nothing);
  await expect.poll(() => rangesAlive(page)).toBe(0);
});

test('200 frames: those on the topic have their passages, the others nothing', async ({
  reader,
  site,
}) => {
  let count = 0;
  const huge = manyFrames((html) => {
    const address = `/huge-frame-${++count}`;
    site.add(address, html);
    return address;
  });
  site.add('/huge', huge.html);
  const page = await reader.open(`${site.origin}/huge`);
  await expect.poll(async () => (await page.badge()).text, PATIENCE).toBe(String(huge.passages));
  await expect.poll(() => page.hostCount()).toBe(20);
});
