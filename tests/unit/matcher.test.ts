import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { createMatcher } from '../../matching/matcher';
import type { PageContext } from '../../matching/types';
import { bridge } from './toy-topic';

const matcher = createMatcher(bridge);
const LEAD = 'The mayor plans a bridge.';

const matchesOf = (blocks: readonly string[], context: PageContext = {}) =>
  matcher.match(
    blocks.map((block) => matcher.read(block)),
    context,
  );

/** The match of a sentence on a page that is surely on the topic. */
const matchOf = (sentence: string, context: PageContext = {}) =>
  matchesOf([LEAD, sentence], context).find(({ block }) => block === 1);

describe('a match', () => {
  it('names the claim of each sentence, in page order', () => {
    const page = [LEAD, 'It rained. The bridge is expensive. A bridge is quicker.'];
    expect(
      matchesOf(page).map(({ block, start, end, claim }) => [
        page[block]!.slice(start, end),
        claim,
      ]),
    ).toEqual([
      [LEAD, 'bridge-plan'],
      ['The bridge is expensive.', 'too-dear'],
      ['A bridge is quicker.', 'saves-time'],
    ]);
  });

  it('is a mention where the plan is named and no claim is sure', () => {
    const match = matchOf('They spoke of the bridge.');
    expect(match).toMatchObject({ claim: 'bridge-plan', others: [], denied: false });
    expect(match?.confidence).toBeGreaterThan(0.9);
  });

  it('makes a claim without naming the plan', () => {
    expect(matchOf('Far too dear, say the fishermen.')).toMatchObject({ claim: 'too-dear' });
  });

  it('is none where nothing speaks for it', () => {
    expect(matchOf('The gulls are back.')).toBeUndefined();
  });

  it.each([
    ['The bridge is not expensive.', 'too-dear', true],
    ['It will never save us time.', 'saves-time', true],
    ['The bridge is expensive.', 'too-dear', false],
    // A mention is never denied, whatever negation stands in it.
    ['The bridge is not too much discussed.', 'bridge-plan', false],
  ])('of "%s" tells whether it denies', (sentence, claim, denied) => {
    expect(matchOf(sentence)).toMatchObject({ claim, denied });
  });

  it('lists the other claims of its sentence, and the mention never', () => {
    const match = matchOf('Quicker it is, but this bridge is also far too expensive.');
    const claims = [match, ...(match?.others ?? [])].map((found) => found?.claim);
    expect(claims.sort()).toEqual(['saves-time', 'too-dear']);
  });

  it('tells of each of its claims whether it is denied', () => {
    const match = matchOf('It is not quicker, and the bridge is expensive.');
    const claims = [match, ...(match?.others ?? [])];
    expect(claims.find((found) => found?.claim === 'too-dear')?.denied).toBe(true);
    expect(claims.find((found) => found?.claim === 'saves-time')?.denied).toBe(false);
  });
});

describe('what few readers ask for', () => {
  /** The bridge topic, with a polarity model that tells when its rows are looked up. */
  function watched() {
    const asked: string[] = [];
    const { polarity } = bridge.model;
    const weights = new Proxy<Record<string, string>>(polarity.weights, {
      get: (rows, name) => {
        asked.push(String(name));
        return rows[String(name)];
      },
    });
    const model = { ...bridge.model, polarity: { ...polarity, weights } };
    return { matcher: createMatcher({ ...bridge, model }), asked };
  }

  it('is worked out when it is first asked for: denials, and the claims of parts', () => {
    const { matcher: lazy, asked } = watched();
    const page = [LEAD, 'It is not quicker, and the bridge is expensive.'];
    const [, match] = lazy.match(
      page.map((text) => lazy.read(text)),
      {},
    );
    expect(match?.claim).toBe('too-dear');
    expect(asked).toEqual([]);
    expect(match?.denied).toBe(true);
    const once = asked.length;
    expect(once).toBeGreaterThan(0);
    expect(match?.denied).toBe(true);
    expect(asked).toHaveLength(once);
    expect(match?.others.map(({ claim }) => claim)).toEqual(['saves-time']);
    expect(asked).toHaveLength(once);
    expect(match?.others[0]?.denied).toBe(false);
    expect(asked.length).toBeGreaterThan(once);
  });
});

describe('reading step by step', () => {
  it('pauses after each sentence, however long the block is', () => {
    const text = 'The mayor plans a bridge. It is too dear. '.repeat(100);
    const reading = matcher.reading(text);
    let pauses = 0;
    let step = reading.next();
    for (; !step.done; step = reading.next()) pauses++;
    expect(pauses).toBe(200);
    expect(matcher.match([step.value], {}, { onTopic: true })).toHaveLength(200);
  });
});

describe('why a sentence matched', () => {
  /** The kind of each piece of evidence (the concept, if it is one) with the words that stand there. */
  const whyOf = (sentence: string) =>
    matchOf(sentence)
      ?.why()
      .map((evidence) => [
        evidence.kind === 'concept' ? evidence.concept : evidence.kind,
        sentence.slice(evidence.start, evidence.end),
      ]);

  it('is told by the words of a concept as they stand', () => {
    expect(whyOf('Is it true that the bridges “cost\u00AD us a\u00A0million”?')).toEqual([
      ['cost', 'cost\u00AD us a\u00A0million'],
    ]);
  });

  it('is told by single words too, in the order of the text', () => {
    expect(whyOf('A burden: an expensive bridge.')).toEqual([
      ['word', 'burden'],
      ['cost', 'expensive'],
    ]);
  });

  it('is told by the words that deny, and only where it is denied', () => {
    expect(whyOf('The bridge is not expensive.')).toContainEqual(['denial', 'not']);
    expect(whyOf('The bridge is expensive.')?.map(([kind]) => kind)).toEqual(['cost']);
  });

  it('is told of a mention by what speaks of the plan', () => {
    expect(whyOf('The bridge again.')).toEqual([['plan', 'bridge']]);
  });
});

