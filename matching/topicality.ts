import type { TopicalityData } from '../data/types';
import type { PageContext } from './types';

/** What topicality looks at in a sentence. */
export interface TopicalitySentence {
  concepts: ReadonlySet<string>;
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
  title: ReadonlySet<string>,
  context: PageContext,
  data: TopicalityData,
): Evidence {
  const telling = tellingOf(sentences, conceptsOf(data));
  const roles = rolesByConcept(data);
  const filled = new Map(telling.map(({ at, concepts }) => [at, rolesIn(concepts, roles)]));
  // Words that belong together stand within three sentences.
  const windows = telling.map(({ at }) =>
    numberOf((filled.get(at) ?? 0) | (filled.get(at + 1) ?? 0) | (filled.get(at + 2) ?? 0)),
  );
  const all = Object.keys(data.roles).length;
  const count = (concept: string) => telling.filter((one) => one.concepts.has(concept)).length;

  const near = nearActor(telling, sentences.length, data.roles.actor);
  const close = telling.filter(({ at }) => near[at]);
  const probable = close.flatMap(({ claim, mention }) =>
    claim && claim.probability >= PROBABLE ? [{ ...claim, mention }] : [],
  );
  const ofTheOffer = probable.filter(
    ({ background, mention }) => !background && mention >= HALF_A_MENTION,
  );
  const share = (some: number) => some / Math.max(1, sentences.length);
  const otherYears = new Set(data.otherYears);
  const eventYear = new Date(data.day).getUTCFullYear();
  // The same day of another year is another event.
  const dates = (concept: string) =>
    telling.some(
      ({ concepts, years }) =>
        concepts.has(concept) && (years.length === 0 || years.includes(eventYear)),
    );
  return {
    always: 1,
    'one sentence has all roles': Number([...filled.values()].some((own) => numberOf(own) === all)),
    'a window has all roles': Number(windows.includes(all)),
    'a window has three roles': Number(windows.some((number) => number >= 3)),
    [SCATTERED]: Number(sentences.length > LONG && !windows.includes(all)),
    'title roles': numberOf(rolesIn(title, roles)),
    'sure mentions': Math.min(5, close.filter(({ mention }) => mention >= SURE).length),
    'claims of the offer': Math.min(4, spread(ofTheOffer)),
    // A long page gathers background claims on other subjects, so more than two say no more.
    'background claims': Math.min(2, spread(probable.filter((claim) => claim.background))),
    'share of mentions': share(telling.filter(({ mention }) => mention >= PROBABLE).length),
    'share near the actor': share(near.filter(Boolean).length),
    ...Object.fromEntries(
      Object.entries(data.dated).map(([name, concept]) => [name, Number(dates(concept))]),
    ),
    'other years': Math.min(
      3,
      telling.filter(({ years }) => years.some((year) => otherYears.has(year))).length,
    ),
    ...dateEvidence(context.date, Date.parse(data.day)),
    ...Object.fromEntries(
      Object.entries(data.contrary).map(([name, concept]) => [name, Math.min(4, count(concept))]),
    ),
  };
}

/** A sentence with its place among all of the page. */
interface PlacedSentence extends TopicalitySentence {
  at: number;
}

/** The sentences that say anything for or against the topic: of a long page, few. */
function tellingOf(
  sentences: readonly TopicalitySentence[],
  concepts: ReadonlySet<string>,
): readonly PlacedSentence[] {
  const telling: PlacedSentence[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const { claim, mention, years } = sentence;
    const probable = mention >= PROBABLE || (claim !== null && claim.probability >= PROBABLE);
    if (probable || years.length > 0 || hasAny(sentence.concepts, concepts))
      telling.push({ concepts: sentence.concepts, mention, claim, years, at });
  }
  return telling;
}

function hasAny(own: ReadonlySet<string>, sought: ReadonlySet<string>): boolean {
  for (const one of own) if (sought.has(one)) return true;
  return false;
}

/** All concepts that count. */
function conceptsOf({ roles, dated, contrary }: TopicalityData): ReadonlySet<string> {
  return new Set([
    ...Object.values(roles).flat(),
    ...Object.values(dated),
    ...Object.values(contrary),
  ]);
}

/** Which roles each concept fills, a bit for a role. */
function rolesByConcept({ roles }: TopicalityData): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const [bit, concepts] of Object.values(roles).entries())
    for (const concept of concepts) filled.set(concept, (filled.get(concept) ?? 0) | (1 << bit));
  return filled;
}

function rolesIn(concepts: ReadonlySet<string>, roles: ReadonlyMap<string, number>): number {
  let filled = 0;
  for (const concept of concepts) filled |= roles.get(concept) ?? 0;
  return filled;
}

function numberOf(bits: number): number {
  let number = 0;
  for (let left = bits; left > 0; left &= left - 1) number++;
  return number;
}

/** Which of so many sentences stand near one that names the actor. */
function nearActor(
  telling: readonly PlacedSentence[],
  sentences: number,
  actor: readonly string[],
): readonly boolean[] {
  const near = new Array<boolean>(sentences).fill(false);
  for (const { concepts, at } of telling)
    if (actor.some((concept) => concepts.has(concept)))
      near.fill(true, Math.max(0, at - NEAR_ACTOR), at + NEAR_ACTOR + 1);
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
