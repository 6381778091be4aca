import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { topicality, topicalityEvidence, type TopicalitySentence } from '../../matching/topicality';
import type { PageContext } from '../../matching/types';

type Part = Partial<Omit<TopicalitySentence, 'concepts'>>;

const hits = (concepts: readonly string[]) =>
  concepts.map((concept, at) => ({ concept, first: at, last: at }));

/** A sentence with these concepts. */
const saying = (...concepts: string[]): TopicalitySentence => ({
  concepts: hits(concepts),
  mention: 0,
  claim: null,
  years: [],
});

/** A sentence without concepts, as the models see it. */
const seen = (part: Part): TopicalitySentence => ({ ...saying(), ...part });

const claiming = (id: string, probability: number, background = false): TopicalitySentence =>
  seen({ claim: { id, probability, background } });

function evidence(
  sentences: readonly TopicalitySentence[],
  title: readonly string[] = [],
  context: PageContext = {},
) {
  return topicalityEvidence(sentences, hits(title), context);
}

const ALL_ROLES = ['putin', 'us', 'cyber', 'truce'];

describe('topicalityEvidence', () => {
  it('is nothing but the constant on an empty page', () => {
    const { always, ...others } = evidence([]);
    expect(always).toBe(1);
    expect(Object.values(others)).toEqual(Object.values(others).map(() => 0));
  });

  it.each<[name: string, sentences: TopicalitySentence[], value: number]>([
    ['one sentence has all roles', [saying(...ALL_ROLES)], 1],
    ['one sentence has all roles', [saying('putin', 'russia', 'us', 'cyber')], 0],
    ['a window has all roles', [saying('putin'), saying('us'), saying('cyber', 'truce')], 1],
    [
      'a window has all roles',
      [saying('putin'), saying('us'), saying(), saying('cyber', 'truce')],
      0,
    ],
    ['a window has three roles', [saying('putin', 'us'), saying(), saying('offer')], 1],
    ['a window has three roles', [saying('putin', 'us')], 0],
    ['surest mention', [seen({ mention: 0.2 }), seen({ mention: 0.9 })], 0.9],
    ['next surest mentions', [0.5, 0.9, 0.25, 0.1].map((mention) => seen({ mention })), 0.75],
    ['share of mentions', [0.9, 0.5, 0.4, 0.1].map((mention) => seen({ mention })), 0.5],
    ['claims of the offer', [claiming('a', 0.4), claiming('a', 0.9), claiming('b', 0.5)], 2],
    ['claims of the offer', [claiming('a', 0.39), claiming('b', 0.9, true)], 0],
    ['claims of the offer', ['a', 'b', 'c', 'd', 'e'].map((id) => claiming(id, 1)), 4],
    ['background claims', [claiming('a', 0.9), claiming('b', 0.9, true)], 1],
    ['september 2020', [saying('sept-2020-date')], 1],
    ['other years', [seen({ years: [2021] }), seen({ years: [2020] }), seen({ years: [1972] })], 1],
    ['other years', [2009, 2011, 2015, 2021].map((year) => seen({ years: [year] })), 3],
    ['another event', [saying('other-event', 'other-event'), saying('other-event')], 2],
    ['a war on the ground', [saying('ground-war')], 1],
    ['machines, not states', Array.from({ length: 9 }, () => saying('everyday')), 4],
  ])('sees "%s" in sentences', (name, sentences, value) => {
    expect(evidence(sentences)[name]).toBeCloseTo(value);
  });

  it('counts the roles that the title fills', () => {
    expect(evidence([], ['putin', 'russia', 'trump'])['title roles']).toBe(2);
    expect(evidence([], ALL_ROLES)['title roles']).toBe(4);
  });

  it.each<[date: string | undefined, seen: string[]]>([
    ['2020-09-10', ['published before']],
    ['2020-09-25', ['published within a month']],
    ['2020-10-20T08:00:00+02:00', ['published within a month']],
    ['2020-12-01', []],
    ['2021-06-16', ['published later']],
    ['yesterday', []],
    [undefined, []],
  ])('reads the date of publication %s', (date, expected) => {
    const values = evidence([], [], date === undefined ? {} : { date });
    expect(Object.keys(values).filter((n) => n.startsWith('published') && values[n])).toEqual(
      expected,
    );
  });

  it('has a weight for each piece of evidence, and none without evidence', () => {
    expect(Object.keys(evidence([])).sort()).toEqual(Object.keys(topic.model.topicality).sort());
  });

  it('names concepts that the lexicon has', () => {
    const known = topic.lexicon.map(({ id }) => id);
    const used = [
      'putin',
      'russia',
      'us',
      'white-house',
      'trump',
      'cyber',
      'offer',
      'truce',
    ].concat(['reset', 'mention-ref', 'sept-2020-date', 'other-event', 'ground-war', 'everyday']);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('topicality', () => {
  it('is the logistic function of the weighted sum', () => {
    expect(topicality({ always: 1, roles: 3 }, { always: -2, roles: 1 })).toBeCloseTo(
      1 / (1 + Math.exp(-1)),
    );
  });

  it('does not know evidence without a weight', () => {
    expect(topicality({ unheard: 9 }, {})).toBe(0.5);
  });
});
