import { readFileSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { requireExecutable } from '../../tests/browser/drivers/executables';

interface Size {
  width: number;
  height: number;
}

async function draw(html: string, { width, height }: Size, file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: requireExecutable('chromium') });
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<!doctype html><style>* { box-sizing: border-box } body { margin: 0 }</style>${html}`,
  );
  await page.screenshot({ path: file });
  await browser.close();
}

const asAddress = (file: string) => `data:image/png;base64,${readFileSync(file, 'base64')}`;

/** Puts the picture of the popup over that of the page, where the browser shows it, and deletes it. */
export async function drawPopupOverPage(pageFile: string, popupFile: string, size: Size) {
  const html = `
    <img src="${asAddress(pageFile)}" style="position: absolute; inset: 0">
    <img src="${asAddress(popupFile)}" style="position: absolute; top: 12px; right: 24px;
      border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 8px 32px #0004">`;
  await draw(html, size, pageFile);
  rmSync(popupFile);
}

/** Draws the tile that stores show in their lists, 440 x 280. */
export async function drawTile(icon: string, file: string): Promise<void> {
  const html = `
    <style>
      body { height: 280px; display: flex; align-items: center; justify-content: center; gap: 26px;
        background: #f3f6fb; color: #1d2a3d; font-family: 'Liberation Sans', Arial, sans-serif }
      svg { width: 96px; height: 96px; color: #4a7cc7; flex: none }
      h1 { margin: 0 0 8px; font-size: 36px; letter-spacing: -0.01em }
      p { margin: 0; font-size: 18px; line-height: 1.4; color: #44546b }
    </style>
    ${icon}<div><h1>Counterpoint</h1><p>What does the<br>other article say?</p></div>`;
  await draw(html, { width: 440, height: 280 }, file);
}
