import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim, Statement } from '../../data/types';
import { allClaims, expect, sources, test } from './counterpoint';

const TEXTS = fileURLToPath(new URL('../../../shared/sources', import.meta.url));

function statementsOf({ stated, perspectives }: Claim): Statement[] {
  return [...(stated ? [stated] : []), ...perspectives];
}

/** The article as a page with few words to a tall line, so that the place scrolled to is told by the line. */
function articlePage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = escaped.split('\n').filter((line) => line.trim() !== '');
  return `<!doctype html><meta charset="utf-8"><title>Article</title>
    <style>body { width: 500px; padding: 3000px 0; font: 16px/250px sans-serif }</style>
    ${lines.map((line) => `<p>${line}</p>`).join('\n')}`;
}

/** How far the window was scrolled, and whether it shows a place where the quotation stands. */
function placeOf(quote: string): { scrolled: number; shown: boolean } {
  const fold = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const shown = [...document.querySelectorAll('p')].some(({ firstChild }) => {
    if (!(firstChild instanceof Text)) return false;
    const text = fold(firstChild.data).toLowerCase();
    const wanted = fold(quote).toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const range = new Range();
      range.setStart(firstChild, at);
      range.setEnd(firstChild, at + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) return true;
    }
    return false;
  });
  return { scrolled: scrollY, shown };
}

for (const source of sources) {
  test(`every link to ${source.outlet} finds its quotation`, async ({ reader, site }) => {
    test.skip(!existsSync(TEXTS), 'needs the articles in ../shared/sources');
    const file = readdirSync(TEXTS).find((name) => name.includes(source.id));
    site.add(`/${source.id}.html`, articlePage(readFileSync(path.join(TEXTS, file!), 'utf8')));
    const page = await reader.open('about:blank');

    const statements = allClaims.flatMap(statementsOf).filter((one) => one.source === source.id);
    expect(statements.length).toBeGreaterThan(10);
    for (const [index, { url, quote }] of statements.entries()) {
      const { hash, origin, pathname } = new URL(url);
      expect.soft(origin + pathname, url).toBe(source.url);
      // Another query each time: a new page, not a jump on the old one.
      await page.tab.goto(`${site.origin}/${source.id}.html?${index}${hash}`);
      const place = await page.run(placeOf, quote);
      expect.soft(place.shown, url).toBe(true);
      expect.soft(place.scrolled, url).toBeGreaterThan(0);
    }
  });
}
