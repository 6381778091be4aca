/**
 * npm run match -- FILE          prints the matches of a text or HTML file as a table (standard input without FILE)
 * npm run match -- --json FILE   the same as one JSON object
 * npm run match -- --jsonl FILE  reads pages as JSON lines, prints one JSON object for each
 * With --topic DIR, the matches of the topic in that folder (docs/CLAIMS.md); the gate, which asks for words of the own
 * topic, is not asked then.
 *
 * npm run match -- --topic DIR --rank 20 --jsonl FILE
 *     ranks the claims of DIR/claims.json, `[{id, gist, examples}]`, by likeness to each line `{id, text}`, without thresholds
 *     and without a model; prints `{id, ranked: [{claim, score}]}`
 */
import { readFileSync } from 'node:fs';
import { topic } from '../data/topic';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import { inputPage, pageOfFile } from './evaluation/input';
import { predictionOf } from './evaluation/predictions';
import { matchesTable } from './evaluation/report';
import { type MatchOptions, matchOptions } from './match-options';
import { claimSet } from './ranking/claim-set';
import { queryOf } from './ranking/query';
import { rankingOver } from './ranking/ranking';
import { topicOf } from './topic/topic-folder';

try {
  const options = matchOptions(process.argv.slice(2));
  print(options, readFileSync(options.file ?? 0, 'utf8'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function print(options: MatchOptions, text: string): void {
  if (options.output === 'ranking') {
    const rank = rankingOver(claimSet(options.topic), options.most);
    printLines(text, (line, number) => rank(queryOf(line, number)));
    return;
  }
  const passesGate = options.topic === undefined ? mayBeOnTopic : () => true;
  const matcher = createMatcher(options.topic === undefined ? topic : topicOf(options.topic));
  if (options.output === 'jsonl') {
    printLines(text, (line, number) => predictionOf(inputPage(line, number), matcher, passesGate));
    return;
  }
  const page = pageOfFile(options.file ?? 'standard input', text);
  const prediction = predictionOf(page, matcher, passesGate);
  console.log(
    options.output === 'json'
      ? JSON.stringify(prediction)
      : matchesTable(prediction, page.paragraphs),
  );
}

/** Prints what `answerTo` makes of each line that is not empty, one JSON object a line. */
function printLines(text: string, answerTo: (line: string, number: number) => object): void {
  text.split('\n').forEach((line, index) => {
    if (line.trim()) process.stdout.write(`${JSON.stringify(answerTo(line, index + 1))}\n`);
  });
}
