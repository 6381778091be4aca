import { describe, expect, it } from 'vitest';

import { Likeness } from '../../matching/likeness';

const ORDER = ['ferry', 'bridge', 'dog'];
const likeness = new Likeness([
  ['The ferry sank in the storm.', 'A wreck lies in the sound.'],
  ['A bridge over the sound is planned.', 'Bridges save time.'],
  ['My dog likes the beach.'],
]);
const rankedFor = (text: string, most = 20) =>
  likeness.ranked(text, most).map(({ entry }) => ORDER[entry]);

describe('Likeness', () => {
  it('ranks what shares more and rarer words first', () => {
    expect(rankedFor('Which storm was it that sank the ferry in the sound?')).toEqual([
      'ferry',
      'bridge',
    ]);
  });

  it('compares stems, whatever the ending, case and typography', () => {
    expect(rankedFor('“PLANNING” to bridge it')).toEqual(['bridge']);
  });

  it('gives no entry that shares no word, and function words do not count', () => {
    expect(rankedFor('It is in the of a that my')).toEqual([]);
    expect(rankedFor('Quarterly revenue')).toEqual([]);
    expect(rankedFor('')).toEqual([]);
  });

  it('gives as many as asked for', () => {
    expect(rankedFor('ferry bridge dog sound', 2)).toEqual(['bridge', 'ferry']);
  });

  it('scores as BM25 where entries are single sentences of equal length', () => {
    const two = new Likeness([['red boat'], ['red house']]);
    const [first] = two.ranked('boat', 1);
    // One of two entries, said once: ln(1 + 1.5 / 1.5) x 2.2 / 2.2.
    expect(first).toEqual({ entry: 0, score: expect.closeTo(Math.log(2)) as number });
  });

  it('counts a word once, however often the question says it', () => {
    expect(likeness.ranked('dog dog dogs', 1)).toEqual(likeness.ranked('dog', 1));
  });

  it('keeps the order of the list among equals', () => {
    const same = new Likeness([['one boat'], ['two boat'], ['three boat']]);
    expect(same.ranked('boat', 2).map(({ entry }) => entry)).toEqual([0, 1]);
  });

  it('does not hold many phrasings or a long text against an entry', () => {
    const fillers = Array.from({ length: 40 }, (_, at) => `Nothing of the kind number${at} here.`);
    const entries = [['A boat of wood.'], [[...fillers, 'A boat of wood and iron.'].join(' ')]];
    expect(new Likeness(entries).ranked('boat of wood and iron', 1)[0]?.entry).toBe(1);
  });

  it.each([
    ['mistyped words', 'a brridge', ['bridge']],
    ['two words written as one', 'the dogbeach', ['dog']],
    ['words that are near nothing', 'xylophones', []],
    ['numbers that are near others', '12345', []],
    ['100 000 letters without a space', 'ab'.repeat(50_000), []],
  ])('reads %s', (_name, text, expected) => {
    expect(rankedFor(text)).toEqual(expected);
  });

  it('weighs a mistyped word less than the word itself', () => {
    const [right] = likeness.ranked('bridge', 1);
    const [wrong] = likeness.ranked('brridge', 1);
    expect(wrong?.entry).toBe(right?.entry);
    expect(wrong?.score).toBeLessThan(right?.score ?? 0);
  });

  it('of no entries finds none', () => {
    expect(new Likeness([]).ranked('bridge', 5)).toEqual([]);
    expect(new Likeness([['']]).ranked('bridge', 5)).toEqual([]);
  });
});
