import type { Point } from './drivers/browser';
import { pointOnText } from './drivers/in-hostile';
import type { Page } from './drivers/page';

/** The passages of the top frame by the extension's own word, where the page's world is not to be trusted or touched. */
export async function foundTexts(page: Page): Promise<string[] | null> {
  const passages = await page.listedPassages().catch(() => null);
  return passages?.map(({ text }) => text) ?? null;
}

/** Clicks a text of the top frame without running anything in the page's world. */
export async function clickUnnoticed(page: Page, text: string): Promise<void> {
  const find = `(${pointOnText.toString()})(${JSON.stringify(text)})`;
  const point = (await page.evaluateAsExtension(find)).find((one) => one !== null);
  const [top] = await page.tab.frames();
  if (!point || !top) throw new Error(`No text "${text}" on the page`);
  await top.click(point as Point);
}
