import { readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * The files that a page of a build can load: itself, its styles and scripts, and what these import, at once or later.
 *
 * @param build folder of the build
 * @param page file name of the page in it
 */
export async function filesLoadedBy(build: string, page: string): Promise<string[]> {
  await init;
  const html = readFileSync(path.join(build, page), 'utf8');
  const files = new Set([page]);
  for (const [, file = ''] of html.matchAll(/(?:src|href)="\/([^"]+)"/g)) files.add(file);
  // A set hands out what is added while it is gone through.
  for (const file of files)
    if (file.endsWith('.js'))
      for (const imported of importsIn(path.join(build, file)))
        files.add(path.join(path.dirname(file), imported));
  return [...files].map((file) => path.join(build, file));
}

/** The addresses of the files that a script imports. */
function importsIn(script: string): string[] {
  const [imports] = parse(readFileSync(script, 'utf8'));
  return imports.flatMap(({ n: address }) => address ?? []);
}
