/**
 * npm run bench                     what Counterpoint costs on pages: builds it, loads each page of ../shared/pages (else of
 *                                   tests/fixtures/pages) in browsers without it, with it, and with its peers, in turn
 * npm run bench -- --pages DIR      the same on the HTML files of another folder
 * npm run bench -- --rounds N       so many loads of each page in each browser (3 unless told); the middle one counts
 * npm run bench -- --out FILE       also writes the result as JSON
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '../scripts/run-command';
import { servePages } from '../tests/browser/drivers/page-server';
import { topic } from '../data/topic';
import { armsOf } from './pages/arms';
import { pagesOf } from './pages/folder';
import { MeasuringBrowser } from './pages/measuring';
import { measured } from './pages/measured';
import { reportOf } from './pages/report';
import { topicPage } from './pages/topic-page';

const SHARED = '../shared/pages';
const OWN = 'tests/fixtures/pages';
const WORDS = 10_000;

const options = {
  pages: { type: 'string' },
  rounds: { type: 'string' },
  out: { type: 'string' },
} as const;

try {
  const { values } = parseArgs({ options });
  const rounds = Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds: a whole number from 1 on, got "${values.rounds}"`);
  const { ok, output } = await runCommand(['npm', 'run', 'build']);
  if (!ok) throw new Error(`The build failed:\n${output}`);
  const folder = values.pages ?? (existsSync(SHARED) ? SHARED : OWN);
  const site = await servePages(folder);
  const browsers = await Promise.all(
    armsOf(`${process.cwd()}/.output/chrome-mv3`, topic.claims).map((arm) =>
      MeasuringBrowser.start(arm),
    ),
  );
  try {
    const result = await measured(browsers, site, pagesOf(folder), topicPage(WORDS), rounds);
    console.log(reportOf(result));
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(result, null, 1)}\n`);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await site.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
