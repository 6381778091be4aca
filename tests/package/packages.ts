import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** For which there is a build of its own: Edge gets the bytes that Chrome gets (reproducible.test.ts). */
export const BROWSERS = ['chrome', 'firefox'] as const;

/** What package.json says of itself, as far as the tests ask. */
export const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** What Mozilla's reviewers build from, in `.output/` as all zips. */
export const SOURCES_ZIP = `counterpoint-${version}-sources.zip`;

export function zipFor(browser: (typeof BROWSERS)[number] | 'edge'): string {
  return `counterpoint-${version}-${browser}.zip`;
}

/** The files of a zip of this project, or of one in another folder, by their names in it. */
export function filesIn(zip: string, project = '.'): Map<string, Buffer> {
  const files = Object.entries(unzipSync(readFileSync(path.join(project, '.output', zip))));
  return new Map(files.map(([name, content]) => [name, Buffer.from(content)]));
}

/** The files of a zip whose names end so, as text. */
export function textsIn(zip: string, ending: string): [name: string, text: string][] {
  return [...filesIn(zip)]
    .filter(([name]) => name.endsWith(ending))
    .map(([name, content]) => [name, content.toString('utf8')]);
}

export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
