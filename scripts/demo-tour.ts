import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { topic } from '../data/topic';
import type { ListedPassage } from '../extension/messages';
import type { CardContent } from '../tests/browser/drivers/in-page';
import type { Page } from '../tests/browser/drivers/page';

const PATIENCE_MS = 15_000;

/** The passages that the tour opens: one of each side, and one that only speaks of the offer. */
const STOPS = [
  { side: 'sputnik', name: 'claim-sputnik' },
  { side: 'informnapalm', name: 'claim-informnapalm' },
  { side: 'both', name: 'mention' },
];

async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`The sample page shows no ${what}.`);
    await sleep(50);
  }
}

function sideOf({ claim }: ListedPassage): string | undefined {
  return topic.claims.find(({ id }) => id === claim)?.side;
}

function print(passage: ListedPassage, card: CardContent): void {
  console.log(`\nClicked: “${passage.text}”\nThe card says:`);
  for (const line of card.lines) console.log(`    ${line}`);
}

/** Clicks through three passages, prints what each card says, and writes pictures into `folder`, light and dark. */
export async function takeTour(page: Page, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const painted = await until('highlights', async () => {
    const texts = await page.highlightedTexts();
    return texts.length > 0 ? texts : null;
  });
  const listed = await page.listedPassages();
  console.log(`\n${painted.length} passages on the sample page.`);

  for (const scheme of ['light', 'dark'] as const) {
    await page.tab.preferColors(scheme);
    await page.run(() => scrollTo(0, 0));
    await page.tab.screenshot(path.join(folder, `page-${scheme}.png`));
    for (const { side, name } of STOPS) {
      const passage = listed.find((one) => sideOf(one) === side && !one.denied);
      if (!passage) throw new Error(`The sample page has no passage for "${name}".`);
      // Its beginning: further on there may be a link of the page.
      await page.clickText(passage.text.slice(0, 30));
      const card = await until('card', () => page.card());
      if (scheme === 'light') print(passage, card);
      await page.tab.screenshot(path.join(folder, `${name}-${scheme}.png`));
      await page.tab.press('Escape');
      await until('end of the card', async () => ((await page.card()) === null ? true : null));
    }
  }
  console.log(`\nPictures: ${folder}`);
}
