/**
 * Draws public/icon/*.png from scripts/icon.svg with Chromium: `npx tsx scripts/draw-icons.ts`.
 * The pictures are committed, so a build needs no browser.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { requireExecutable } from '../tests/browser/drivers/executables';

/** Both stand out at 3:1 or more from white and from the browsers' dark toolbars. */
const KINDS = [
  { suffix: '', color: '#4a7cc7', sizes: [16, 32, 48, 128] },
  { suffix: '-off', color: '#85888d', sizes: [16, 32, 48] },
];

const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: requireExecutable('chromium') });
const page = await browser.newPage();
for (const { suffix, color, sizes } of KINDS) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0; color: ${color} } svg { display: block }</style>${svg}`,
    );
    await page.screenshot({ path: `public/icon/${size}${suffix}.png`, omitBackground: true });
  }
}
await browser.close();
