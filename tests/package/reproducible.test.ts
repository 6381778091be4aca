import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, filesIn, hashOf, SOURCES_ZIP, zipFor } from './packages';

const run = promisify(execFile);
/** NODE_ENV, which Vitest sets, is also for the libraries that are bundled. */
const { PATH, HOME } = process.env;
let elsewhere: string;

/** Unpacks the sources into another folder, and makes all zips there as store/BUILDING.md says. */
beforeAll(async () => {
  elsewhere = mkdtempSync(path.join(os.tmpdir(), 'counterpoint elsewhere-'));
  for (const [name, content] of filesIn(SOURCES_ZIP)) {
    const file = path.join(elsewhere, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  symlinkSync(path.resolve('node_modules'), path.join(elsewhere, 'node_modules'));
  for (const browser of BROWSERS)
    await run('npx', ['wxt', 'zip', '-b', browser, '--mv3'], {
      cwd: elsewhere,
      env: { PATH, HOME },
    });
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const hashesIn = (files: Map<string, Buffer>) =>
  Object.fromEntries([...files].map(([name, content]) => [name, hashOf(content)]));

const zipHash = (zip: string, folder = '.') =>
  hashOf(readFileSync(path.join(folder, '.output', zip)));

test('the zip for Edge has the bytes of the one for Chrome', () =>
  expect(zipHash(zipFor('edge'))).toBe(zipHash(zipFor('chrome'))));

describe('built in another folder, from the sources that reviewers get', () => {
  // The zips alone would do, but would not say which file differs.
  test.each(BROWSERS)('every file for %s has the same bytes', (browser) =>
    expect(hashesIn(filesIn(zipFor(browser), elsewhere))).toEqual(
      hashesIn(filesIn(zipFor(browser))),
    ),
  );

  test.each([...BROWSERS.map(zipFor), SOURCES_ZIP])('%s has the same bytes', (zip) =>
    expect(zipHash(zip, elsewhere)).toBe(zipHash(zip)),
  );
});
