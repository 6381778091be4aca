import type { Page } from './page';
import { until } from './until';

/** A text that makes a claim, as none of the pages does. */
const ADDED = 'The White House dismissed the offer within a day, and the Kremlin said so.';

/** Waits until a card is open, or none. */
export async function untilCard(page: Page, open: boolean): Promise<void> {
  await until(
    `a card is ${open ? 'open' : 'closed'}`,
    async () => ((await page.card()) !== null) === open,
  );
}

/** Clicks a button of the card, which is placed anew in the frame after it has grown. */
async function clickInCard(page: Page, button: string): Promise<void> {
  await until('the card stands in view', async () => ((await page.card())?.box.y ?? -1) >= 0);
  await page.clickInCard(button);
}

/** The passages that are painted now, each once: the one under the pointer is painted twice. */
async function paintedPassages(page: Page): Promise<string[]> {
  return [...new Set(await page.highlightedTexts())];
}

/** Waits until this many different passages are painted. */
export function untilPainted(page: Page, count: number): Promise<void> {
  return until(
    `${count} passages are painted`,
    async () => (await paintedPassages(page)).length === count,
  );
}

/** Opens a card by a click and the next one from it, asks there for the reasons, and closes it. */
async function useCards(page: Page, passage: string): Promise<void> {
  await page.clickText(passage);
  await untilCard(page, true);
  await clickInCard(page, 'Next passage');
  await clickInCard(page, 'Why this passage?');
  await page.tab.press('Escape');
  await untilCard(page, false);
}

/** Goes to a passage by keyboard, opens its card from the list, and leaves both. */
async function useList(page: Page): Promise<void> {
  const hasFocus = async (): Promise<boolean> => ((await page.list())?.focused ?? null) !== null;
  await page.tab.callCommand('next-passage');
  await until('the list has the focus', hasFocus);
  await page.tab.press('Enter');
  await untilCard(page, true);
  await page.tab.press('Escape');
  await untilCard(page, false);
  await page.tab.press('Escape');
  await until('the list has no focus', async () => !(await hasFocus()));
}

/** Says that a passage is not about its claim, and takes that back. */
async function hideAndUndo(page: Page, passage: string): Promise<void> {
  const count = (await paintedPassages(page)).length;
  await page.clickText(passage);
  await untilCard(page, true);
  await clickInCard(page, 'Not about this');
  await untilPainted(page, count - 1);
  await clickInCard(page, 'Undo');
  await untilPainted(page, count);
  await page.tab.press('Escape');
  await untilCard(page, false);
}

/** Has the page grow by a passage and lose it again. */
async function changePage(page: Page, count: number): Promise<void> {
  await page.run((text) => {
    const paragraph = document.createElement('p');
    paragraph.id = 'added';
    paragraph.textContent = text;
    document.body.append(paragraph);
  }, ADDED);
  await untilPainted(page, count + 1);
  await page.run(() => document.querySelector('#added')?.remove());
  await untilPainted(page, count);
}

/** Switches off and on without a reload. */
async function switchOffAndOn(page: Page, count: number): Promise<void> {
  await page.tab.callCommand('switch');
  await untilPainted(page, 0);
  await page.tab.callCommand('switch');
  await untilPainted(page, count);
  // It comes in idle time, with the host.
  await until('the list is there', async () => (await page.list()) !== null);
}

/** All that a reader does with a page whose passages are painted; it ends as it began. */
export async function readingRound(page: Page): Promise<void> {
  const passages = await paintedPassages(page);
  const [first, second] = passages;
  if (first === undefined || second === undefined) throw new Error('The page has no two passages');
  await useCards(page, first);
  await useList(page);
  await hideAndUndo(page, second);
  await changePage(page, passages.length);
  await page.run(() => scrollTo(0, document.body.scrollHeight));
  await switchOffAndOn(page, passages.length);
}
