import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings-schema';
import { audit, expectClean, type Report } from './axe';
import { claimOf, expect, test } from './counterpoint';
import { crowdedOut } from './drivers/crowding';
import { HEADLESS_WINDOW } from './drivers/executables';
import { catchOfferedFiles, overflowing } from './drivers/in-options';
import { paintOf } from './drivers/in-paint';
import { OptionsPage } from './drivers/options-page';
import type { Reader } from './drivers/reader';
import { ON_TOPIC } from './fixture-texts';

const SAMPLE = 'It is crucial that the two powers agree, said one of the guests.';
const CHANGED: Partial<Settings> = {
  offSites: ['off.example'],
  onSites: ['*.on.example'],
  highlight: 'tint',
  palette: 'blue',
  hiddenClaims: ['gru-charged'],
  hiddenPassages: [
    { claim: 'timely-offer', host: 'a.example', date: '2020-09-26', hash: 'a0'.repeat(32) },
  ],
};

async function openOptions(reader: Reader, title = 'Counterpoint settings'): Promise<OptionsPage> {
  const options = new OptionsPage(await reader.open(reader.browser.extensionUrl('options.html')));
  await expect.poll(() => options.text()).toContain(title);
  return options;
}

async function stored(reader: Reader): Promise<Settings> {
  const { settings } = (await reader.browser.evaluateInExtension(
    'browser.storage.local.get()',
  )) as {
    settings: Settings;
  };
  return settings;
}

function store(reader: Reader, settings: Partial<Settings>): Promise<unknown> {
  const all = JSON.stringify({ settings: { ...DEFAULT_SETTINGS, ...settings } });
  return reader.browser.evaluateInExtension(`browser.storage.local.set(${all})`);
}

test.beforeEach(({ reader }) => store(reader, {}));

for (const scheme of ['light', 'dark'] as const) {
  test(`axe has nothing against the options, ${scheme}`, async ({ reader }) => {
    await store(reader, CHANGED);
    const options = await openOptions(reader);
    const { page } = options;
    await page.tab.preferColors(scheme);
    await options.click('Choose among all claims');
    await options.typeSite('ftp://off.example');
    await options.click('Reset all settings');
    await options.importFile('mine.json', '{}');
    await expect.poll(() => options.text()).toContain('was not imported');
    const [frame] = await page.tab.frames();
    expectClean((await frame!.evaluate(audit('document'))) as Report);
  });
}

test('the browser opens the options in a tab', async ({ reader, site }) => {
  // Chromium would use an empty tab.
  await reader.open(`${site.origin}/off-topic.html`);
  const options = () => reader.browser.findTab(reader.browser.extensionUrl('options.html'));
  expect(await options()).toBeNull();
  await reader.browser.evaluateInExtension('browser.runtime.openOptionsPage()');
  await expect.poll(async () => (await options()) !== null).toBe(true);
  await (await options())?.close();
});

