import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSERS, dependencies, filesIn, textsIn, version, zipFor } from './packages';

/** What may be in the bundles beside the dependencies that package.json names: pieces of what WXT gives. */
const OF_WXT = ['wxt', '@wxt-dev/browser', '@wxt-dev/webextension-polyfill'];

interface Manifest {
  version: string;
  content_security_policy: { extension_pages: string };
}

describe.each(BROWSERS)('%s', (browser) => {
  const files = filesIn(zipFor(browser));

  test('the version is that of package.json', () => {
    const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;
    expect(manifest.version).toBe(version);
  });

  test('no page reaches a file of ours, no other extension speaks to it, and its pages connect nowhere', () => {
    const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('there are no other kinds of files than those that run or are shown, and the licences', () => {
    const endings = new Set([...files.keys()].map((name) => path.extname(name)));
    expect([...endings].sort()).toEqual(['.css', '.html', '.js', '.json', '.md', '.png']);
    const texts = [...files.keys()].filter((name) => name.endsWith('.md'));
    expect(texts.sort()).toEqual(
      ['background', 'gate', 'orphans', 'overlay', 'pages'].map((part) => `licenses/${part}.md`),
    );
  });

  test('nothing tells of the machine that built it', () => {
    for (const [name, content] of files)
      for (const told of [process.cwd(), os.homedir(), 'sourceMappingURL'])
        expect(content.includes(told), `${told} in ${name}`).toBe(false);
  });

  test('licences are given of all that is bundled, which is what ARCHITECTURE.md gives reasons for', () => {
    const named = textsIn(zipFor(browser), '.md').flatMap(([, list]) =>
      [...list.matchAll(/^## (\S+) - \S+ \(.+\)$/gm)].map(([, name]) => name ?? ''),
    );
    const others = new Set(named.filter((name) => !OF_WXT.includes(name)));
    expect([...others].sort()).toEqual(Object.keys(dependencies).sort());
  });
});

test('each runtime dependency is exact and has its reason', () => {
  const chapter = readFileSync('docs/ARCHITECTURE.md', 'utf8').split('## Dependencies')[1] ?? '';
  const reasons = [...chapter.matchAll(/^\| ([\w.-]+) +\|/gm)].map(([, name]) => name);
  expect(Object.keys(dependencies).filter((name) => !reasons.includes(name))).toEqual([]);
  for (const wanted of Object.values(dependencies)) expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
});
