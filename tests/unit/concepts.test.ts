import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { Lexicon } from '../../matching/concepts';
import { wordsOf } from '../../matching/words';

const wordsIn = (text: string) => wordsOf(text, { start: 0, end: text.length });

/** What a form finds in a text: the words of each hit. */
function found(form: string, text: string): string[] {
  const words = wordsIn(text);
  return new Lexicon([{ id: 'one', label: 'one', forms: [form] }])
    .find(words)
    .map(({ first, last }) => text.slice(words[first]!.start, words[last]!.end));
}

describe('Lexicon', () => {
  it.each([
    ['a word', 'truce', 'The Truce of truces', ['Truce']],
    ['any ending', 'propos*', 'a proposal, proposed; pro', ['proposal', 'proposed']],
    ['a phrase', 'white house', 'the White House and a white big house', ['White House']],
    ['a phrase with an ending', 'two power*', 'the two powers, two great powers', ['two powers']],
    ['capitals only as written', 'US', 'the US told us', ['US']],
    ['initials as capitals', 'US', 'the U.S. told us', ['U.S.']],
    ['capitals with an ending', 'CERT*', 'CERTs are certain', ['CERTs']],
    ['a word between', 'keep .. word', 'they keep their word', ['keep their word']],
    ['nothing between', 'keep .. word', 'they keep word', ['keep word']],
    ['three words between', 'keep .. word', 'keep a b c word', ['keep a b c word']],
    ['not four between', 'keep .. word', 'keep a b c d word', []],
    ['nothing across the end', 'keep word', 'they keep', []],
  ])('finds %s', (_name, form, text, expected) => {
    expect(found(form, text)).toEqual(expected);
  });

  it('gives all concepts of the same words, in the order of their first word', () => {
    const lexicon = new Lexicon([
      { id: 'deal', label: 'deal', forms: ['cyber truce', 'truce'] },
      { id: 'field', label: 'field', forms: ['cyber*'] },
    ]);
    expect(lexicon.find(wordsIn('a cyber truce'))).toEqual([
      { concept: 'deal', first: 1, last: 2 },
      { concept: 'field', first: 1, last: 1 },
      { concept: 'deal', first: 2, last: 2 },
    ]);
  });

  it.each(['', '..', '*'])('refuses the form "%s", naming its concept', (form) => {
    expect(() => new Lexicon([{ id: 'reset', label: 'a reset', forms: [form] }])).toThrow(
      'concept reset has an empty form',
    );
  });
});

describe('the lexicon of the topic', () => {
  it.each(topic.lexicon)('has only forms that a text can hold: $id', ({ forms }) => {
    const dead = forms.filter((form) => {
      const text = form.replaceAll('*', '').replaceAll(' .. ', ' ');
      return found(form, text)[0] !== text;
    });
    expect(dead).toEqual([]);
  });
});
