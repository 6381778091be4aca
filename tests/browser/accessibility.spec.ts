import { audit, expectClean, type Report } from './axe';
import { expect, test } from './counterpoint';
import { CRUCIAL, MENTION } from './fixture-texts';
import { changeSettings } from './stored-settings';

/** An expression for our host, with its root opened for axe. */
const HOST = `(() => {
  const host = [...document.querySelectorAll('*')].find((one) => !one.shadowRoot && rootOf(one));
  Object.defineProperty(host, 'shadowRoot', { value: rootOf(host), configurable: true });
  return host;
})()`;

for (const scheme of ['light', 'dark'] as const) {
  for (const [state, path, told] of [
    ['with passages', '/on-topic.html', '4 passages on this page'],
    ['with nothing found', '/off-topic.html', 'Nothing found on this page'],
  ] as const) {
    test(`axe has nothing against the popup ${state}, ${scheme}`, async ({ reader, site }) => {
      const page = await reader.open(site.origin + path);
      const popup = await page.openPopup();
      await popup.tab.preferColors(scheme);
      await expect.poll(() => popup.text()).toContain(told);
      expectClean((await (await popup.frame()).evaluate(audit('document'))) as Report);
    });
  }

  for (const [kind, passage] of [
    ['a claim', CRUCIAL],
    ['a bare mention', MENTION],
  ] as const) {
    test(`axe has nothing against the card of ${kind}, ${scheme}`, async ({ reader, site }) => {
      const page = await reader.open(`${site.origin}/on-topic.html`);
      await page.tab.preferColors(scheme);
      await expect.poll(() => page.highlightedTexts()).toContain(passage);
      await page.clickText(passage);
      await expect.poll(() => page.card()).not.toBeNull();
      const [report] = await page.evaluateAsExtension(audit(HOST));
      expectClean(report as Report);
    });
  }

  test(`axe has nothing against the notice of a hidden passage and its report, ${scheme}`, async ({
    reader,
    site,
  }) => {
    const page = await reader.open(`${site.origin}/on-topic.html`);
    await page.tab.preferColors(scheme);
    await expect.poll(() => page.highlightedTexts()).toContain(CRUCIAL);
    await page.clickText(CRUCIAL);
    await expect.poll(async () => (await page.card())?.buttons ?? []).toContain('Not about this');
    await page.clickInCard('Not about this');
    await page.clickInCard('Report a wrong match');
    await expect.poll(async () => (await page.card())?.text).toContain('Nothing was sent');
    const [report] = await page.evaluateAsExtension(audit(HOST));
    expectClean(report as Report);
    await changeSettings(reader, { hiddenPassages: [] });
  });
}
