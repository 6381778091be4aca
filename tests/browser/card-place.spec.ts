import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { paintedBox } from './drivers/in-paint';
import { CRUCIAL, MENTION, YALTA } from './fixture-texts';

/** A page with passages at the places that these styles say. */
function pageWith(styles: string[]): string {
  const texts = [MENTION, CRUCIAL, YALTA];
  const passages = styles.map(
    (style, at) => `<p style="margin: 0; position: absolute; ${style}">${texts[at]}</p>`,
  );
  return `<!doctype html><html lang="en"><title>Putin’s cyber truce</title>
    <body style="height: 3000px">${passages.join('')}`;
}

interface Placed {
  card: { left: number; right: number; top: number; bottom: number };
  passage: { top: number; bottom: number };
  view: { width: number; height: number };
}

/** Opens the card of a passage and tells where both stand in their frame. */
async function placed(page: Page, passage: string): Promise<Placed> {
  await page.clickText(passage);
  await expect.poll(async () => (await page.card())?.focused).toBe(true);
  const { x, y, width, height } = (await page.card())!.box;
  const frames = await page.tab.frames();
  const frame = frames.at(-1)!;
  return {
    card: { left: x, right: x + width, top: y, bottom: y + height },
    passage: (await frame.run(paintedBox, passage))!,
    view: await frame.run(() => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    })),
  };
}

function expectClear({ card, passage, view }: Placed): void {
  expect(card.top >= passage.bottom || card.bottom <= passage.top).toBe(true);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(view.width);
  expect(card.bottom).toBeLessThanOrEqual(view.height);
}

function expectSheet({ card, view }: Placed): void {
  expect(card.left).toBeLessThanOrEqual(1);
  expect(card.right).toBeGreaterThanOrEqual(view.width - 1);
  const atEdge = card.top <= 1 || card.bottom >= view.height - 1;
  expect(atEdge).toBe(true);
}

test('beside its passage, never upon it, within the view', async ({ reader, site }) => {
  // At the top, in the middle, where neither side has room for all of it, and at the lower right corner.
  const styles = [
    'top: 0; left: 0',
    'top: 45vh; left: 30vw',
    'bottom: 2px; right: 0; width: 260px',
  ];
  site.add('/places.html', pageWith(styles).replace('3000px', '98vh'));
  const page = await reader.open(`${site.origin}/places.html`);
  await expect.poll(() => page.highlightedTexts()).toHaveLength(3);
  for (const passage of [MENTION, CRUCIAL, YALTA]) {
    const at = await placed(page, passage);
    expectClear(at);
    expect(at.card.right - at.card.left).toBeGreaterThanOrEqual(358);
    expect(at.card.right - at.card.left).toBeLessThanOrEqual(420);
    await page.tab.press('Escape');
    await expect.poll(() => page.card()).toBeNull();
  }
});

test('a card that is longer than its room scrolls inside', async ({ reader, site }) => {
  site.add('/middle.html', pageWith(['top: 0; left: 0', 'top: 45vh; left: 0']));
  const page = await reader.open(`${site.origin}/middle.html`);
  await expect.poll(() => page.highlightedTexts()).toHaveLength(2);
  await placed(page, CRUCIAL);
  await page.clickInCard('Why this passage?');
  const inner = async () => {
    const frames = await page.runAsExtension((rootOf) => {
      for (const host of document.querySelectorAll('*')) {
        const card = rootOf(host)?.querySelector('.card');
        if (card) return { seen: card.clientHeight, all: card.scrollHeight, at: card.scrollTop };
      }
      return null;
    });
    return frames[0];
  };
  await expect
    .poll(async () => ((await inner())?.all ?? 0) > ((await inner())?.seen ?? 0))
    .toBe(true);
  // What was asked for is shown.
  await expect.poll(async () => (await inner())?.at).toBeGreaterThan(0);
});

test('it stays at its passage while the page scrolls', async ({ reader, site }) => {
  site.add('/middle.html', pageWith(['top: 0; left: 0', 'top: 60vh; left: 0']));
  const page = await reader.open(`${site.origin}/middle.html`);
  await expect.poll(() => page.highlightedTexts()).toHaveLength(2);
  const before = await placed(page, CRUCIAL);
  await page.run(() => scrollBy({ top: 40, behavior: 'instant' }));
  await expect.poll(async () => (await page.card())?.box.y).toBe(before.card.top - 40);
});

test('under a finger it is a sheet, away from the passage', async ({ reader, site }) => {
  site.add('/places.html', pageWith(['top: 0; left: 0', 'top: 80vh; left: 0']));
  const page = await reader.open(`${site.origin}/places.html`);
  await expect.poll(() => page.highlightedTexts()).toHaveLength(2);
  await page.tab.pointWith('finger');
  for (const passage of [MENTION, CRUCIAL]) {
    const at = await placed(page, passage);
    expectSheet(at);
    expectClear(at);
    await page.tab.press('Escape');
    await expect.poll(() => page.card()).toBeNull();
  }
  await page.tab.pointWith('mouse');
});

for (const [what, width, height] of [
  ['narrow', 400, 700],
  ['low', 700, 300],
] as const) {
  test(`in a ${what} frame it is a sheet`, async ({ reader, site }) => {
    site.add('/inner.html', pageWith(['top: 0; left: 0', 'top: 120px; left: 0']));
    site.add(
      '/outer.html',
      `<!doctype html><html lang="en"><title>Frame</title>
       <iframe src="/inner.html" style="width: ${width}px; height: ${height}px"></iframe>`,
    );
    const page = await reader.open(`${site.origin}/outer.html`);
    await expect.poll(() => page.highlightedTexts()).toHaveLength(2);
    const at = await placed(page, MENTION);
    expectSheet(at);
    expectClear(at);
  });
}
