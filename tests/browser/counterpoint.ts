import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { Claim, Source } from '../../data/types';
import { servePages, type PageServer } from './drivers/page-server';
import { Reader } from './drivers/reader';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The folders of the builds, from the project's root. */
export const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/**
 * Keeps one reader for all tests of a file, so that a browser starts once a file, and what went wrong in all of their browsers
 * without a test saying so.
 */
class ReaderOfFile {
  private current: { file: string; reader: Reader } | null = null;

  /** Each with the test that it came in. */
  readonly faults: string[] = [];

  constructor(private readonly name: keyof typeof BUILDS) {}

  async of(file: string): Promise<Reader> {
    if (this.current?.file !== file) {
      await this.close();
      const extension = path.join(ROOT, BUILDS[this.name]);
      this.current = {
        file,
        reader: await Reader.start(this.name, { extension, headless: true }),
      };
    }
    return this.current.reader;
  }

  /** Looks what has gone wrong by the end of a test. */
  async look(title: string): Promise<void> {
    const faults = (await this.current?.reader.newFaults()) ?? [];
    this.faults.push(...faults.map((fault) => `${title}: ${fault}`));
  }

  async close(): Promise<void> {
    await this.look('after the last test of a file');
    await this.current?.reader.close();
    this.current = null;
  }
}

interface Fixtures {
  /** The file's reader; the pages that a test opens are closed after it. */
  reader: Reader;
}

interface WorkerFixtures {
  /** Serves tests/fixtures/pages. */
  site: PageServer;
  readers: ReaderOfFile;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await servePages(path.join(ROOT, 'tests/fixtures/pages'));
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  readers: [
    async ({}, use, workerInfo) => {
      const name = workerInfo.project.name === 'firefox' ? 'firefox' : 'chromium';
      const readers = new ReaderOfFile(name);
      await use(readers);
      await readers.close();
      // Of no test, so that no second try hides it.
      if (readers.faults.length > 0)
        throw new Error(`Errors that no test expects:\n${readers.faults.join('\n')}`);
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  reader: async ({ readers }, use, testInfo) => {
    const reader = await readers.of(testInfo.file);
    await use(reader);
    await reader.closePages();
    await readers.look(testInfo.title);
  },
});

export { expect } from '@playwright/test';

function readData(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'data', file), 'utf8'));
}

const { claims } = readData('claims.json') as { claims: Claim[] };
export const { sources } = readData('sources.json') as { sources: Source[] };
export const allClaims: readonly Claim[] = claims;

/** The claim of the data with this id. */
export function claimOf(id: string): Claim {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`No claim "${id}" in data/claims.json`);
  return claim;
}
