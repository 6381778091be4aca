/**
 * npm run evaluate -- SET.jsonl              prints the figures of the matcher on a gold set
 * npm run evaluate -- SET.jsonl --errors     also every miss and false alarm, with what each feature weighed
 * npm run evaluate -- SET.jsonl --json       the figures as one JSON object
 */
import { parseArgs } from 'node:util';
import { topic } from '../data/topic';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import { goldPages, inputOf } from './calibration/gold';
import { certaintyOf } from './evaluation/certainty';
import { errorReport } from './evaluation/error-report';
import { errorsOf } from './evaluation/errors';
import { predictionOf } from './evaluation/predictions';
import { certaintyTable, claimsTable, figuresTable } from './evaluation/report';
import { scored } from './evaluation/score';

const USAGE = 'usage: npm run evaluate -- SET.jsonl [--errors] [--json]';

const options = { errors: { type: 'boolean' }, json: { type: 'boolean' } } as const;

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(USAGE);
  const gold = goldPages(file);
  const matcher = createMatcher(topic);
  const read = gold.map((page) => ({
    page,
    ...predictionOf(inputOf(page), matcher, mayBeOnTopic),
  }));
  const report = scored(gold, read, topic.mention);
  if (values.json) console.log(JSON.stringify(report.figures));
  else {
    const certainty = certaintyTable(certaintyOf(read, topic.mention));
    console.log([figuresTable(report.figures), certainty, claimsTable(report)].join('\n\n'));
  }
  if (values.errors) {
    const errors = read.map(({ page, matches }) => errorsOf(page, matches, topic.mention));
    console.log(`\n${errorReport(errors, topic)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
