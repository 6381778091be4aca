import { audit, expectClean, type Report } from './axe';
import { claimOf, expect, test } from './counterpoint';
import { OwnPage } from './drivers/own-page';
import type { Reader } from './drivers/reader';

/** The claims of the sample, each of its own article. */
const CLAIMS = ['yalta-separate-peace', 'crucial-two-powers'];

async function openWelcome(reader: Reader): Promise<OwnPage> {
  const page = await reader.open(reader.browser.extensionUrl('welcome.html'));
  const own = new OwnPage(page.tab);
  await expect.poll(() => own.text()).toContain('Welcome to Counterpoint');
  return own;
}

const focused = () => {
  const { activeElement } = document;
  return activeElement?.matches('button, .passage') ? activeElement.textContent : null;
};

test('the reader is welcomed when the extension is installed, and not again', async ({
  reader,
  site,
}) => {
  expect(reader.wasWelcomed).toBe(true);
  await reader.restart();
  const page = await reader.open(`${site.origin}/on-topic.html`);
  await expect.poll(() => page.highlightedTexts()).not.toEqual([]);
  expect(await reader.browser.findTab(reader.browser.extensionUrl('welcome.html'))).toBeNull();
});

test('it says what Counterpoint does, where its button is, and what it may do', async ({
  reader,
}) => {
  const welcome = await openWelcome(reader);
  const text = await welcome.text();
  for (const said of ['Click a passage', 'Keep the button in sight', 'What you have just allowed'])
    expect(text).toContain(said);
  const [here, elsewhere] = ['Pin to Toolbar', 'On click'];
  const isFirefox = reader.browser.name === 'firefox';
  expect([text.includes(here), text.includes(elsewhere)]).toEqual([isFirefox, !isFirefox]);
});

test('each passage of the sample opens its real card, and Escape closes it', async ({ reader }) => {
  const welcome = await openWelcome(reader);
  const frame = await welcome.frame();
  const opened: string[] = [];
  for (const at of [0, 1]) {
    const point = await frame.run((index) => {
      const line = document.querySelectorAll('.passage')[index]?.getClientRects()[0];
      return line ? { x: line.left + 40, y: line.top + line.height / 2 } : null;
    }, at);
    await frame.click(point!);
    await expect.poll(() => welcome.card()).not.toBeNull();
    const card = (await welcome.card())!;
    const claim = claimOf(CLAIMS.find((id) => card.text.includes(claimOf(id).gist)) ?? '');
    opened.push(claim.id);
    for (const { text, quote } of claim.perspectives) {
      expect(card.text).toContain(text);
      expect(card.quotations.join()).toContain(quote);
    }
    expect(card.buttons).not.toContain('Not about this');
    await welcome.tab.press('Escape');
    await expect.poll(() => welcome.card()).toBeNull();
  }
  expect(opened.sort()).toEqual([...CLAIMS].sort());
});

test('the sample and the settings are reached by keys alone', async ({ reader }) => {
  const welcome = await openWelcome(reader);
  const frame = await welcome.frame();
  await welcome.tab.press('Tab');
  const first = await frame.run(focused);
  expect(first).not.toBeNull();
  for (const key of ['Enter', 'Space'] as const) {
    await welcome.tab.press(key);
    await expect.poll(async () => (await welcome.card())?.focused).toBe(true);
    await welcome.tab.press('Escape');
    await expect.poll(() => welcome.card()).toBeNull();
    expect(await frame.run(focused)).toBe(first);
  }
  await welcome.tab.press('Tab');
  expect(await frame.run(focused)).not.toBe(first);
  await welcome.tab.press('Tab');
  expect(await frame.run(focused)).toBe('Open the settings');
  await welcome.tab.press('Enter');
  const address = reader.browser.extensionUrl('options.html');
  await expect.poll(() => reader.browser.findTab(address).then(Boolean)).toBe(true);
  await (await reader.browser.findTab(address))?.close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe has nothing against the page and its card, ${scheme}`, async ({ reader }) => {
    const welcome = await openWelcome(reader);
    await welcome.tab.preferColors(scheme);
    const page = await (await welcome.frame()).evaluate(audit('document'));
    expectClean(page as Report);

    await welcome.tab.press('Tab');
    await welcome.tab.press('Enter');
    await expect.poll(() => welcome.card()).not.toBeNull();
    const host = `(() => {
      const host = [...document.querySelectorAll('*')].find((one) => !one.shadowRoot && rootOf(one));
      Object.defineProperty(host, 'shadowRoot', { value: rootOf(host), configurable: true });
      return host;
    })()`;
    expectClean((await welcome.evaluateWithRoots(audit(host))) as Report);
  });
}

test('nothing is cut off where the page is narrow', async ({ reader }) => {
  const welcome = await openWelcome(reader);
  await welcome.tab.resize(360);
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await (await welcome.frame()).run(beyond)).toBe(0);
});
