/**
 * npm run bench:ranking             accuracy and ms a query of `match --rank` among 10,000 claims, beside MiniSearch
 * npm run bench:ranking -- --json   the same as one JSON object
 *
 * Half of the example phrasings are asked for; their claims are known by gist and the other half, and stand among invented
 * claims of words drawn from the corpus as often as they stand there.
 */
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { topic } from '../data/topic';
import { goldFolder } from '../scripts/calibration/gold';
import { rankingOver } from '../scripts/ranking/ranking';
import { tokensOf } from './peers';
import { seededRandom } from './random';
import { timeOf, type Timings, timingsOf } from './timings';

const CLAIMS = 10_000;
const SEED = 10;
/** The measure of public benchmarks of claim retrieval: the mean, over queries, of 1 / rank of the right claim, 0 from the sixth on. */
const DEEPEST = 5;

interface Entry {
  id: string;
  texts: readonly string[];
}
type Rank = (text: string) => readonly string[];

const { json } = parseArgs({ options: { json: { type: 'boolean' } } }).values;
const isAsked = (_: unknown, at: number) => at % 2 === 0;
const own = topic.claims.map(({ id, gist, examples }) => ({
  id,
  texts: [gist, ...examples.filter((example, at) => !isAsked(example, at)).map(({ text }) => text)],
}));
const queries = topic.claims.flatMap(({ id, examples }) =>
  examples.filter(isAsked).map(({ text }) => ({ id, text })),
);
const entries = [...own, ...inventedEntries(CLAIMS - own.length)];

const results = { 'match --rank': measured(ourRank), MiniSearch: measured(miniSearchRank) };
if (json) console.log(JSON.stringify({ claims: entries.length, queries: queries.length, results }));
else {
  console.log(`${queries.length} queries, ${entries.length} claims`);
  console.log(`${''.padEnd(14)} MAP@${DEEPEST}   median ms   p95 ms   ms to index`);
  for (const [name, { map, median, p95, indexing }] of Object.entries(results))
    console.log(
      `${name.padEnd(14)} ${map.toFixed(3)} ${median.toFixed(3).padStart(11)} ${p95.toFixed(3).padStart(8)} ${indexing.toFixed(0).padStart(13)}`,
    );
}

function measured(rankOver: () => Rank): Timings & { map: number; indexing: number } {
  let rank: Rank = () => [];
  const indexing = timeOf(() => (rank = rankOver()));
  queries.forEach(({ text }) => rank(text));
  let precision = 0;
  const times = queries.map(({ id, text }) => {
    let found: readonly string[] = [];
    const time = timeOf(() => (found = rank(text)));
    const at = found.slice(0, DEEPEST).indexOf(id);
    if (at >= 0) precision += 1 / (at + 1);
    return time;
  });
  return { map: precision / queries.length, ...timingsOf(times), indexing };
}

function ourRank(): Rank {
  const rank = rankingOver(entries, 20);
  return (text) => rank({ id: '', text }).ranked.map(({ claim }) => String(claim));
}

function miniSearchRank(): Rank {
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: tokensOf,
  });
  search.addAll(entries.map(({ id, texts }) => ({ id, text: texts.join(' ') })));
  return (text) =>
    search
      .search(text)
      .slice(0, 20)
      .map(({ id }) => id as string);
}

function inventedEntries(count: number): Entry[] {
  const random = seededRandom(SEED);
  const words = [...goldFolder('tests/fixtures/corpus').values()]
    .flat()
    .flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ t }) => t.split(' ')));
  const drawn = (least: number, most: number): string =>
    Array.from(
      { length: least + Math.floor(random() * (most - least)) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
  return Array.from({ length: count }, (_, at) => ({
    id: `invented-${at}`,
    texts: [drawn(10, 30), drawn(6, 15)],
  }));
}
