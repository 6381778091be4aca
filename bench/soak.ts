/**
 * npm run soak            30 minutes of reading in Chromium; in the end heaps and counts must be as at the start, but for 5 %
 * npm run soak -- 10      the same in 10 minutes
 *
 * It takes the build in .output/ (npm run build). A line tells of each minute. Ctrl-C ends it early, with the table of what
 * was measured until then. Exit code 1 where something grew by more than the limit.
 */
import { servePages, type PageServer } from '../tests/browser/drivers/page-server';
import { Reader } from '../tests/browser/drivers/reader';
import { readingJourney } from './soak/journey';
import { hasGrown, lineOf, type Sample, tableOf } from './soak/report';
import { sampleOf } from './soak/sample';

const BUILD = '.output/chrome-mv3';
const MINUTES = 30;
const MINUTE_MS = 60_000;
/** Until then the browser compiles what is used often, and fills its back/forward cache. */
const WARM_UP_JOURNEYS = 6;

/** Travels for some minutes, or until it is interrupted. Gives what was measured: after the warm-up, then each minute. */
async function soak(
  minutes: number,
  { reader, site }: { reader: Reader; site: PageServer },
  interrupt: AbortSignal,
): Promise<Sample[]> {
  const page = await reader.open(`${site.origin}/off-topic.html`);
  const travel = () => readingJourney(page, site);
  for (let done = 0; done < WARM_UP_JOURNEYS && !interrupt.aborted; done++) await travel();

  const start = Date.now();
  const samples: Sample[] = [];
  for (let journeys = 0; !interrupt.aborted; journeys++) {
    const minute = Math.floor((Date.now() - start) / MINUTE_MS);
    if (journeys === 0 || minute > (samples.at(-1)?.minute ?? 0)) {
      const sample = await sampleOf(page, reader.browser, { minute, journeys });
      samples.push(sample);
      console.log(lineOf(sample));
    }
    if (minute >= minutes) break;
    await travel();
  }
  return samples;
}

async function main(argument: string | undefined): Promise<number> {
  const minutes = Number(argument ?? MINUTES);
  if (!(minutes > 0)) throw new Error(`"${argument}" is no number of minutes.`);
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());

  const site = await servePages('tests/fixtures/pages');
  const options = { extension: BUILD, headless: true, outlivesInterrupt: true };
  const reader = await Reader.start('chromium', options);
  try {
    const samples = await soak(minutes, { reader, site }, interrupted.signal);
    console.log(tableOf(samples));
    return hasGrown(samples) ? 1 : 0;
  } finally {
    await reader.close();
    await site.close();
  }
}

process.exitCode = await main(process.argv[2]);
