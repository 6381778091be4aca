import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './counterpoint';
import { CRUCIAL, MENTION } from './fixture-texts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Report {
  passes: string[];
  violations: string[];
}

/** An expression that runs axe on what another expression gives, and says which rules passed and which did not. */
function audit(context: string): string {
  return `(() => {
    ${AXE};
    const told = (rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' ');
    return axe.run(${context}).then(({ passes, violations }) => ({
      passes: passes.map((rule) => rule.id),
      violations: violations.map(told),
    }));
  })()`;
}

function expectClean(report: Report): void {
  expect(report.violations).toEqual([]);
  // On something that it cannot see into, axe finds nothing to complain about.
  expect(report.passes.length).toBeGreaterThan(10);
}

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
      const host = `(() => {
        const host = [...document.querySelectorAll('*')].find((one) => !one.shadowRoot && rootOf(one));
        Object.defineProperty(host, 'shadowRoot', { value: rootOf(host), configurable: true });
        return host;
      })()`;
      const [report] = await page.evaluateAsExtension(audit(host));
      expectClean(report as Report);
    });
  }
}
