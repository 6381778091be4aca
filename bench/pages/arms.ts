import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Claim } from '../../data/types';

/** A browser of the benchmark: without any extension, or with one. */
export interface Arm {
  name: string;
  /** The folder of its extension, unpacked; null for none. */
  extension: string | null;
}

/** The browser without an extension. A second one of it tells how much two equal ones differ: the noise. */
export const BARE = 'bare';
export const OURS = 'Counterpoint';
/** Asks each node that the gate has to know of, once, for what the gate has to know of it; and nothing more. */
export const FLOOR = 'walk of elements and texts';
export const MARK = 'mark.js';

/** What is measured against what. */
export function armsOf(build: string, claims: readonly Claim[]): Arm[] {
  return [
    { name: BARE, extension: null },
    { name: 'bare again', extension: null },
    { name: OURS, extension: build },
    { name: FLOOR, extension: extensionOf('floor', { 'walk.js': walkOf(5) }) },
    { name: 'walk of texts alone', extension: extensionOf('texts', { 'walk.js': walkOf(4) }) },
    { name: MARK, extension: markExtension(keyPhrases(claims)) },
  ];
}

/** @param kinds of NodeFilter */
function walkOf(kinds: number): string {
  return `{
  const nodes = document.createTreeWalker(document, ${kinds});
  let found = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node.nodeType === 3) found += node.data.length;
    else if (node.shadowRoot) found += 1;
}`;
}

/** One short phrase for each claim: what an article says of it word for word. */
function keyPhrases(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ stated, perspectives }) => (stated ?? perspectives[0])?.quote ?? []);
}

/** Marks phrases with mark.js, as highlighters do that wrap what they find in elements. */
function markExtension(phrases: readonly string[]): string {
  const folder = extensionOf('mark', {
    'mark.js': '',
    'run.js': `new Mark(document.body).mark(${JSON.stringify(phrases)}, { separateWordSearch: false, acrossElements: true });`,
  });
  copyFileSync(createRequire(import.meta.url).resolve('mark.js'), path.join(folder, 'mark.js'));
  return folder;
}

/** The folder of a new extension that runs these scripts in every frame of every page. */
function extensionOf(name: string, scripts: Readonly<Record<string, string>>): string {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'counterpoint-bench-')), name);
  mkdirSync(folder);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: Object.keys(scripts),
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [file, code] of Object.entries(scripts)) writeFileSync(path.join(folder, file), code);
  return folder;
}
