import type { Browser } from '../../tests/browser/drivers/browser';
import type { Page } from '../../tests/browser/drivers/page';
import type { Sample } from './report';

const MEGABYTE = 2 ** 20;
const MEASUREMENTS = 4;

/** A heap that was measured while something was under way is larger: the smallest of some measurements. */
async function settledHeap(measure: () => Promise<number | null>): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < MEASUREMENTS; round++) measured.push((await measure()) ?? NaN);
  return Math.min(...measured);
}

/** What is alive now in the processes of a page and in the background. The page must be the same one each time. */
export async function sampleOf(
  page: Page,
  browser: Browser,
  when: Pick<Sample, 'minute' | 'journeys'>,
): Promise<Sample> {
  const alive = await page.tab.alive();
  const heap = await settledHeap(() => page.tab.heap());
  const background = await settledHeap(() => browser.backgroundHeap());
  const heaps = {
    'page heap, MB': heap / MEGABYTE,
    'background objects, MB': background / MEGABYTE,
  };
  return { ...when, values: { ...heaps, ...alive } };
}
