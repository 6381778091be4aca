import { expect, test } from './counterpoint';
import { Popup } from './drivers/popup';
import { WAKE } from './drivers/stalling';
import type { Reader } from './drivers/reader';
import { CRUCIAL, ON_TOPIC } from './fixture-texts';

const STORED = 'browser.storage.local.get()';

/** The source of the background's global object. */
function backgroundOf({ browser }: Reader): string {
  return browser.name === 'firefox' ? 'browser.extension.getBackgroundPage()' : 'globalThis';
}

/**
 * Has the background close a tab at its next call of the API, as `tabs.sendMessage`, and note what it says in its console.
 *
 * @param then makes the call after that, or before
 */
async function closeAt(reader: Reader, call: string, then: 'after' | 'before', tab: number) {
  const scope = backgroundOf(reader);
  // In Chromium it is what evaluates, so it runs.
  if (reader.browser.name === 'firefox') await reader.browser.evaluateInExtension(WAKE);
  await reader.browser.evaluateInExtension(`((scope) => {
    const all = scope.browser ?? scope.chrome;
    const [area, name] = '${call}'.split('.');
    const original = all[area][name];
    scope.said = [];
    scope.console.error = (...words) => scope.said.push(words.join(' '));
    all[area][name] = (...args) => {
      all[area][name] = original;
      const asked = '${then}' === 'before' ? original.apply(all[area], args) : undefined;
      const closed = all.tabs.remove(${tab});
      return asked ?? closed.then(() => original.apply(all[area], args));
    };
    return true;
  })(${scope})`);
}

for (const [moment, call, then] of [
  ['before the overlay is injected', 'scripting.executeScript', 'after'],
  ['before the overlay is told to read', 'tabs.sendMessage', 'after'],
  ['while it is read', 'tabs.sendMessage', 'before'],
] as const)
  test(`a tab that is closed ${moment} leaves nothing behind, and no error`, async ({
    reader,
    site,
  }) => {
    const { browser } = reader;
    const page = await reader.open(`${site.origin}/off-topic.html`);
    await closeAt(reader, call, then, page.tab.id);
    // Not by the driver, which would wait in a tab that is gone.
    const url = JSON.stringify({ url: `${site.origin}/on-topic.html` });
    await browser.evaluateInExtension(
      `browser.tabs.update(${page.tab.id}, ${url}).then(() => true)`,
    );
    const isOpen = `browser.tabs.get(${page.tab.id}).then(() => true, () => false)`;
    await expect.poll(() => browser.evaluateInExtension(isOpen)).toBe(false);

    // Later than all that the closed one could bring.
    const other = await reader.open(`${site.origin}/on-topic.html`);
    await expect.poll(() => other.highlightedTexts()).toEqual(ON_TOPIC);
    await expect.poll(async () => (await other.badge()).text).toBe('4');
    const counts = (await browser.evaluateInExtension('browser.storage.session.get()')) as object;
    expect(Object.keys(counts)).toEqual([`passages-${other.tab.id}`]);
    const said = await browser.evaluateInExtension(`${backgroundOf(reader)}.said`);
    expect(said).toEqual([]);
  });

test('from a private window nothing is stored', async ({ reader, site }) => {
  const { browser } = reader;
  await browser.allowPrivateWindows();
  const before = await browser.evaluateInExtension(STORED);
  const open = JSON.stringify({ incognito: true, url: `${site.otherOrigin}/on-topic.html` });
  const windowId = Number(
    await browser.evaluateInExtension(`browser.windows.create(${open}).then(({ id }) => id)`),
  );
  const tab = Number(
    await browser.evaluateInExtension(
      `browser.tabs.query({ windowId: ${windowId} }).then(([{ id }]) => id)`,
    ),
  );
  const badge = `browser.action.getBadgeText({ tabId: ${tab} })`;
  await expect.poll(() => browser.evaluateInExtension(badge)).toBe('4');

  const popup = new Popup(await browser.newTab({ ownWindow: true }));
  await popup.tab.goto(browser.extensionUrl(`popup.html?tab=${tab}`));
  await expect.poll(() => popup.text()).toContain('From a private window no site is stored');
  expect(await popup.control('On this site')).toMatchObject({ on: true, disabled: true });
  const hide = JSON.stringify({
    ...{ type: 'hide-passage', claim: 'crucial-two-powers' },
    ...{ text: CRUCIAL, hidden: true },
  });
  const answers = await browser.evaluateInExtension(`browser.scripting.executeScript({
    target: { tabId: ${tab} },
    func: (message) => chrome.runtime.sendMessage(message),
    args: [${hide}],
  }).then((frames) => frames.map(({ result }) => result))`);
  expect(answers).toEqual([{ stored: false }]);
  expect(await browser.evaluateInExtension(STORED)).toEqual(before);
  await popup.close();
  await browser.evaluateInExtension(`browser.windows.remove(${windowId}).then(() => true)`);
});
