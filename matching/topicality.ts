import type { TopicalityData } from '../data/types';
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

const DAY = 24 * 60 * 60 * 1000;
/** Words that belong together stand within so many sentences. */
const WINDOW = 3;
/** So many sentences around a naming of the actor can be about what the actor did; long pages hold all kinds of claims elsewhere. */
const NEAR_ACTOR = 8;
/** From so many sentences on a page gathers claims by chance. */
const LONG = 60;
/** On a long page without the roles together no amount of claims counts. */
const SCATTERED = 'long, and all roles nowhere together';
/** From these probabilities on a sentence counts as making its claim, as a mention, and as a sure mention. */
const PROBABLE = 0.5;
const SURE = 0.8;
/** A claim of the offer in a sentence that is less likely a mention than this may be about any other offer. */
const HALF_A_MENTION = 0.3;

/**
 * The evidence that a page is (or is not) on the topic, from all of its sentences. Only this list is seen by the
 * model, so each name says why a page was taken or left.
 */
export function topicalityEvidence(
  sentences: readonly TopicalitySentence[],
  title: readonly ConceptHit[],
  context: PageContext,
  data: TopicalityData,
): Evidence {
  const concepts = sentences.map((sentence) => conceptsOf(sentence.concepts));
  const roles = Object.values(data.roles);
  const rolesIn = (found: readonly ReadonlySet<string>[]): number =>
    roles.filter((role) => role.some((concept) => found.some((set) => set.has(concept)))).length;
  const single = concepts.map((own) => rolesIn([own]));
  const windows = concepts.map((_, at) => rolesIn(concepts.slice(at, at + WINDOW)));
  const count = (concept: string) => concepts.filter((own) => own.has(concept)).length;

  const near = nearActor(concepts, data.roles.actor);
  const close = sentences.filter((_, at) => near[at]);
  const probable = close.flatMap(({ claim, mention }) =>
    claim && claim.probability >= PROBABLE ? [{ ...claim, mention }] : [],
  );
  const ofTheOffer = probable.filter(
    ({ background, mention }) => !background && mention >= HALF_A_MENTION,
  );
  const share = (some: readonly unknown[]) => some.length / Math.max(1, sentences.length);
  const otherYears = new Set(data.otherYears);
  const eventYear = new Date(data.day).getUTCFullYear();
  // The same day of another year is another event.
  const dates = (concept: string) =>
    sentences.some(
      ({ years }, at) =>
        concepts[at]?.has(concept) && (years.length === 0 || years.includes(eventYear)),
    );
  return {
    always: 1,
    'one sentence has all roles': Number(single.includes(roles.length)),
    'a window has all roles': Number(windows.includes(roles.length)),
    'a window has three roles': Number(windows.some((filled) => filled >= 3)),
    [SCATTERED]: Number(sentences.length > LONG && !windows.includes(roles.length)),
    'title roles': rolesIn([conceptsOf(title)]),
    'sure mentions': Math.min(5, close.filter(({ mention }) => mention >= SURE).length),
    'claims of the offer': Math.min(4, spread(ofTheOffer)),
    // A long page gathers background claims on other subjects, so more than two say no more.
    'background claims': Math.min(2, spread(probable.filter((claim) => claim.background))),
    'share of mentions': share(sentences.filter(({ mention }) => mention >= PROBABLE)),
    'share near the actor': share(close),
    ...Object.fromEntries(
      Object.entries(data.dated).map(([name, concept]) => [name, Number(dates(concept))]),
    ),
    'other years': Math.min(
      3,
      sentences.filter(({ years }) => years.some((year) => otherYears.has(year))).length,
    ),
    ...dateEvidence(context.date, Date.parse(data.day)),
    ...Object.fromEntries(
      Object.entries(data.contrary).map(([name, concept]) => [name, Math.min(4, count(concept))]),
    ),
  };
}

function conceptsOf(hits: readonly ConceptHit[]): ReadonlySet<string> {
  return new Set(hits.map(({ concept }) => concept));
}

/** Which sentences stand near one that names the actor. */
function nearActor(
  concepts: readonly ReadonlySet<string>[],
  actor: readonly string[],
): readonly boolean[] {
  const near = concepts.map(() => false);
  concepts.forEach((own, at) => {
    if (actor.some((concept) => own.has(concept)))
      near.fill(true, Math.max(0, at - NEAR_ACTOR), at + NEAR_ACTOR + 1);
  });
  return near;
}

function dateEvidence(published: string | undefined, day: number): Evidence {
  const date = published === undefined ? NaN : Date.parse(published);
  return {
    'published before': Number(date < day - DAY),
    'published within a month': Number(date >= day - DAY && date <= day + 31 * DAY),
    'published later': Number(date > day + 120 * DAY),
  };
}

/** How many different claims. */
function spread(claims: readonly { id: string }[]): number {
  return new Set(claims.map(({ id }) => id)).size;
}

/** The probability that a page with this evidence is on the topic. */
export function topicality(evidence: Evidence, weights: Readonly<Record<string, number>>): number {
  if (evidence[SCATTERED]) return 0;
  let score = 0;
  for (const [name, value] of Object.entries(evidence)) score += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-score));
}
