import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSERS, filesIn, version, zipFor } from './packages';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  content_scripts: { matches: string[] }[];
}

const readIn = (file: string) => readFileSync(path.join('store', file), 'utf8').trim();

/** The chapters of store/permissions.md, by their headings. */
const justified = new Map(
  readIn('permissions.md')
    .replaceAll('\\*', '*')
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [heading = '', ...lines] = chapter.trim().split('\n');
      return [heading, lines.join(' ').trim()];
    }),
);

describe.each(BROWSERS)('%s', (browser) => {
  const files = filesIn(zipFor(browser));
  const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;

  test('each permission is justified, and no other', () => {
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect([...justified.keys()].sort()).toEqual(asked.sort());
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    for (const { matches } of manifest.content_scripts)
      expect(manifest.host_permissions).toEqual(expect.arrayContaining(matches));
  });

  test('the summary is the one in the package', () => {
    const messages = String(files.get('_locales/en/messages.json'));
    const { extName, extDescription } = JSON.parse(messages) as Record<string, { message: string }>;
    expect(extName?.message).toBe(readIn('listing/en/name.txt'));
    expect(extDescription?.message).toBe(readIn('listing/en/summary.txt'));
  });
});

test('texts are as long as the stores allow', () => {
  for (const [permission, text] of justified) {
    expect(text.length, permission).toBeGreaterThan(60);
    expect(text.length, permission).toBeLessThanOrEqual(1000);
  }
  expect(readIn('listing/en/name.txt').length).toBeLessThanOrEqual(45);
  expect(readIn('listing/en/summary.txt').length).toBeLessThanOrEqual(132);
  const { length } = readIn('listing/en/description.txt');
  expect(length).toBeGreaterThanOrEqual(250);
  expect(length).toBeLessThanOrEqual(10_000);
});

/** The size that a PNG says of itself: two numbers of four bytes in its first block. */
function sizeOf(file: string): [width: number, height: number] {
  const picture = readFileSync(file);
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

test('pictures have the sizes that the stores ask for', () => {
  const pictures = readdirSync('store/pictures').sort();
  expect(pictures.at(-1)).toBe('tile.png');
  const screens = pictures.slice(0, -1);
  expect(screens.length).toBeGreaterThanOrEqual(3);
  expect(screens.length).toBeLessThanOrEqual(5);
  for (const name of screens) expect(sizeOf(`store/pictures/${name}`), name).toEqual([1280, 800]);
  expect(sizeOf('store/pictures/tile.png')).toEqual([440, 280]);
  expect(sizeOf('public/icon/128.png')).toEqual([128, 128]);
});

test('the version is named in package.json only, and its changes are told', () => {
  const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[(.+?)\]( - .+)?$/gm)];
  expect(headings.map(([, name]) => name).slice(0, 2)).toEqual(['Unreleased', version]);
  expect(headings[1]?.[2]).toMatch(/^ - \d{4}-\d\d-\d\d$/);
  expect(readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/^\s*version(_name)?:/m);
});
