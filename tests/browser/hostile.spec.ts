import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';
import { expectCard } from './expect-card';
import { CRUCIAL, DENIED, MENTION, ON_TOPIC, YALTA } from './fixture-texts';
import { clickUnnoticed, foundTexts } from './unnoticed';

/** Clicks a passage that makes one of InformNapalm's claims, and looks at its card. */
async function expectYalta(page: Page): Promise<void> {
  await clickUnnoticed(page, YALTA);
  await expectCard(page, 'yalta-separate-peace');
}

test('names that hide those of the browser: of elements, and of a form’s fields', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-clobbering.html`);
  await expect.poll(() => foundTexts(page)).toEqual([MENTION, CRUCIAL, YALTA]);
  // From this form, the way up leads round in circles.
  await page.runAsExtension(() => {
    const text = document.querySelector('#hidden')?.appendChild(new Text('Something else.'));
    return text?.data;
  });
  await expectYalta(page);
  await clickUnnoticed(page, CRUCIAL);
  await expectCard(page, 'crucial-two-powers');
  const [id] = (await page.listedPassages()).map((passage) => passage.id);
  await reader.browser.evaluateInExtension(
    `browser.tabs.sendMessage(${page.tab.id}, { type: 'show-passage', id: ${id} })`,
  );
  await expectCard(page, 'proposal-reboot');
});

test('everything that the page can take from the browser is taken, and nothing of it is missed', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-prototypes.html`);
  await expect.poll(() => foundTexts(page)).toEqual([MENTION, YALTA]);
  await expectYalta(page);
  await page.tab.press('Escape');
  await expect.poll(() => page.card()).toBeNull();
  await page.runAsExtension(() => dispatchEvent(new Event('restore')));
  expect(await page.run(() => Reflect.get(window, 'called') as string[])).toEqual([]);
});

test('a page that takes all away again and again gets its will', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/hostile-taking.html`);
  const counts = () =>
    page.run(() => [Reflect.get(window, 'taken') as number, CSS.highlights.size] as const);
  // Once it came by itself, and twenty times it came back.
  await expect.poll(async () => (await counts())[0], { timeout: 25_000 }).toBe(21);
  await expect.poll(() => foundTexts(page)).toBeNull();
  await page.run(() => dispatchEvent(new Event('change-again')));
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await counts()).toEqual([21, 0]);
  expect((await page.badge()).text).toBe('');
});

test('a page that puts a new root in place of each that has our element gets its will', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-uprooting.html`);
  const taken = () => page.run(() => Reflect.get(window, 'taken') as number);
  await expect.poll(taken, { timeout: 25_000 }).toBe(21);
  await expect.poll(() => foundTexts(page)).toBeNull();
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await taken()).toBe(21);
});

test('a page that answers each change with one of its own is read on, at our pace', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-answering.html`);
  const answers = () => page.run(() => Reflect.get(window, 'answers') as number);
  await expect.poll(answers).toBeGreaterThan(4);
  // The page draws a hundred frames while it changes some few times.
  const before = await answers();
  await page.run(async () => {
    for (let frame = 0; frame < 100; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect((await answers()) - before).toBeLessThan(20);
  await expectYalta(page);
});

test('text that looks like markup, controls of direction, invisible characters, half characters', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-text.html`);
  await expect.poll(async () => (await page.list())?.buttons.length).toBe(4);
  const { buttons } = (await page.list())!;
  expect(buttons[0]).toContain('<img src=x onerror="window.ran = true"></p>');
  expect(await page.run(() => 'ran' in window)).toBe(false);
  const seen = buttons.map((text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
  expect(seen.slice(1)).toEqual([YALTA, CRUCIAL, expect.stringContaining(DENIED.slice(0, -1))]);
  const popup = await page.openPopup();
  await expect.poll(() => popup.text()).toContain('<img src=x');
});

test('a megabyte without a space, a flood of hidden elements, and of the page’s own highlights', async ({
  reader,
  site,
}) => {
  const passages = [MENTION, YALTA].map((text) => `<p>${text}</p>`).join('');
  site.add(
    '/hostile-bulk.html',
    `<!doctype html><html lang="en"><title>A cyber truce</title>${passages}
     <p>${'Putin'.repeat(200_000)}</p><p>${'a1'.repeat(100_000)}</p><p>${'A.'.repeat(100_000)}</p>
     <div id="hidden"></div>
     <script>
       // A call takes some 100,000 arguments.
       document.querySelector('#hidden').innerHTML = '<i hidden>x</i>'.repeat(130_000);
       const [text] = document.querySelectorAll('p');
       for (let at = 0; at < 1000; at++) {
         const range = new Range();
         range.selectNodeContents(text);
         const highlight = new Highlight(range);
         highlight.priority = 1e9;
         CSS.highlights.set('flood' + at, highlight);
       }
     </script>`,
  );
  const page = await reader.open(`${site.origin}/hostile-bulk.html`);
  await expect.poll(() => foundTexts(page), { timeout: 20_000 }).toEqual([MENTION, YALTA]);
  await expectYalta(page);
  await page.tab.press('Escape');
  await clickUnnoticed(page, MENTION);
  await expectCard(page, 'proposal-reboot');
});

test('frames in a sandbox, with scripts and without', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/hostile-sandbox.html`);
  const counts = async (): Promise<number[]> => {
    const lists = await page.runAsExtension((rootOf) =>
      [...document.querySelectorAll('[data-counterpoint]')].map(
        (host) => rootOf(host)?.querySelectorAll('nav button').length ?? 0,
      ),
    );
    return lists.flat();
  };
  await expect.poll(counts).toHaveLength(3);
});

test('XHTML is read; a drawing is left alone', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/hostile-xhtml.xhtml`);
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await expectYalta(page);
  const drawing = await reader.open(`${site.origin}/hostile-drawing.svg`);
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await drawing.hostCount()).toBe(0);
  expect(await drawing.run(() => CSS.highlights.size)).toBe(0);
  // It did not even begin, so that nothing can fail on the way.
  const begun = () => Reflect.has(globalThis, Symbol.for('counterpoint.overlay'));
  expect(await drawing.runAsExtension(begun)).toEqual([false]);
  expect(await other.runAsExtension(begun)).toEqual([true]);
});

test('a page that asks to be left alone is left, for as long as it asks', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/hostile-opt-out.html`);
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
  expect(await page.hostCount()).toBe(0);
  expect(await page.highlightedTexts()).toEqual([]);

  await page.run(() => document.querySelector('meta[name=counterpoint]')?.remove());
  await expect.poll(() => page.highlightedTexts()).toEqual([MENTION, YALTA]);
  await page.run(() => {
    const meta = { name: 'Counterpoint', content: 'OFF' };
    document.head.append(Object.assign(document.createElement('meta'), meta));
  });
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
  expect(await page.hostCount()).toBe(0);
});

test('what somebody writes is not read: designMode', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).toEqual(ON_TOPIC);
  await page.run(() => {
    document.designMode = 'on';
    document.body.append('A letter.');
  });
  await expect.poll(() => page.highlightedTexts()).toEqual([]);
});