test('a site that is listed is left at once, and read again when it is taken off', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const elsewhere = await reader.open(`${site.otherOrigin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const options = await openOptions(reader);

  await options.typeSite('ftp://127.0.0.1');
  await expect.poll(() => options.text()).toContain('Only pages of the web can be listed');
  await options.click('Add');
  await options.typeSite('http://127.0.0.1/');
  await options.click('Add');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  expect(await elsewhere.highlightedTexts()).toEqual(ON_TOPIC);
  expect((await stored(reader)).offSites).toEqual(['127.0.0.1']);

  await options.click('Remove 127.0.0.1');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('where it runs acts at once', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  const options = await openOptions(reader);
  await options.click('only on the sites of a list');
  await expect.poll(() => options.text()).toContain('No site is listed, so it runs on none.');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await options.typeSite('127.0.0.1');
  await options.click('Add');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await options.click('only when I click its button');
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  await options.click('on every site');
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
});

test('the sample has the look that is chosen', async ({ reader }) => {
  const options = await openOptions(reader);
  const look = () => options.page.run(paintOf, SAMPLE);
  await expect.poll(look).toMatchObject({ line: 'underline', tint: true });
  await options.click('Underline');
  await expect.poll(look).toMatchObject({ line: 'underline', tint: false });
  await options.click('Tint');
  await expect.poll(look).toMatchObject({ line: '', tint: true });
  expect(await stored(reader)).toMatchObject({ highlight: 'tint', palette: 'text' });
  // One highlight for each name that is shown, and none left behind of those that were.
  const count = () => options.page.run(() => document.adoptedStyleSheets.length);
  expect(await count()).toBe(8);
});

test('the keyboard alone chooses', async ({ reader }) => {
  const options = await openOptions(reader);
  const { tab } = options.page;
  await tab.show();
  await tab.press('Tab');
  await tab.press('ArrowDown');
  await expect.poll(() => options.isTicked('Underline')).toBe(true);
  await expect.poll(async () => (await stored(reader)).highlight).toBe('underline');
  await tab.press('Tab');
  await tab.press('ArrowDown');
  await expect.poll(async () => (await stored(reader)).palette).toBe('blue');
});

test('claims are searched, hidden and shown again', async ({ reader }) => {
  const options = await openOptions(reader);
  const { gist } = claimOf('yalta-separate-peace');
  await options.click('Choose among all claims');
  await options.searchClaims('yalta');
  await options.click(gist);
  await expect
    .poll(async () => (await stored(reader)).hiddenClaims)
    .toEqual(['yalta-separate-peace']);
  await options.click(`Restore: ${gist}`);
  await expect.poll(async () => (await stored(reader)).hiddenClaims).toEqual([]);
  expect(await options.isTicked(gist)).toBe(true);
});

test('another language is spoken at once', async ({ reader }) => {
  const options = await openOptions(reader);
  await store(reader, { language: 'de' });
  await expect.poll(() => options.page.run(() => document.documentElement.lang)).toBe('de');
  await expect.poll(() => options.text()).not.toContain('Counterpoint settings');
  expect(await options.page.run(() => document.title)).not.toBe('Counterpoint settings');
});

test('settings go into a file and come back from it', async ({ reader }) => {
  await store(reader, CHANGED);
  const exported = await stored(reader);
  const options = await openOptions(reader);
  await options.page.run(catchOfferedFiles);
  await options.click('Export to a file');
  const offered = (part: string) =>
    options.page.run((key) => document.body.dataset[key] ?? '', part);
  await expect.poll(() => offered('name')).toBe('counterpoint-settings.json');
  const text = await offered('text');

  await options.click('Underline');
  await options.click('Remove off.example');
  await expect.poll(async () => (await stored(reader)).offSites).toEqual([]);
  const changed = await stored(reader);
  await options.importFile('mine.json', text);
  await expect.poll(() => options.text()).toContain('The settings of “mine.json” are in use now.');
  expect(await stored(reader)).toEqual(exported);
  expect(await options.isTicked('Tint')).toBe(true);

  await options.click('Undo');
  await expect.poll(() => stored(reader)).toEqual(changed);
});

test('a broken file is refused with its fault, and nothing is lost', async ({ reader }) => {
  await store(reader, CHANGED);
  const before = await stored(reader);
  const options = await openOptions(reader);
  const broken = JSON.stringify({ ...before, offSites: [], highlight: 'dotted' });
  await options.importFile('broken.json', broken);
  await expect
    .poll(() => options.text())
    .toContain(
      '“broken.json” was not imported. Your settings are as they were. The field “highlight” cannot be "dotted"; it takes: "underline" | "tint" | "both"',
    );
  expect(await stored(reader)).toEqual(before);
});

test('a reset asks, resets, and is taken back', async ({ reader }) => {
  await store(reader, { ...CHANGED, mentionFirst: 'sputnik', salt: 'b1' });
  const before = await stored(reader);
  const options = await openOptions(reader);
  await options.click('Reset all settings');
  await options.click('Keep them');
  expect(await stored(reader)).toEqual(before);
  await options.click('Reset all settings');
  await options.click('Reset');
  const first = { ...DEFAULT_SETTINGS, mentionFirst: 'sputnik', salt: 'b1' };
  await expect.poll(() => stored(reader)).toEqual(first);
  await options.click('Undo');
  await expect.poll(() => stored(reader)).toEqual(before);
});

test('nothing stands outside of a window 320 px wide', async ({ reader }) => {
  await store(reader, CHANGED);
  const { page } = await openOptions(reader);
  await page.tab.resize(320);
  await expect.poll(() => page.run(() => innerWidth)).toBeLessThan(720);
  expect(await page.run(overflowing, 320)).toEqual([]);
  await page.tab.resize(HEADLESS_WINDOW.width);
});

test('words 40 % longer than Russian, twice as large, stay in a narrow window', async ({
  reader,
}) => {
  await store(reader, { ...CHANGED, language: 'ru' });
  const options = await openOptions(reader, 'Настройки Counterpoint');
  const { page } = options;
  await page.tab.resize(360);
  await expect.poll(() => page.run(() => innerWidth)).toBeLessThan(720);
  await options.click('Сбросить все настройки');
  await options.importFile('mine.json', '{}');
  expect(await page.run(crowdedOut, null, 0.4, 2)).toEqual([]);
  await page.tab.resize(HEADLESS_WINDOW.width);
});
