import { expect, test } from './counterpoint';
import { aliveNow, countAlive } from './drivers/in-upkeep';
import { keepRanges, keptRanges } from './drivers/in-paint';
import type { Page } from './drivers/page';
import type { Reader } from './drivers/reader';
import { CRUCIAL, MENTION, YALTA } from './fixture-texts';

/** Notes the types of all messages that our scripts send from now on. */
async function hearMessages({ browser }: Reader): Promise<() => Promise<unknown>> {
  await browser.evaluateInExtension(`(() => {
    globalThis.heard = [];
    globalThis.hear ??= ({ type }) => { globalThis.heard.push(type); };
    browser.runtime.onMessage.addListener(globalThis.hear);
  })()`);
  return () => browser.evaluateInExtension('globalThis.heard');
}

/** Changes the page ten thousand times in some moments, then adds a paragraph. */
function storm(page: Page, last: string): Promise<void> {
  return page.run(async (text) => {
    const restless = document.body.appendChild(document.createElement('p'));
    for (let time = 0; time < 10_000; time++) {
      if (time % 3 === 0) restless.textContent = `The library opens at ${time % 24}.`;
      else if (time % 3 === 1) restless.className = `state-${time}`;
      else if (restless.firstChild instanceof Text) restless.firstChild.data += ' Or later.';
      if (time % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, last);
}

test('ten thousand changes on the topic: one message, and no paint anew', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/edited-text.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await expect.poll(async () => (await page.badge()).text).toBe('2');
  await page.run(keepRanges);
  const messages = await hearMessages(reader);
  await storm(page, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA, CRUCIAL]);
  await expect.poll(async () => (await page.badge()).text).toBe('3');
  expect(await messages()).toEqual(['passages-counted']);
  expect(await page.run(keptRanges)).toEqual([MENTION, YALTA]);
});

test('ten thousand changes off the topic: no message until the topic comes', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/late-text.html`);
  const messages = await hearMessages(reader);
  await storm(page, MENTION);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
  await expect.poll(async () => (await page.badge()).text).toBe('1');
  expect(await messages()).toEqual([
    'gate-passed',
    'card-texts',
    'overlay-settings',
    'passages-counted',
  ]);
});

test('what watches the page is little, and gone when it is told to stop', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/single-page.html`);
  await page.runAsExtension(countAlive);
  await page.clickElement('[href="/news"]');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, YALTA]);
  const [atWork] = await page.runAsExtension(aliveNow);
  // The page's text and its root; what is hidden on it.
  expect(atWork).toMatchObject({ mutationObservers: 2, resizeObservers: 1 });
  expect(atWork?.listeners).toContain('pagehide');

  await page.clickElement('[href="/letters"]');
  await expect.poll(() => page.highlightedTexts()).toHaveLength(2);
  expect(await page.runAsExtension(aliveNow)).toEqual([atWork]);

  await reader.browser.evaluateInExtension(
    `browser.tabs.sendMessage(${page.tab.id}, { type: 'stop' }).then(() => null)`,
  );
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  expect(await page.runAsExtension(aliveNow)).toEqual([
    // The gate's, which passed: it asks again when the page comes back from the cache.
    { mutationObservers: 0, resizeObservers: 0, listeners: ['pageshow'] },
  ]);
});
