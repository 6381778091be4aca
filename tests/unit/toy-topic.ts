import type { Topic } from '../../data/topic';
import type { TaughtClaim } from '../../data/types';

/**
 * A topic of two invented articles on a bridge that the mayor wants in place of the ferry, with a model set by hand: a
 * claim is made where its concept is named, "not" denies it, and a page is on the topic where the bridge is surely named.
 */
export const bridge = {
  mention: 'bridge-plan',
  sources: [source('anchor', 'The Anchor'), source('gull', 'The Gull')],
  claims: [
    claim('bridge-plan', 'both'),
    claim('too-dear', 'anchor'),
    claim('saves-time', 'gull'),
    claim('ferry-sank', 'gull', true),
  ],
  lexicon: [
    { id: 'plan', label: 'the plan', forms: ['bridge*', 'mayors plan'] },
    { id: 'cost', label: 'money', forms: ['expensive', 'too dear', 'cost .. million*'] },
    { id: 'time', label: 'time', forms: ['save* .. time', 'quicker'] },
    { id: 'wreck', label: 'the wreck', forms: ['ferry .. sank'] },
  ],
  topicality: {
    day: '2020-09-25',
    roles: { actor: ['plan'], counterpart: ['wreck'], domain: ['cost'], act: ['time'] },
    dated: {},
    otherYears: [],
    contrary: {},
  },
  model: {
    claims: {
      classes: ['bridge-plan', 'too-dear', 'saves-time', 'ferry-sank', 'none'],
      weights: {
        bias: '4:100',
        'c:plan': '0:40',
        'c:cost': '1:300',
        'w:burden': '1:150',
        'c:time': '2:300',
        'c:wreck': '3:300',
      },
    },
    mention: {
      classes: ['other', 'proposal'],
      weights: { bias: '1:-100', 'c:plan': '1:300', 'w:gull': '1:-180' },
    },
    polarity: {
      classes: ['asserted', 'denied'],
      weights: {
        'claim:too-dear': '1:-50',
        'claim:saves-time': '1:-50',
        'too-dear&neg:not': '1:300',
        'saves-time&neg:never': '1:300',
        'too-dear&w:perhap': '1:45',
      },
    },
    // Named on a page without a date: 0.88, surely on the topic. On one from before 2020: 0.62.
    topicality: { always: -2, 'share near the actor': 4, 'published before': -1.5 },
    thresholds: {
      topical: 0.5,
      sure: 0.7,
      mention: 0.5,
      other: 0.2,
      denied: 0.5,
      certain: 0.75,
      claim: { 'too-dear': 0.4, 'saves-time': 0.4, 'ferry-sank': 0.4 },
    },
  },
} as const satisfies Topic;

function source(id: string, outlet: string) {
  const url = `https://${id}.example/bridge`;
  return {
    id,
    outlet,
    edition: '',
    title: 'The Bridge',
    url,
    date: null,
    description: '',
    kind: 'report',
  };
}

function claim(id: string, side: string, background = false): TaughtClaim {
  return { id, side, gist: id, reports: false, background, perspectives: [], examples: [] };
}
