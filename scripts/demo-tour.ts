import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CardContent } from '../tests/browser/drivers/in-page';
import type { Page } from '../tests/browser/drivers/page';

const PATIENCE_MS = 15_000;

/** The passages of the sample article that the tour opens, by how they begin. */
const STOPS = [
  { name: 'mention', passage: 'On Friday President Vladimir Putin proposed' },
  { name: 'claim-sputnik', passage: 'Both countries would also pledge' },
  { name: 'claim-informnapalm', passage: 'Beyond its stated goal, they say' },
];

export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`The sample page shows no ${what}.`);
    await sleep(50);
  }
}

/** Clicks a passage and waits for its card. */
async function openCard(page: Page, passage: string): Promise<CardContent> {
  await until(`highlight at “${passage}”`, async () => {
    const texts = await page.highlightedTexts();
    return texts.find((text) => text.startsWith(passage)) ?? null;
  });
  await page.clickText(passage);
  return until(`card for “${passage}”`, () => page.card());
}

function print(passage: string, { lines, buttons }: CardContent): void {
  console.log(`\nClicked “${passage} …”. The card says:`);
  const end = lines.findIndex((line) => buttons.includes(line));
  for (const line of lines.slice(0, end)) console.log(`    ${line}`);
}

/** Clicks through three passages, prints what each card says, and writes pictures into `folder`, light and dark. */
export async function takeTour(page: Page, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.tab.preferColors(scheme);
    await page.run(() => scrollTo(0, 0));
    await until('highlights', async () =>
      (await page.highlightedTexts()).length > 0 ? true : null,
    );
    await page.tab.screenshot(path.join(folder, `page-${scheme}.png`));
    for (const { name, passage } of STOPS) {
      const card = await openCard(page, passage);
      if (scheme === 'light') print(passage, card);
      await page.tab.screenshot(path.join(folder, `${name}-${scheme}.png`));
      await page.tab.press('Escape');
      await until('end of the card', async () => ((await page.card()) === null ? true : null));
    }
  }
  console.log(`\nPictures: ${folder}`);
}
