import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings-schema';
import { expect, test } from './counterpoint';
import { expectCard } from './expect-card';
import type { Popup } from './drivers/popup';
import type { Reader } from './drivers/reader';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

function store(reader: Reader, settings: Partial<Settings>): Promise<unknown> {
  const all = JSON.stringify({
    settings: { ...DEFAULT_SETTINGS, mentionFirst: 'sputnik', ...settings },
  });
  return reader.browser.evaluateInExtension(`browser.storage.local.set(${all})`);
}

/** Goes back by keys until the focus is at the control of this name: forwards, Firefox comes to its own bars at the end. */
async function tabBackTo(popup: Popup, name: string): Promise<void> {
  for (let stops = 0; stops < 20; stops++) {
    await popup.tab.press('Tab', { shift: true });
    if ((await popup.focused()).includes(name)) return;
  }
  throw new Error(`Shift and Tab do not lead to "${name}"`);
}

test.beforeEach(({ reader }) => store(reader, {}));
test.afterAll(async ({ readers }, { file }) => store(await readers.of(file), {}));

test('a pause clears all pages until 04:00, and can be ended', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  await popup.click('Pause until 04:00');
  await expect.poll(() => popup.text()).toContain('Paused until 04:00');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await expect.poll(async () => (await page.badge()).title).toContain('paused until 04:00');

  // It says the same when it is opened again.
  const again = await page.openPopup();
  await expect.poll(() => again.text()).toContain('Paused until 04:00');
  await again.click('End the pause');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  expect((await popup.control('Pause until 04:00'))?.kind).toBe('button');
});

test('a pause whose end has come is over', async ({ reader, site }) => {
  await store(reader, { snoozedUntil: 1 });
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('where pages are looked at only when asked, opening the popup asks', async ({
  reader,
  site,
}) => {
  await store(reader, { where: 'on-click' });
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const other = await reader.open(`${site.otherOrigin}/on-topic.html`);
  expect(await page.highlightedTexts()).toEqual([]);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  expect(await popup.text()).toContain('because you clicked the button');
  expect(await popup.control('On this site')).toBeNull();
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await other.highlightedTexts()).toEqual([]);
  await popup.click(CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
});

test('where pages are looked at only when asked, frames are too', async ({ reader, site }) => {
  await store(reader, { where: 'on-click' });
  const page = await reader.open(`${site.origin}/frame-parent.html?other=${site.otherOrigin}`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
});

test('a switch that another entry of the list decides says so', async ({ reader, site }) => {
  await store(reader, { offSites: ['http://127.0.0.1/*', 'http://localhost/*'] });
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('Off for this site');
  expect(await popup.text()).toContain('Decided by http://127.0.0.1/* in the settings');
  expect((await popup.control('On this site'))?.disabled).toBe(true);
});

test('it works by keyboard alone', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  const stops: string[] = [];
  for (const { disabled } of await popup.controls()) {
    if (disabled) continue;
    await popup.tab.press('Tab');
    stops.push(await popup.focused());
  }
  // Each control once, in the order that they are read in.
  expect(stops).toEqual((await popup.controls()).map(({ name }) => name));

  await tabBackTo(popup, 'Pause until');
  await popup.tab.press('Enter');
  await expect.poll(() => popup.focused()).toBe('End the pause');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await popup.tab.press('Space');
  await expect.poll(() => popup.focused()).toBe('Pause until 04:00');
  await expect.poll(() => popup.text()).toContain('4 passages on this page');
  await tabBackTo(popup, CRUCIAL);
  await popup.tab.press('Enter');
  await expectCard(page, 'crucial-two-powers');
});

test('it leads to the settings', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('Nothing found');
  await popup.click('Settings');
  const options = () => reader.browser.findTab(reader.browser.extensionUrl('options.html'));
  await expect.poll(async () => (await options()) !== null).toBe(true);
  await (await options())?.close();
});

test('its width is 360 px, and the foot stays in sight below a long list', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/sample-article.html`);
  await expect.poll(async () => (await page.badge()).text).not.toBe('');
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('passages on this page');
  const seen = () =>
    ((foot) => ({
      width: document.body.clientWidth,
      scrolls: document.documentElement.scrollHeight > innerHeight,
      foot: foot !== undefined && foot.bottom <= innerHeight + 0.5,
    }))(document.querySelector('.foot')?.getBoundingClientRect());
  expect(await (await popup.frame()).run(seen)).toEqual({ width: 360, scrolls: true, foot: true });
});
