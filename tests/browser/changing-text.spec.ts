import { expect, test } from './counterpoint';
import { CRUCIAL, DENIED, MENTION, YALTA } from './fixture-texts';
import { keepRanges, keptRanges } from './drivers/in-paint';
import { tracesOf } from './drivers/in-page';

test('a site that changes its page without loading is followed, onto the topic and off it', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/single-page.html`);
  const before = await page.run(tracesOf);
  await page.clickElement('[href="/news"]');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, YALTA]);
  await expect.poll(async () => (await page.badge()).text).toBe('3');
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('3 passages on this page');
  await page.tab.show();

  await page.clickElement('[href="/letters"]');
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, DENIED]);
  await expect.poll(async () => (await page.badge()).text).toBe('2');
  await expect.poll(() => popup.text()).toContain('2 passages on this page');

  await page.clickElement('[href="/garden"]');
  await expect.poll(async () => (await page.badge()).text).toBe('');
  expect(await page.run(tracesOf)).toEqual(before);
  expect(await page.hostCount()).toBe(0);

  await page.tab.back();
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, DENIED]);
});

test('endless scrolling brings passages to those that are there', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/endless-scroll.html`);
  const all = [MENTION, CRUCIAL, YALTA, DENIED];
  for (const [index] of all.entries()) {
    await expect.poll(() => page.highlightedTexts()).toEqual(all.slice(0, index + 1));
    await page.run(() => scrollTo(0, document.body.scrollHeight));
  }
  await expect.poll(async () => (await page.badge()).text).toBe('4');
});

test('posts put in before the others leave the paint of those as it is', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/live-blog.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
  await page.run(keepRanges);
  const push = () => page.run(() => (window as unknown as { push(): void }).push());
  await push();
  await expect.poll(() => page.highlightedTexts()).toEqual([CRUCIAL, MENTION]);
  await push();
  await push();
  await expect.poll(() => page.highlightedTexts()).toEqual([YALTA, CRUCIAL, MENTION]);
  expect(await page.run(keptRanges)).toEqual([MENTION]);
});

test('comments that the reader asks for are read', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/comment-thread.html`);
  const all = [MENTION, CRUCIAL, YALTA, DENIED];
  for (const [index] of all.entries()) {
    await expect.poll(() => page.highlightedTexts()).toEqual(all.slice(0, index + 1));
    if (index < all.length - 1) await page.clickElement('#comments button');
  }
  await page.run(() => document.querySelector('article')?.remove());
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
});

test('text edited in place is read again, and nothing else', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/edited-text.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await page.run(keepRanges);
  const edited = [MENTION, CRUCIAL, YALTA];

  await page.run((text) => {
    const node = document.querySelector('#edited')?.firstChild;
    if (node instanceof Text) node.data = text;
  }, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(edited);
  await page.run(() => {
    const node = document.querySelector('#edited')?.firstChild;
    if (node instanceof Text) node.splitText(20).splitText(30);
  });
  await expect.poll(() => page.highlightedTexts()).toEqual(edited);
  await page.run((text) => {
    document.querySelector('#edited')?.normalize();
    document.querySelector('#edited')?.append(` ${text}`);
  }, DENIED);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, DENIED, YALTA]);
  await page.run((text) => {
    const paragraph = document.querySelector('#edited');
    if (paragraph) paragraph.innerHTML = text.replace('powers', '<b>pow</b>ers');
  }, CRUCIAL);
  await expect.poll(() => page.highlightedTexts()).toEqual(edited);
  await page.run(() => void (document.querySelector('#edited')!.textContent = 'Nothing.'));
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  expect(await page.run(keptRanges)).toEqual([MENTION, YALTA]);
});

test('the paint goes where its nodes are moved', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/moved-nodes.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, YALTA]);
  // Away and back at once: where everything stands is as it was.
  await page.run(() => {
    const list = document.querySelector('#first');
    list?.replaceChildren(...list.children);
  });
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, CRUCIAL, YALTA]);
  await page.run(() => {
    const list = document.querySelector('#first');
    list?.append(...[...list.children].reverse());
  });
  await expect.poll(() => page.highlightedTexts()).toEqual([YALTA, CRUCIAL, MENTION]);
  await page.run(() => {
    const item = document.querySelector('#first li');
    if (item) document.querySelector('#second')?.append(item);
  });
  await expect.poll(() => page.highlightedTexts()).toEqual([CRUCIAL, MENTION, YALTA]);
  // The badge of what only moved never changed.
  expect((await page.badge()).text).toBe('3');
});

test('rows that are used again for other lines', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/recycled-rows.html`);
  const scrollTo = (line: number) =>
    page.run((top) => document.querySelector('#window')?.scrollTo(0, top), line * 100);
  for (const [line, text] of [
    [0, CRUCIAL],
    [30, YALTA],
    [60, DENIED],
    [30, YALTA],
  ] as const) {
    await scrollTo(line);
    await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, text]);
  }
  await scrollTo(5);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION]);
});
