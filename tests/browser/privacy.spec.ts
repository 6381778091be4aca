import { expect, test } from './counterpoint';
import { ON_TOPIC } from './fixture-texts';

test('the extension asks no address for anything', async ({ reader, site }) => {
  const parent = `${site.origin}/frame-parent.html?other=${site.otherOrigin}`;
  const page = await reader.open(parent);
  await expect.poll(() => page.highlightedTexts()).not.toEqual([]);
  await page.tab.goto(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await page.clickText(ON_TOPIC[1]!);
  await expect.poll(() => page.card()).not.toBeNull();
  const popup = await page.openPopup();
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await popup.click('Highlight passages');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await reader.restart();
  await reader.open(`${site.origin}/off-topic.html`);

  expect(await reader.requests('extension')).toEqual([]);
  // What a script of ours in a page asks for counts as the page's, so the page may have asked for nothing else.
  const asked = new Set(await reader.requests('page'));
  const frames = [`${site.origin}/frame-content.html`, `${site.otherOrigin}/strict-csp.html`];
  for (const url of frames) expect(asked).toContain(url);
  const known = [...frames, parent];
  known.push(...['/on-topic.html', '/off-topic.html', '/favicon.ico'].map((p) => site.origin + p));
  expect([...asked].filter((url) => !known.includes(url))).toEqual([]);
});

test('the browser would refuse the extension a request', async ({ reader, site }) => {
  const answer = await reader.browser.evaluateInExtension(
    `fetch('${site.origin}/on-topic.html').then(() => 'sent', () => 'refused')`,
  );
  expect(answer).toBe('refused');
});
