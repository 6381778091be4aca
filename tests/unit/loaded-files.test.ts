import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesLoadedBy } from '../../scripts/loaded-files';

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-build-'));
  mkdirSync(path.join(build, 'chunks'));
});
afterEach(() => rmSync(build, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(path.join(build, file), text);

test('a page loads its styles and scripts, and what these import, at once and later', async () => {
  write(
    'page.html',
    '<script type="module" src="/chunks/page-1.js"></script><link href="/assets/page.css">',
  );
  write('chunks/page-1.js', 'import{a}from"./shared-2.js";a(()=>import(`./late-3.js`))');
  write('chunks/shared-2.js', 'import"./page-1.js";export const a=1,b=import.meta.url');
  write('chunks/late-3.js', 'export*from"./deep-4.js"');
  write('chunks/deep-4.js', 'export const c=2');
  write('chunks/other-5.js', 'export const d=3');
  const loaded = await filesLoadedBy(build, 'page.html');
  expect(loaded.map((file) => path.relative(build, file)).sort()).toEqual([
    'assets/page.css',
    'chunks/deep-4.js',
    'chunks/late-3.js',
    'chunks/page-1.js',
    'chunks/shared-2.js',
    'page.html',
  ]);
});

test('a build that is not there is told', async () =>
  await expect(filesLoadedBy(build, 'page.html')).rejects.toThrow('ENOENT'));
