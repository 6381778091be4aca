/**
 * Takes the pictures for the stores from the built extension, into store/pictures/: `npm run store:pictures`.
 * They are committed, so that nobody needs this machine's fonts to hand in a package.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { servePages } from '../tests/browser/drivers/page-server';
import { pointInText } from '../tests/browser/drivers/in-page';
import type { Page } from '../tests/browser/drivers/page';
import { Reader } from '../tests/browser/drivers/reader';
import { until } from './demo-tour';
import { drawPopupOverPage, drawTile } from './store-pictures/drawing';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'store/pictures');
const SIZE = { width: 1280, height: 800 };
/** How far below the window's upper edge a passage stands when its card is shown, in CSS pixels. */
const TOP = 90;
/** Names under `localhost` are this machine; the popup shows it. */
const HOST = 'harbour-courier.localhost';

/** The cards that are shown, by how their passages in the sample article begin. */
const CARDS = [
  { picture: '1-card', passage: 'Both countries would also' },
  { picture: '2-other-direction', passage: 'Beyond its stated goal, they say' },
  { picture: '3-mention', passage: 'On Friday President Vladimir Putin proposed' },
];

const fileOf = (picture: string) => path.join(FOLDER, `${picture}.png`);

/** Clicks a passage where it stands high in the window, so that the whole card has its place below. */
async function openCardBelow(page: Page, passage: string): Promise<void> {
  const [frame] = await page.tab.frames();
  const point = await page.run(pointInText, passage);
  if (!frame || !point) throw new Error(`The sample page has no “${passage}”`);
  const moved = await page.run((by) => {
    const before = scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    return scrollY - before;
  }, point.y - TOP);
  await frame.click({ x: point.x, y: point.y - moved });
  await until(`card for “${passage}”`, () => page.card());
}

async function takeCards(page: Page): Promise<void> {
  for (const { picture, passage } of CARDS) {
    await openCardBelow(page, passage);
    await page.tab.screenshot(fileOf(picture));
    await page.tab.press('Escape');
    await until('end of the card', async () => ((await page.card()) === null ? true : null));
  }
}

async function takePopup(page: Page): Promise<void> {
  await until('highlights', async () => ((await page.highlightedTexts()).length > 0 ? true : null));
  await page.tab.screenshot(fileOf('4-popup'));
  const popup = await page.openPopup();
  await popup.tab.resize(360, 560);
  await popup.tab.screenshot(fileOf('popup'));
  await drawPopupOverPage(fileOf('4-popup'), fileOf('popup'), SIZE);
}

async function takeOptions(reader: Reader): Promise<void> {
  const { tab } = await reader.open(reader.browser.extensionUrl('options.html'));
  await tab.resize(SIZE.width, SIZE.height);
  const [frame] = await tab.frames();
  await until('options', async () => {
    const text = String(await frame?.evaluate('document.body.innerText'));
    return text.includes('Alt+Shift+L') ? true : null;
  });
  await tab.screenshot(fileOf('5-options'));
}

mkdirSync(FOLDER, { recursive: true });
const site = await servePages(path.join(ROOT, 'tests/fixtures/pages'));
const extension = path.join(ROOT, '.output/chrome-mv3');
const reader = await Reader.start('chromium', { extension, headless: true });
try {
  const article = new URL('/sample-article.html', site.origin);
  article.hostname = HOST;
  const page = await reader.open(article.href);
  await page.tab.resize(SIZE.width, SIZE.height);
  await page.tab.preferColors('light');
  await takePopup(page);
  await takeCards(page);
  await takeOptions(reader);
} finally {
  await reader.close();
  await site.close();
}
await drawTile(readFileSync(path.join(ROOT, 'scripts/icon.svg'), 'utf8'), fileOf('tile'));
console.log(`Pictures: ${FOLDER}. Look at each before you commit it.`);
