import type { ConceptHit } from './concepts';
import type { PageContext } from './types';

/** What topicality looks at in a sentence. */
export interface TopicalitySentence {
  concepts: readonly ConceptHit[];
  /** Probability that it speaks of the proposal, by its own words. */
  mention: number;
  /** The claim it most probably makes and how probably; `null` for none. */
  claim: { id: string; probability: number; background: boolean } | null;
  /** Years that stand in it. */
  years: readonly number[];
}

/** Evidence by name; the model has a weight for each. */
export type Evidence = Readonly<Record<string, number>>;

/** The day of the statement. */
const DAY_OF_PROPOSAL = Date.UTC(2020, 8, 25);
const DAY = 24 * 60 * 60 * 1000;
/** Words that belong together stand within so many sentences. */
const WINDOW = 3;
/** Years in which Russia made other offers of the kind, or after which talk turned to other offers. */
const OTHER_YEARS = new Set([1998, 2009, 2011, 2013, 2015, 2017, 2021, 2022, 2023, 2024, 2025]);

const ACTOR = ['putin', 'russia'];
const COUNTERPART = ['us', 'white-house', 'trump'];
const DOMAIN = ['cyber'];
const ACT = ['offer', 'truce', 'reset', 'mention-ref'];

/**
 * The evidence that a page is (or is not) about the proposal, from all of its sentences. Only this list is seen by the
 * model, so each name says why a page was taken or left.
 */
export function topicalityEvidence(
  sentences: readonly TopicalitySentence[],
  title: readonly ConceptHit[],
  context: PageContext,
): Evidence {
  const windows = sentences.map((_, at) => rolesIn(sentences.slice(at, at + WINDOW)));
  const single = sentences.map((sentence) => rolesIn([sentence]));
  const mentions = sentences.map(({ mention }) => mention).sort((a, b) => b - a);
  const probable = sentences.flatMap(({ claim }) =>
    claim && claim.probability >= 0.4 ? [claim] : [],
  );
  const has = (concept: string) =>
    sentences.some(({ concepts }) => concepts.some((hit) => hit.concept === concept));
  const count = (concept: string) =>
    sentences.filter(({ concepts }) => concepts.some((hit) => hit.concept === concept)).length;
  const date = context.date ? Date.parse(context.date) : NaN;
  return {
    always: 1,
    'one sentence has all roles': Number(single.some((roles) => roles === 4)),
    'a window has all roles': Number(windows.some((roles) => roles === 4)),
    'a window has three roles': Number(windows.some((roles) => roles >= 3)),
    'title roles': rolesIn([{ concepts: title }]),
    'surest mention': mentions[0] ?? 0,
    'next surest mentions': (mentions[1] ?? 0) + (mentions[2] ?? 0),
    'claims of the offer': spread(probable.filter((claim) => !claim.background)),
    'background claims': spread(probable.filter((claim) => claim.background)),
    'share of mentions': mentions.filter((p) => p >= 0.5).length / Math.max(1, sentences.length),
    'september 2020': Number(has('sept-2020-date')),
    'other years': Math.min(
      3,
      sentences.filter(({ years }) => years.some((year) => OTHER_YEARS.has(year))).length,
    ),
    'published before': Number(date < DAY_OF_PROPOSAL - DAY),
    'published within a month': Number(
      date >= DAY_OF_PROPOSAL - DAY && date <= DAY_OF_PROPOSAL + 31 * DAY,
    ),
    'published later': Number(date > DAY_OF_PROPOSAL + 120 * DAY),
    'another event': Math.min(4, count('other-event')),
    'a war on the ground': Math.min(4, count('ground-war')),
    'machines, not states': Math.min(4, count('everyday')),
  };
}

/** How many of the four roles (actor, counterpart, domain, act) these sentences fill. */
function rolesIn(sentences: readonly { concepts: readonly ConceptHit[] }[]): number {
  const found = new Set(sentences.flatMap(({ concepts }) => concepts.map((hit) => hit.concept)));
  return [ACTOR, COUNTERPART, DOMAIN, ACT].filter((role) =>
    role.some((concept) => found.has(concept)),
  ).length;
}

/** How many different claims; the first ones say most. */
function spread(claims: readonly { id: string }[]): number {
  return Math.min(4, new Set(claims.map(({ id }) => id)).size);
}

/** The probability that a page with this evidence is on the topic. */
export function topicality(evidence: Evidence, weights: Readonly<Record<string, number>>): number {
  let score = 0;
  for (const [name, value] of Object.entries(evidence)) score += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-score));
}
