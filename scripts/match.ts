/**
 * npm run match -- FILE          prints the matches of a text or HTML file as a table (standard input without FILE)
 * npm run match -- --json FILE   the same as one JSON object
 * npm run match -- --jsonl       reads pages as JSON lines from standard input, prints one JSON object for each
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { topic } from '../data/topic';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import { inputPage, pageOfFile } from './evaluation/input';
import { predictionOf } from './evaluation/predictions';
import { matchesTable } from './evaluation/report';

const USAGE = 'usage: npm run match -- [--json] [FILE] | npm run match -- --jsonl < PAGES.jsonl';

const options = { json: { type: 'boolean' }, jsonl: { type: 'boolean' } } as const;

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length > 1) throw new Error(USAGE);
  const [file] = positionals;
  const text = readFileSync(file ?? 0, 'utf8');
  const matcher = createMatcher(topic);
  if (values.jsonl) {
    text.split('\n').forEach((line, index) => {
      if (!line.trim()) return;
      const prediction = predictionOf(inputPage(line, index + 1), matcher, mayBeOnTopic);
      process.stdout.write(`${JSON.stringify(prediction)}\n`);
    });
  } else {
    const page = pageOfFile(file ?? 'standard input', text);
    const prediction = predictionOf(page, matcher, mayBeOnTopic);
    console.log(
      values.json ? JSON.stringify(prediction) : matchesTable(prediction, page.paragraphs),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
