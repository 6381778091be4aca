/**
 * npm run bench:matching             ms a sentence of the matcher, with the claims of the topic and with 3,000, beside Fuse.js
 *                                    and MiniSearch over the example phrasings, on the corpus; and on longer and longer texts
 * npm run bench:matching -- --json   the same as one JSON object
 */
import { parseArgs } from 'node:util';
import modelFile from '../data/model.json';
import { topic } from '../data/topic';
import { createMatcher } from '../matching/matcher';
import { sentencesOf as spansOf } from '../matching/sentences';
import type { Matcher } from '../matching/types';
import { type GoldPage, goldFolder, inputOf } from '../scripts/calibration/gold';
import { fuseSearch, miniSearch, type Search } from './peers';
import { syntheticTopic } from './synthetic-topic';
import { timeOf, type Timings, timingsOf } from './timings';

const MANY = 3000;
/** One page in so many is read: Fuse.js takes its time. */
const EVERY = 20;
const LENGTHS = [1, 4, 16];
/** Characters of the shortest text: as many as a short report has. */
const SHORTEST = 4000;
const ROUNDS = 9;
const WARM_UP = 4;

const { json } = parseArgs({ options: { json: { type: 'boolean' } } }).values;
const pages = [...goldFolder('tests/fixtures/corpus').values()].flat();
const sample = pages.filter((_, at) => at % EVERY === 0);

const few = createMatcher(topic);
const many = createMatcher(syntheticTopic({ ...topic, model: modelFile }, MANY));
const timings: Record<string, Timings> = {
  [`matcher, ${topic.claims.length} claims`]: matcherTimings(few),
  [`matcher, ${MANY} claims`]: matcherTimings(many),
  'MiniSearch, phrasings': searchTimings(miniSearch(topic.claims)),
  'Fuse.js, phrasings': searchTimings(fuseSearch(topic.claims)),
};
const lengths = LENGTHS.map((times) => textTiming(few, times));

if (json) console.log(JSON.stringify({ sentences: sentencesOf(sample).length, timings, lengths }));
else {
  console.log(`ms a sentence, ${sentencesOf(sample).length} sentences of the corpus`);
  console.log(`${''.padEnd(24)} ${'median'.padStart(8)} ${'p95'.padStart(8)}`);
  for (const [name, { median, p95 }] of Object.entries(timings))
    console.log(`${name.padEnd(24)} ${shown(median)} ${shown(p95)}`);
  console.log('\nms a sentence, by length of the text');
  for (const { characters, perSentence } of lengths)
    console.log(`${`${characters} characters`.padEnd(24)} ${shown(perSentence)}`);
}

/** Reading a sentence, and its part of the matching of its page. */
function matcherTimings(matcher: Matcher): Timings {
  const round = () =>
    sample.flatMap((page) => {
      const input = inputOf(page);
      const reading = sentencesOf([page]).map((sentence) => timeOf(() => matcher.read(sentence)));
      const blocks = input.paragraphs.map((text) => matcher.read(text));
      const matching = timeOf(() => matcher.match(blocks, input)) / reading.length;
      return reading.map((time) => time + matching);
    });
  // The first rounds warm up: they are run before their code is compiled.
  const rounds = Array.from({ length: ROUNDS }, round);
  return timingsOf(rounds.slice(WARM_UP).flat());
}

function searchTimings(search: Search): Timings {
  const sentences = sentencesOf(sample);
  sentences.slice(0, 50).forEach(search);
  return timingsOf(sentences.map((sentence) => timeOf(() => search(sentence))));
}

/** Reading one block of so many times the shortest text, in the middle of several rounds. */
function textTiming(matcher: Matcher, times: number): { characters: number; perSentence: number } {
  const text = sentencesOf(pages)
    .join(' ')
    .slice(0, times * SHORTEST);
  const sentences = spansOf(text).length;
  const rounds = Array.from({ length: ROUNDS }, () => timeOf(() => matcher.read(text)));
  return { characters: text.length, perSentence: timingsOf(rounds).median / sentences };
}

function sentencesOf(some: readonly GoldPage[]): string[] {
  return some.flatMap(({ paragraphs }) => paragraphs.flat().map(({ t }) => t));
}

function shown(ms: number): string {
  return ms.toFixed(3).padStart(8);
}