describe('a match is called', () => {
  it.each([
    ['certain, where both claim and polarity are clear', 'The bridge is expensive.', 'certain'],
    ['likely, where another claim is as probable', 'Expensive, but quicker.', 'likely'],
    ['likely, where its polarity is not clear', 'Perhaps the bridge is expensive.', 'likely'],
    ['certain, where a mention is', 'They spoke of the bridge.', 'certain'],
    ['likely, where a mention hardly is one', 'The gulls like a bridge.', 'likely'],
  ])('%s', (_name, sentence, certainty) => {
    expect(matchOf(sentence)?.certainty).toBe(certainty);
  });
});

describe('a page', () => {
  const WRECK = 'The ferry sank in the storm.';

  it('off the topic has no match, whatever its sentences say', () => {
    expect(matchesOf(['Wine is expensive here.', WRECK])).toEqual([]);
  });

  it('surely on the topic may make a background claim', () => {
    expect(matchOf(WRECK)).toMatchObject({ claim: 'ferry-sank' });
  });

  it('less surely on the topic may not, but keeps its other claims', () => {
    const context = { date: '2019-01-01' };
    expect(matchOf(WRECK, context)).toBeUndefined();
    expect(matchOf('The bridge is expensive.', context)).toMatchObject({ claim: 'too-dear' });
    expect(matchOf('The bridge is expensive, and the ferry sank.', context)?.others).toEqual([]);
  });

  it('gives the same matches when its blocks are matched again', () => {
    const blocks = [LEAD, 'The bridge is expensive.'].map((text) => matcher.read(text));
    const told = () => matcher.match(blocks, {}).map((match) => ({ ...match, why: match.why() }));
    expect(told()).toEqual(told());
    expect(told()).toHaveLength(2);
  });

  it('of no blocks has no match', () => {
    expect(matcher.match([], {})).toEqual([]);
  });
});

describe('a text that the reader says is on the topic', () => {
  const asserted = (text: string) => matcher.match([matcher.read(text)], {}, { onTopic: true });

  it.each([
    ['a claim', 'Wine is expensive here.', 'too-dear'],
    ['a background claim', 'The ferry sank in the storm.', 'ferry-sank'],
    ['a mention', 'They spoke of the bridge.', 'bridge-plan'],
  ])('may make %s without a page that is on it', (_name, text, claim) => {
    expect(asserted(text)).toMatchObject([{ block: 0, claim }]);
  });

  it('has no match where nothing speaks for one', () => {
    expect(asserted('The gulls are back.')).toEqual([]);
  });
});

describe('createMatcher', () => {
  it('refuses a model with a claim that the topic does not have, once it is asked to read', () => {
    const claims = { classes: ['bridge-plan', 'tunnel'], weights: {} };
    const matcher = createMatcher({ ...bridge, model: { ...bridge.model, claims } });
    expect(() => matcher.read('')).toThrow('model: class "tunnel" is no claim of the topic');
  });
});

describe('on odd text', () => {
  const SENTENCE = 'Putin offers the United States a bridge: a cyber truce, too expensive by far.';
  const odd: [name: string, text: string][] = [
    ['nothing', ''],
    ['white space', ' \n\t\u00A0\u2028 '],
    ['punctuation only', '... ?! -- "()" […]'],
    ['lone surrogates', `\uD83D ${SENTENCE} \uDC00`],
    ['invisible characters only', '\u200B\u00AD\uFEFF'],
    ['marks without a letter', '\u0301\u0301 \u0301'],
    ['invisible characters in every word', SENTENCE.split('').join('\u00AD')],
    ['emoji between the words', SENTENCE.replaceAll(' ', ' 👩‍👩‍👧 ')],
    ['a mark on the last letter', `${SENTENCE} Vague e\u0301`],
    ['control characters', `\u0000${SENTENCE}\u0007`],
    ['100 000 letters without a space', 'a'.repeat(100_000)],
    ['100 000 characters without a letter', '.'.repeat(100_000)],
    ['names of an object', 'constructor __proto__ toString hasOwnProperty'],
  ];

  it.each(odd)('%s: throws nothing and stays inside', (_name, text) => {
    for (const one of [matcher, createMatcher(topic)]) {
      const page = [SENTENCE, text];
      const blocks = page.map((block) => one.read(block));
      for (const context of [{}, { title: text, date: text, url: text }])
        for (const { block, start, end, why } of one.match(blocks, context)) {
          const spans = [{ start, end }, ...why()];
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(page[block]!.length);
          }
        }
    }
  });

  it('still finds what stands in it', () => {
    for (const text of odd.filter(([, text]) => text.includes(SENTENCE)).map(([, text]) => text))
      expect(matchesOf([text])).toMatchObject([{ claim: 'too-dear' }]);
  });
});
