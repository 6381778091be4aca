/**
 * npm run evaluate -- SET.jsonl              prints the figures of the matcher on a gold set
 * npm run evaluate -- SET.jsonl --errors     also every miss and false alarm, with the concepts that spoke
 * npm run evaluate -- SET.jsonl --json       the figures as one JSON object
 */
import { parseArgs } from 'node:util';
import { topic } from '../data/topic';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import { goldPages, inputOf } from './calibration/gold';
import { predictionOf } from './evaluation/predictions';
import { claimsTable, errorsList, figuresTable } from './evaluation/report';
import { scored } from './evaluation/score';

const USAGE = 'usage: npm run evaluate -- SET.jsonl [--errors] [--json]';

const options = { errors: { type: 'boolean' }, json: { type: 'boolean' } } as const;

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(USAGE);
  const gold = goldPages(file);
  const matcher = createMatcher(topic);
  const predictions = gold.map((page) => predictionOf(inputOf(page), matcher, mayBeOnTopic));
  const report = scored(gold, predictions, topic.mention);
  if (values.json) console.log(JSON.stringify(report.figures));
  else console.log(`${figuresTable(report.figures)}\n\n${claimsTable(report)}`);
  if (values.errors) console.log(`\n${errorsList(report.errors)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
