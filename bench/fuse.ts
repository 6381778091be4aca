/**
 * npm run bench:fuse             what Fuse.js adds to the matcher on a set that nothing was learnt from, clean and mistyped:
 *                                ranking the claims near the threshold, and mending unknown words; figures by claim and ms
 * npm run bench:fuse -- SET      the same on another labelled set
 */
import { parseArgs } from 'node:util';
import { topic } from '../data/topic';
import { mayBeOnTopic } from '../matching/gate-question';
import { createMatcher } from '../matching/matcher';
import type { Matcher } from '../matching/types';
import { type GoldPage, goldFolder, goldPages, inputOf } from '../scripts/calibration/gold';
import { predictionOf } from '../scripts/evaluation/predictions';
import { scored } from '../scripts/evaluation/score';
import { shortlistMatcher } from './fuse-shortlist';
import { fuseMend, knownWords, type Mend, trigramMend } from './mending';
import { seededRandom } from './random';
import { mistyped } from './typos';

const SHARES = [0, 0.1, 0.2, 0.4];
/** Typing errors are drawn anew so often, and the figures averaged. */
const SEEDS = [1, 2, 3];

interface Way {
  name: string;
  matcher: Matcher;
  mend: Mend;
}

const [set = 'tests/fixtures/held-out.jsonl'] = parseArgs({ allowPositionals: true }).positionals;
const gold = goldPages(set);
const learntFrom = [
  ...[...goldFolder('tests/fixtures/corpus').values()]
    .flat()
    .flatMap(({ paragraphs }) => paragraphs.flat().map(({ t }) => t)),
  ...topic.claims.flatMap(({ examples }) => examples.map(({ text }) => text)),
];
const words = knownWords(topic, learntFrom);
const matcher = createMatcher(topic);
const asIs: Mend = (text) => text;
const ways: Way[] = [
  { name: 'as is', matcher, mend: asIs },
  {
    name: 'Fuse.js near the threshold: its first',
    matcher: shortlistMatcher(topic, 'first'),
    mend: asIs,
  },
  {
    name: 'Fuse.js near the threshold: if both agree',
    matcher: shortlistMatcher(topic, 'agree'),
    mend: asIs,
  },
  { name: 'unknown words mended by Fuse.js', matcher, mend: fuseMend(words) },
  { name: 'unknown words mended by trigrams', matcher, mend: trigramMend(words) },
];

console.log(`${set}, ${gold.length} pages; ${words.length} words known`);
for (const share of SHARES) {
  console.log(`\n${100 * share} % of the longer words mistyped`);
  console.log(`${''.padEnd(42)} precision  recall    F1   ms a sentence`);
  for (const way of ways) {
    const runs = (share === 0 ? SEEDS.slice(0, 1) : SEEDS).map((seed) => run(way, share, seed));
    const mean = (of: (one: Run) => number) =>
      runs.reduce((sum, one) => sum + of(one), 0) / runs.length;
    console.log(
      `${way.name.padEnd(42)}     ${mean((one) => one.precision).toFixed(3)}   ${mean((one) => one.recall).toFixed(3)} ${mean((one) => one.f1).toFixed(3)} ${mean(
        (one) => one.ms,
      )
        .toFixed(2)
        .padStart(15)}`,
    );
  }
}

interface Run {
  precision: number;
  recall: number;
  f1: number;
  ms: number;
}

function run({ matcher: reader, mend }: Way, share: number, seed: number): Run {
  const random = seededRandom(seed);
  const typed = gold.map((page) => exchanged(page, (text) => mistyped(text, share, random)));
  const start = performance.now();
  const read = typed.map((page) => exchanged(page, mend));
  const predictions = read.map((page) => predictionOf(inputOf(page), reader, mayBeOnTopic));
  const time = performance.now() - start;
  const { claimPrecision, claimRecall, claimF1 } = scored(read, predictions, topic.mention).figures;
  const sentences = gold.reduce((sum, { paragraphs }) => sum + paragraphs.flat().length, 0);
  return { precision: claimPrecision, recall: claimRecall, f1: claimF1, ms: time / sentences };
}

/** A page with its sentences rewritten, labels kept. */
function exchanged(page: GoldPage, rewrite: (text: string) => string): GoldPage {
  return {
    ...page,
    paragraphs: page.paragraphs.map((sentences) =>
      sentences.map((sentence) => ({ ...sentence, t: rewrite(sentence.t) })),
    ),
  };
}
