import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { topicality, topicalityEvidence, type TopicalitySentence } from '../../matching/topicality';
import type { PageContext } from '../../matching/types';

type Part = Partial<Omit<TopicalitySentence, 'concepts'>>;

/** A sentence with these concepts. */
const saying = (...concepts: string[]): TopicalitySentence => ({
  concepts: new Set(concepts),
  mention: 0,
  claim: null,
  years: [],
});

/** A sentence without concepts, as the models see it. */
const seen = (part: Part): TopicalitySentence => ({ ...saying(), ...part });

const claiming = (id: string, probability: number, background = false): TopicalitySentence =>
  seen({ claim: { id, probability, background }, mention: 0.3 });

function evidence(
  sentences: readonly TopicalitySentence[],
  title: readonly string[] = [],
  context: PageContext = {},
) {
  return topicalityEvidence(sentences, new Set(title), context, topic.topicality);
}

/** The sentences after one that names the actor: only there does what they say count. */
const near = (...sentences: TopicalitySentence[]) => [saying('russia'), ...sentences];

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
    ['sure mentions', [saying('putin'), seen({ mention: 0.7 }), seen({ mention: 0.9 })], 1],
    ['sure mentions', [seen({ mention: 0.9 })], 0],
    ['share of mentions', [0.9, 0.5, 0.4, 0.1].map((mention) => seen({ mention })), 0.5],
    [
      'share near the actor',
      [saying('putin'), ...Array.from({ length: 31 }, () => saying())],
      9 / 32,
    ],
    ['claims of the offer', near(claiming('a', 0.5), claiming('a', 0.9), claiming('b', 0.5)), 2],
    ['claims of the offer', near(claiming('a', 0.49), claiming('b', 0.9, true)), 0],
    ['claims of the offer', [claiming('a', 0.9)], 0],
    ['claims of the offer', near({ ...claiming('a', 0.9), mention: 0.29 }), 0],
    ['claims of the offer', near(...['a', 'b', 'c', 'd', 'e'].map((id) => claiming(id, 1))), 4],
    ['background claims', near(claiming('a', 0.9), claiming('b', 0.9, true)), 1],
    ['september 2020', [saying('sept-2020-date')], 1],
    ['september 2020', [{ ...saying('sept-2020-date'), years: [2015] }], 0],
    ['september 2020', [{ ...saying('sept-2020-date'), years: [2015, 2020] }], 1],
    ['other years', [seen({ years: [2021] }), seen({ years: [2020] }), seen({ years: [1972] })], 1],
    ['other years', [2009, 2011, 2015, 2021].map((year) => seen({ years: [year] })), 3],
    ['another event', [saying('other-event', 'other-event'), saying('other-event')], 2],
    ['a war on the ground', [saying('ground-war')], 1],
    ['long, and all roles nowhere together', Array.from({ length: 61 }, () => saying('putin')), 1],
    ['long, and all roles nowhere together', Array.from({ length: 60 }, () => saying('putin')), 0],
    [
      'long, and all roles nowhere together',
      Array.from({ length: 61 }, () => saying(...ALL_ROLES)),
      0,
    ],
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

  it('is nothing on a long page whose roles never stand together', () => {
    const scattered = { always: 1, 'long, and all roles nowhere together': 1 };
    expect(topicality(scattered, { always: 9 })).toBe(0);
  });

  it('does not know evidence without a weight', () => {
    expect(topicality({ unheard: 9 }, {})).toBe(0.5);
  });
});
