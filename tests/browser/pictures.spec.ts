import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings-schema';
import { BUILDS } from './counterpoint';
import type { BrowserTab } from './drivers/browser';
import type { Page } from './drivers/page';
import { servePages, type PageServer } from './drivers/page-server';
import { Reader } from './drivers/reader';
import { CRUCIAL, DENIED, DISMISSED, MENTION, STEPS, YALTA } from './fixture-texts';

// Chromium only, with the tests' own fonts: pictures of two engines or of two machines cannot be compared.
let reader: Reader;
let site: PageServer;

test.beforeAll(async () => {
  site = await servePages('tests/fixtures/pages');
  reader = await Reader.start('chromium', {
    extension: BUILDS.chromium,
    headless: true,
    testFonts: true,
  });
});
test.beforeEach(() => store({}));
test.afterEach(() => reader.closePages());
test.afterAll(async () => {
  await reader.close();
  await site.close();
});

async function store(settings: Partial<Settings>): Promise<void> {
  const all = JSON.stringify({ settings: { ...DEFAULT_SETTINGS, language: 'en', ...settings } });
  await reader.browser.evaluateInExtension(`browser.storage.local.set(${all})`);
}

/** Compares what a tab shows with the picture of this name, as soon as it shows the same twice. */
async function expectPicture(tab: BrowserTab, name: string): Promise<void> {
  const file = test.info().outputPath('now.png');
  let former: Buffer | undefined;
  await expect
    .poll(async () => {
      const before = former;
      await tab.screenshot(file);
      former = readFileSync(file);
      return before?.equals(former) ?? false;
    })
    .toBe(true);
  expect(former).toMatchSnapshot(`${name}.png`, { maxDiffPixelRatio: 0.0005 });
}

async function openArticle(): Promise<Page> {
  const page = await reader.open(`${site.origin}/relations.html`);
  await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
  return page;
}

const CARDS = [
  { state: 'rebuts', passage: CRUCIAL },
  { state: 'qualifies', passage: YALTA },
  { state: 'context', passage: DISMISSED },
  { state: 'denied', passage: DENIED },
  { state: 'mention', passage: MENTION },
  { state: 'several-claims', passage: STEPS },
];

const POPUPS = [
  {
    state: 'found',
    url: () => `${site.origin}/relations.html`,
    settings: {},
    says: '6 passages on this page',
  },
  {
    state: 'nothing',
    url: () => `${site.origin}/off-topic.html`,
    settings: {},
    says: 'Nothing found',
  },
  {
    state: 'off',
    url: () => `${site.origin}/relations.html`,
    settings: { enabled: false },
    says: 'Counterpoint is off',
  },
  { state: 'forbidden', url: () => 'chrome://version', settings: {}, says: 'cannot be read' },
];

const OWN_PAGES = [
  { name: 'options', height: 1600, says: 'Alt+Shift+L' },
  { name: 'welcome', height: 1400, says: 'Welcome to Counterpoint' },
];

for (const scheme of ['light', 'dark'] as const) {
  for (const { state, passage } of CARDS) {
    test(`card, ${state}, ${scheme}`, async () => {
      const page = await openArticle();
      await page.tab.resize(640, 800);
      await page.tab.preferColors(scheme);
      await page.clickText(passage);
      await expect.poll(() => page.card()).not.toBeNull();
      await expectPicture(page.tab, `card-${state}-${scheme}`);
    });
  }

  for (const { state, url, settings, says } of POPUPS) {
    test(`popup, ${state}, ${scheme}`, async () => {
      await store(settings);
      const page = await reader.open(url());
      const popup = await page.openPopup();
      await popup.tab.resize(360, 560);
      await popup.tab.preferColors(scheme);
      await expect.poll(() => popup.text()).toContain(says);
      await expectPicture(popup.tab, `popup-${state}-${scheme}`);
    });
  }

  for (const { name, height, says } of OWN_PAGES) {
    test(`${name}, ${scheme}`, async () => {
      const { tab } = await reader.open(reader.browser.extensionUrl(`${name}.html`));
      await tab.resize(900, height);
      await tab.preferColors(scheme);
      const [frame] = await tab.frames();
      await expect.poll(() => frame?.evaluate('document.body.innerText')).toContain(says);
      await expectPicture(tab, `${name}-${scheme}`);
    });
  }
}
