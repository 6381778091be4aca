/**
 * npm run bench:popup             ms from the opening of the popup, as a page in a tab of Chromium, until its list of passages
 *                                 is drawn; beside it, an extension page that holds a list and nothing else
 * npm run bench:popup -- --json   the same as one JSON object
 *
 * It takes the build in .output/ (npm run build).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser } from '../tests/browser/drivers/browser';
import { launchChromium } from '../tests/browser/drivers/chromium';
import { servePages } from '../tests/browser/drivers/page-server';
import { type Timings, timingsOf } from './timings';

const BUILD = '.output/chrome-mv3';
const PAGE = 'sample-article.html';
const ROUNDS = 45;
const WARM_UP = 5;
/** The popup is meant to open within this time. */
const AIM_MS = 100;

/** Notes in the page how many ms after the beginning of its navigation the first frame with a list in it is drawn. */
const STOPWATCH = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('ol li')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      document.documentElement.dataset.drawn = performance.now();
    }));
  });
  observer.observe(document, { childList: true, subtree: true });`;
const CLOCKED = '<head><script src="/stopwatch.js"></script>';

const { json } = parseArgs({ options: { json: { type: 'boolean' } } }).values;
const extension = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-bench-'));
addStopwatch(extension);
const site = await servePages('tests/fixtures/pages');
const browser = await launchChromium({ extension, headless: true });
try {
  const timings = await timingsOn(`${site.origin}/${PAGE}`, browser);
  if (json) console.log(JSON.stringify({ aim: AIM_MS, opens: ROUNDS - WARM_UP, timings }));
  else print(timings);
} finally {
  await browser.close();
  await site.close();
  rmSync(extension, { recursive: true, force: true });
}

/** Copies the build and puts the stopwatch into its popup, and into a page with nothing but a list. */
function addStopwatch(folder: string): void {
  cpSync(BUILD, folder, { recursive: true });
  const popup = readFileSync(path.join(folder, 'popup.html'), 'utf8');
  writeFileSync(path.join(folder, 'popup.html'), popup.replace('<head>', CLOCKED));
  writeFileSync(path.join(folder, 'floor.html'), `<!doctype html>${CLOCKED}<ol><li>A list.</ol>`);
  writeFileSync(path.join(folder, 'stopwatch.js'), STOPWATCH);
}

async function timingsOn(url: string, browser: Browser): Promise<Record<string, Timings>> {
  const page = await browser.newTab();
  await page.goto(url);
  const files = { 'empty extension page': 'floor.html', popup: `popup.html?tab=${page.id}` };
  const times: Record<string, number[]> = {};
  // In turns, so that what else the machine does meets both.
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, file] of Object.entries(files))
      (times[name] ??= []).push(await timeOf(browser.extensionUrl(file), browser));
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, timingsOf(all.slice(WARM_UP))]),
  );
}

async function timeOf(url: string, browser: Browser): Promise<number> {
  const tab = await browser.newTab();
  await tab.goto(url);
  const [frame] = await tab.frames();
  for (;;) {
    const drawn = await frame?.run(() => document.documentElement.dataset.drawn);
    if (drawn !== undefined) {
      await tab.close();
      return Number(drawn);
    }
    await sleep(20);
  }
}

function print(timings: Readonly<Record<string, Timings>>): void {
  console.log(
    `ms until a list is drawn, ${ROUNDS - WARM_UP} opens each; aim for the popup: ${AIM_MS}`,
  );
  console.log(`${''.padEnd(24)} ${'median'.padStart(8)} ${'p95'.padStart(8)}`);
  for (const [name, { median, p95 }] of Object.entries(timings))
    console.log(`${name.padEnd(24)} ${shown(median)} ${shown(p95)}`);
}

function shown(ms: number): string {
  return ms.toFixed(1).padStart(8);
}
