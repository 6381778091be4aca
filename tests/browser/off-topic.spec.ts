import { expect, test } from './counterpoint';
import type { Page } from './drivers/page';

/** What the page itself can see of a visitor; the fixture keeps `trace`. */
function seenByPage() {
  const { trace } = window as unknown as {
    trace: { html: string; mutations: number; messages: number };
  };
  return {
    sameMarkup: document.documentElement.outerHTML === trace.html,
    mutations: trace.mutations,
    messages: trace.messages,
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      // The browser's own wish.
      .filter((name) => !name.endsWith('/favicon.ico')),
  };
}

const UNTOUCHED = {
  sameMarkup: true,
  mutations: 0,
  messages: 0,
  highlights: 0,
  sheets: 0,
  resources: [],
};

/** The scripts of ours that run in the top frame, by the mark that each leaves in its world. */
async function ownScripts(page: Page): Promise<string[]> {
  const [marks] = await page.runAsExtension(() =>
    Reflect.ownKeys(globalThis).map((key) =>
      typeof key === 'symbol' ? (key.description ?? '') : key,
    ),
  );
  return (marks ?? []).filter((mark) => mark.startsWith('counterpoint')).sort();
}

for (const name of ['off-topic', 'near-topic']) {
  test(`${name}.html stays as it was served`, async ({ reader, site }) => {
    const page = await reader.open(`${site.origin}/${name}.html`);
    await expect.poll(() => ownScripts(page)).toContain('counterpoint.gate');
    // A later page that is already painted shows that this one has been judged.
    const other = await reader.open(`${site.origin}/on-topic.html`);
    await expect.poll(() => other.highlightedTexts()).not.toEqual([]);

    expect(await page.run(seenByPage)).toEqual(UNTOUCHED);
    expect(await page.hostCount()).toBe(0);
    expect((await page.badge()).text).toBe('');
  });
}

test('a page far from the topic gets no script but the gate', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).not.toEqual([]);
  expect((await ownScripts(other)).length).toBeGreaterThan(1);
  expect(await ownScripts(page)).toEqual(['counterpoint.gate']);
});

/** All that the page noticed, after it changed itself, by which it is looked at again. */
async function fingerprint(page: Page): Promise<unknown> {
  return page.run(() => (Reflect.get(window, 'fingerprint') as () => unknown)());
}

test('off the topic, a page notices the same with us and without', async ({ reader, site }) => {
  const address = `${site.origin}/hostile-fingerprinting.html`;
  const page = await reader.open(address);
  await expect.poll(() => ownScripts(page)).toContain('counterpoint.gate');
  const other = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => other.highlightedTexts()).not.toEqual([]);
  const withUs = await fingerprint(page);
  try {
    await reader.browser.allowSites([]);
    const without = await reader.open(address);
    expect(withUs).toEqual(await fingerprint(without));
  } finally {
    await reader.browser.allowSites('all');
  }
});

test('no file of the extension’s can be had by a page', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/on-topic.html`);
  const files = ['manifest.json', 'gate.js', 'overlay.js', 'icon/16.png', 'popup.html'];
  const had = await page.run(
    async (urls) => {
      const loads = urls.map(async (url) => {
        const image = new Image();
        image.src = url;
        const byImage = await image.decode().then(
          () => true,
          () => false,
        );
        return (
          byImage ||
          fetch(url).then(
            () => true,
            () => false,
          )
        );
      });
      return Promise.all(loads);
    },
    files.map((file) => reader.browser.extensionUrl(file)),
  );
  expect(had).toEqual(files.map(() => false));
});
