import type { Page } from '../../tests/browser/drivers/page';
import type { PageServer } from '../../tests/browser/drivers/page-server';
import { readingRound, untilCard, untilPainted } from '../../tests/browser/drivers/reading-round';
import { until } from '../../tests/browser/drivers/until';

/** Pages, with how many different passages they have. */
const OFF_TOPIC = ['off-topic.html', 'near-topic.html', 'other-language.html'];
const ON_TOPIC = { 'shadow.html': 2, 'modal-dialog.html': 2, 'relations.html': 6 };
const LAST = 'on-topic.html';
const LAST_PAINTED = 4;
const IN_FRAMES = 3;
const STEPS_IN_FRAMES = 4;

/** Pauses by the popup, and goes on. */
async function pause(page: Page, count: number): Promise<void> {
  const popup = await page.openPopup();
  // Its list comes last, and moves what stands below.
  await until('the popup lists passages', async () => (await popup.groups()).length > 0);
  await popup.click('Pause until');
  await untilPainted(page, 0);
  await until('the popup can end it', async () => (await popup.control('End the pause')) !== null);
  await popup.click('End the pause');
  await untilPainted(page, count);
  await popup.close();
}

/** Goes through the passages of all frames by keyboard, and opens the card of each. */
async function useFrames(page: Page): Promise<void> {
  for (let step = 0; step < STEPS_IN_FRAMES; step++) {
    const before = await page.ringedText();
    await page.tab.callCommand('next-passage');
    await until('the ring is on the next passage', async () => {
      const ringed = await page.ringedText();
      return ringed !== null && ringed !== before;
    });
    await page.tab.callCommand('open-card');
    await untilCard(page, true);
    await page.tab.press('Escape');
    await untilCard(page, false);
  }
}

/**
 * All that a reader does: pages off the topic and on it, with frames of both sites; cards, list, switches, a pause; back to
 * a page that the browser kept. It ends on the page of frames, with its passages painted.
 */
export async function readingJourney(page: Page, site: PageServer): Promise<void> {
  const { tab } = page;
  const at = (name: string): string => `${site.origin}/${name}`;
  for (const name of OFF_TOPIC) {
    await tab.goto(at(name));
    await page.run(() => scrollTo(0, document.body.scrollHeight));
  }
  for (const [name, count] of Object.entries(ON_TOPIC)) {
    await tab.goto(at(name));
    await untilPainted(page, count);
    await page.run(() => scrollTo(0, document.body.scrollHeight));
  }
  await tab.goto(at(LAST));
  await untilPainted(page, LAST_PAINTED);
  await readingRound(page);
  await pause(page, LAST_PAINTED);
  await tab.goto(at('off-topic.html'));
  await tab.back();
  await untilPainted(page, LAST_PAINTED);
  await tab.goto(`${at('frame-parent.html')}?other=${site.otherOrigin}`);
  await untilPainted(page, IN_FRAMES);
  await useFrames(page);
}
