import type { ReadingTopic } from '../../data/reading-topic';
import { Engine } from '../../matching/engine';
import type { PageErrors, SentenceError } from './errors';
import { explanationOf, pageExplanationOf, type PageExplanation } from './explanation';

/** More features than this would hide those that decided. */
const MOST_FEATURES = 14;
const NAME = 34;
const WORDS = 26;
const NUMBER = 10;

/** Every error as a block of lines: what was wanted and got, and what each feature weighed for either. */
export function errorReport(pages: readonly PageErrors[], topic: ReadingTopic): string {
  const engine = new Engine(topic);
  const wrong = pages.filter(({ kind, errors }) => kind !== null || errors.length > 0);
  if (wrong.length === 0) return 'no errors';
  return wrong
    .flatMap((page) => {
      const explained = pageExplanationOf(engine, page.page);
      return [
        ...(page.kind ? [pageBlock(page, explained, topic)] : []),
        ...page.errors.map((error) => sentenceBlock(error, page, explained, engine)),
      ];
    })
    .join('\n\n');
}

function pageBlock(
  { kind, page }: PageErrors,
  explained: PageExplanation,
  topic: ReadingTopic,
): string {
  const rows = [...explained.evidence]
    .map(({ name, value, weight }) => ({ name, value, adds: value * weight }))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .map(
      ({ name, value, adds }) =>
        `    ${name.padEnd(NAME + WORDS)}${value.toFixed(2).padStart(NUMBER)}${signed(adds)}`,
    );
  return [
    `${(kind ?? '').toUpperCase()} · ${page.id} · ${page.title}`,
    `  ${topicalityLine(explained, topic)}`,
    `    ${'evidence'.padEnd(NAME + WORDS)}${'value'.padStart(NUMBER)}${'adds'.padStart(NUMBER)}`,
    ...rows,
  ].join('\n');
}

function sentenceBlock(
  error: SentenceError,
  { page }: PageErrors,
  explained: PageExplanation,
  engine: Engine,
): string {
  const { kind, sentence, got } = error;
  const { questions, rows, unknown } = explanationOf(engine, error);
  const wanted = sentence.c.map((claim) => named(claim, sentence.n)).join(', ');
  const found = got.map(({ claim, denied, certainty }) => `${named(claim, denied)} (${certainty})`);
  const heads = questions.map((_, at) => `[${at + 1}]`.padStart(NUMBER)).join('');
  return [
    `${kind.toUpperCase()} · ${page.id}`,
    `  ${sentence.t}`,
    `  wanted  ${wanted || 'nothing'}`,
    `  got     ${found.join(', ') || 'nothing'}`,
    `  page    ${topicalityLine(explained, engine.topic)}`,
    ...questions.map(
      ({ answer, probability, needed }, at) =>
        `  [${at + 1}]     ${answer}: ${probability.toFixed(2)}${needed === null ? '' : `, needs ${needed.toFixed(2)}`}`,
    ),
    `    ${'feature'.padEnd(NAME)}${'words'.padEnd(WORDS)}${heads}`,
    ...rows
      .slice(0, MOST_FEATURES)
      .map(
        ({ name, words, weights }) =>
          `    ${name.padEnd(NAME)}${shortened(words).padEnd(WORDS)}${weights.map(signed).join('')}`,
      ),
    ...(unknown.length > 0 ? [`    without weight: ${unknown.join(' ')}`] : []),
  ].join('\n');
}

function topicalityLine({ topicality }: PageExplanation, { model }: ReadingTopic): string {
  const { topical, sure } = model.thresholds;
  const taken =
    topicality < topical
      ? 'off the topic'
      : topicality < sure
        ? 'on the topic, not surely'
        : 'surely on the topic';
  return `topicality ${topicality.toFixed(2)}: ${taken} (${topical} topical, ${sure} sure)`;
}

const named = (claim: string, denied: boolean): string => (denied ? `${claim} denied` : claim);
const signed = (value: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(2)}`.padStart(NUMBER);
const shortened = (words: string): string =>
  words.length < WORDS ? words : `${words.slice(0, WORDS - 2)}…`;
