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
