import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { expectCard } from './expect-card';
import { CRUCIAL, MENTION, YALTA } from './fixture-texts';
import { clickUnnoticed, foundTexts } from './unnoticed';

const PASSAGES = [MENTION, YALTA].map((text) => `<p>${text}</p>`).join('');

/** A page with two passages that does something to our element or our ranges. */
function pageThat(script: string, css = ''): string {
  return `<!doctype html><html lang="en"><title>Putin offers the United States a cyber truce</title>
    <meta property="article:published_time" content="2020-09-26T08:00:00Z"><style>${css}</style>
    <script>${script}</script>${PASSAGES}`;
}

/** What a page may do to our element as soon as it comes, and the card opens all the same. */
const DONE_TO_HOST = {
  'takes its popover': `host.removeAttribute('popover')`,
  'makes it another popover, not to be shown': `
    host.popover = 'auto';
    addEventListener('beforetoggle', (event) => event.preventDefault(), true)`,
  'carries it through another document': `
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument.body.append(host);
    document.documentElement.append(host)`,
};

/** Whether the card has its own looks. */
async function fontOfCard(page: Page): Promise<unknown> {
  const fonts = await page.runAsExtension((rootOf) => {
    const host = document.querySelector('[data-counterpoint]');
    const card = host && rootOf(host)?.querySelector('.card');
    return card ? getComputedStyle(card).fontFamily : null;
  });
  return fonts.find((font) => font !== null);
}

for (const [what, done] of Object.entries(DONE_TO_HOST))
  test(`the card opens on a page that ${what}`, async ({ reader, site }) => {
    const script = `addEventListener('DOMContentLoaded', () =>
      new MutationObserver((_, observer) => {
        const host = document.querySelector('[data-counterpoint]');
        if (!host) return;
        observer.disconnect();
        ${done};
      }).observe(document.documentElement, { childList: true }));`;
    site.add('/hostile-host.html', pageThat(script));
    const page = await reader.open(`${site.origin}/hostile-host.html`);
    await expect.poll(() => page.hostCount()).toBeGreaterThan(0);
    await clickUnnoticed(page, YALTA);
    await expectCard(page, 'yalta-separate-peace');
    expect(await fontOfCard(page)).toBe('system-ui, sans-serif');
  });

test('a click opens the card in frames in a sandbox, with scripts and without', async ({
  reader,
  site,
}) => {
  for (const allowed of ['', 'allow-scripts', 'allow-same-origin']) {
    // At the corner of the page, so that points of the frame are points of the page.
    const style = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
    site.add(
      '/hostile-frame.html',
      `<!doctype html><iframe sandbox="${allowed}" src="/frame-content.html" style="${style}"></iframe>`,
    );
    const page = await reader.open(`${site.origin}/hostile-frame.html`);
    await expect.poll(async () => (await page.list())?.buttons.length).toBe(2);
    await clickUnnoticed(page, CRUCIAL);
    await expectCard(page, 'crucial-two-powers');
  }
});

test('a page that zooms itself leaves the card as it is, and in view', async ({ reader, site }) => {
  site.add('/hostile-zoom.html', pageThat('', 'html { zoom: 2.5 }'));
  const page = await reader.open(`${site.origin}/hostile-zoom.html`);
  await expect.poll(() => foundTexts(page)).toEqual([MENTION, YALTA]);
  await clickUnnoticed(page, YALTA);
  await expectCard(page, 'yalta-separate-peace');
  const { x, y, width, height } = (await page.card())!.box;
  const view = await page.run(() => [innerWidth, innerHeight] as const);
  expect(width).toBeLessThan(400);
  expect([x >= 0, y >= 0, x + width <= view[0], y + height <= view[1]]).not.toContain(false);
});

test('a page that takes our element, our ranges or all of itself away makes no error', async ({
  reader,
  site,
}) => {
  // What goes wrong here and nobody catches, fails the run (counterpoint.ts).
  const away = `addEventListener('beforetoggle', ({ target }) => target.remove(), true);`;
  site.add('/hostile-away.html', pageThat(away));
  const page = await reader.open(`${site.origin}/hostile-away.html`);
  await expect.poll(() => foundTexts(page)).toEqual([MENTION, YALTA]);
  await clickUnnoticed(page, YALTA);
  await expect.poll(() => page.hostCount()).toBe(0);

  site.add('/hostile-ranges.html', pageThat(''));
  const led = await reader.open(`${site.origin}/hostile-ranges.html`);
  await expect.poll(() => led.highlightedTexts()).toEqual([MENTION, YALTA]);
  await led.run(() => {
    const elsewhere = document.implementation.createHTMLDocument();
    for (const highlight of CSS.highlights.values())
      for (const range of highlight)
        if (range instanceof Range) range.selectNodeContents(elsewhere.body);
  });
  // Puts a ring on what was the first one.
  await led.tab.callCommand('next-passage');
  await expect.poll(async () => (await led.list())?.focused ?? null).not.toBeNull();
  await led.tab.press('Escape');
  await led.run(() => document.body.append('A letter.'));
  await expect.poll(() => led.highlightedTexts()).toEqual([MENTION, YALTA]);

  await clickUnnoticed(led, YALTA);
  await expectCard(led, 'yalta-separate-peace');
  await led.run(() => {
    document.documentElement.remove();
    dispatchEvent(new Event('resize'));
  });
  await expect.poll(() => foundTexts(led)).toEqual([]);
});
