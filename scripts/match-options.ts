import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run match -- [--topic DIR] [--json] [FILE]
       npm run match -- [--topic DIR] --jsonl [PAGES.jsonl]
       npm run match -- --topic DIR --rank NUMBER --jsonl [QUERIES.jsonl]`;

/** What `npm run match` was asked for. */
export type MatchOptions = {
  /** `undefined` for standard input. */
  file: string | undefined;
} & (
  | { output: 'table' | 'json' | 'jsonl'; topic: string | undefined }
  | { output: 'ranking'; topic: string; most: number }
);

/**
 * Reads the arguments of `npm run match`.
 * @throws Error with the usage where they do not go together.
 */
export function matchOptions(args: readonly string[]): MatchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      topic: { type: 'string' },
      rank: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { json = false, jsonl = false, topic, rank } = values;
  const [file] = positionals;
  if (positionals.length > 1)
    throw new Error(`more than one file: ${positionals.join(' ')}\n${USAGE}`);
  if (json && jsonl) throw new Error(`--json and --jsonl exclude each other\n${USAGE}`);
  if (rank === undefined) return { file, topic, output: json ? 'json' : jsonl ? 'jsonl' : 'table' };
  if (topic === undefined) throw new Error(`--rank needs --topic DIR\n${USAGE}`);
  if (!jsonl) throw new Error(`--rank needs --jsonl\n${USAGE}`);
  if (!/^[1-9]\d*$/.test(rank))
    throw new Error(`--rank: expected a whole number from 1 on, got "${rank}"\n${USAGE}`);
  return { file, topic, output: 'ranking', most: Number(rank) };
}
