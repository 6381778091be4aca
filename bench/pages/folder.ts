import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page to measure on, without scripts: what they do is not ours to measure. */
export interface BenchPage {
  name: string;
  html: string;
}

const SCRIPTS = /<script\b[\s\S]*?<\/script\s*>|<meta[^>]+http-equiv=["']?refresh[^>]*>/gi;

/** The HTML files of a folder. @throws Error where it has none */
export function pagesOf(folder: string): BenchPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  if (names.length === 0) throw new Error(`${folder}: no .html files`);
  return names.sort().map((name) => ({
    name,
    html: readFileSync(path.join(folder, name), 'utf8').replace(SCRIPTS, ''),
  }));
}
