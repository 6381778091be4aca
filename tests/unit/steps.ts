import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Prediction } from '../../scripts/evaluation/predictions';
import { runCommand } from '../../scripts/run-command';

// The section "Step by step", followed to the letter: its files come from these folders, its commands are run.
const DOC = 'docs/CLAIMS.md';
const FIXTURES = 'tests/fixtures/toy-topic';

/** A numbered step: the file or folder that it writes, or the command that it runs. */
export type Step = { file: string } | { command: string };

/** The steps below a heading of the third level. */
export function stepsUnder(heading: string): Step[] {
  const [, section = ''] = readFileSync(DOC, 'utf8').split(`\n### ${heading}\n`);
  const [own = ''] = section.split(/\n#{2,3} /);
  return own.split(/\n(?=\d\. )/).flatMap((item): Step[] => {
    if (!/^\d\. /.test(item)) return [];
    const command = /\n {3,}(npm run .+)/.exec(item)?.[1];
    const file = /^\d\. `DIR\/([^`]+)`/.exec(item)?.[1];
    return command ? [{ command }] : file ? [{ file }] : [];
  });
}

interface Listed {
  id: string;
}

/** Puts in what a list does not hold yet, and exchanges what it does. */
function merged(old: readonly Listed[], added: readonly Listed[]): Listed[] {
  const fresh = added.filter(({ id }) => !old.some((one) => one.id === id));
  return [...old.map((one) => added.find(({ id }) => id === one.id) ?? one), ...fresh];
}

const readLists = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, Listed[]>;

/** Does what a step says, with the files of one part of the toy topic; gives what its command prints. */
export async function follow(step: Step, part: string, folder: string): Promise<string> {
  if ('file' in step) {
    write(join(folder, step.file), join(FIXTURES, part, step.file));
    return '';
  }
  const line = step.command.replace('DIR', folder).replace('PAGES', unseen(part));
  const [program = '', ...args] = line.replace('npm run', 'npm run --silent').split(' ');
  const { ok, output } = await runCommand([program, ...args]);
  if (!ok) throw new Error(`${line}: ${output}`);
  return output;
}

/** Adds what is to be written to a list that is there; anything else is put in place of what was there. */
function write(to: string, from: string): void {
  const adds = /(?:lexicon|claims)\.json$/.test(to) && existsSync(to);
  if (!adds) cpSync(from, to, { recursive: true });
  else {
    const old = readLists(to);
    const lists = Object.entries(readLists(from)).map(([key, added]) => [
      key,
      merged(old[key] ?? [], added),
    ]);
    writeFileSync(to, JSON.stringify(Object.fromEntries(lists)));
  }
}

const unseen = (part: string) => join(FIXTURES, part, 'unseen.jsonl');
const NOTHING: Prediction = { id: '', matches: [] };

/** What a step printed: the passages with their claims, by page. */
export function found(printed: string, part: string): Record<string, string[]> {
  const pages = linesOf(readFileSync(unseen(part), 'utf8')) as {
    id: string;
    paragraphs: string[];
  }[];
  const predictions = linesOf(printed) as Prediction[];
  return Object.fromEntries(
    pages.map(({ id, paragraphs }) => [
      id,
      (predictions.find((one) => one.id === id) ?? NOTHING).matches.map(
        ({ paragraph, start, end, claim, denied }) =>
          `${claim}${denied ? ' (denied)' : ''}: ${paragraphs[paragraph]!.slice(start, end)}`,
      ),
    ]),
  );
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);
}
