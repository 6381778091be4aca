/**
 * npm run bench:charts           draws docs/performance/result.json, as `npm run bench -- --out` wrote it, beside it
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { BARE } from './pages/arms';
import { barChart } from './pages/bar-chart';
import { overheadOf } from './pages/measured';

const FOLDER = 'docs/performance';

const cost = v.object({
  page: v.string(),
  script: v.number(),
  tasks: v.number(),
  layout: v.number(),
  heap: v.number(),
  shift: v.number(),
});
const resultFile = v.object({
  machine: v.string(),
  browser: v.string(),
  date: v.string(),
  refused: v.record(v.string(), v.array(cost)),
  onTopic: v.record(v.string(), cost),
});

const { refused, onTopic, machine, browser, date } = v.parse(
  resultFile,
  JSON.parse(readFileSync(`${FOLDER}/result.json`, 'utf8')),
);
const where = `${machine.split(',')[0] ?? machine}, ${browser}, ${date}`;
const arms = Object.keys(onTopic).filter((arm) => arm !== BARE);
const bare = onTopic[BARE]?.tasks ?? 0;

const offTopic = arms.map((arm) => {
  const { median, p95 } = overheadOf(refused, arm);
  return { label: arm, value: median, upTo: p95 };
});
// Where peers take fifty times as long, nothing else could be told apart.
const small = offTopic.filter(({ value }) => value < 5);
writeFileSync(
  `${FOLDER}/off-topic.svg`,
  barChart(
    'Script CPU that a page off the topic costs more than in a bare browser',
    `Median / p95 of ${refused[BARE]?.length ?? 0} pages, where under 5 ms; ${where}`,
    'ms',
    small,
  ),
);
writeFileSync(
  `${FOLDER}/on-topic.svg`,
  barChart(
    'CPU that a page of 10,000 words on the topic costs more',
    where,
    'ms',
    arms.map((arm) => ({ label: arm, value: (onTopic[arm]?.tasks ?? 0) - bare })),
  ),
);
