/**
 * Checks every quotation of the claim set against the articles' full texts, which are not part of the project.
 *
 *     npm run check:quotes -- DIR
 *
 * DIR holds one text file for each source, with the source's id in its name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import claimSet from '../data/claims.json';
import sourceSet from '../data/sources.json';
import { checkQuotation, quotationsOf } from './quotes';

/** The full text of each source by its id; throws where one is missing. */
function readArticles(directory: string): Map<string, string> {
  const names = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  return new Map(
    sourceSet.sources.map(({ id }) => {
      const name = names.find((one) => one.includes(id));
      if (name === undefined) throw new Error(`no .txt file with "${id}" in its name`);
      return [id, readFileSync(join(directory, name), 'utf8')];
    }),
  );
}

/** Prints the faults and returns the exit code. */
function main(args: readonly string[]): number {
  const [directory, ...rest] = args;
  let articles: Map<string, string>;
  try {
    if (directory === undefined || rest.length > 0) throw new Error('one directory is needed');
    articles = readArticles(directory);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Usage: check-quotes DIR (a text file for each source): ${reason}`);
    return 2;
  }

  const quotations = quotationsOf(claimSet.claims);
  // A source without a text has the empty one, in which nothing is found: a fault, as it should be.
  const faults = quotations.flatMap((one) => checkQuotation(one, articles.get(one.source) ?? ''));
  for (const { claim, field, value, problem } of faults)
    console.log(`${claim} ${field} ${problem}: ${value}`);
  console.log(`${quotations.length} quotations checked, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
