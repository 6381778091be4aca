import { expect, test } from './counterpoint';
import { readingRound, untilPainted } from './drivers/reading-round';

/** Until then it is made what is made once and kept. */
const WARM_UP = 2;
const ROUNDS = 8;

test('all that a reader does on a page leaves nothing behind', async ({ reader, site }) => {
  test.setTimeout(150_000);
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await untilPainted(page, 4);
  for (let round = 0; round < WARM_UP; round++) await readingRound(page);
  const before = await page.tab.alive();
  for (let round = 0; round < ROUNDS; round++) await readingRound(page);
  expect(await page.tab.alive()).toEqual(before);
});
