import { describe, expect, it } from 'vitest';

import { checkQuotation, fold, quotationsOf, resolveFragment } from '../../scripts/quotes';
import type { Quotation } from '../../scripts/quotes';

const PAGE = 'https://example.org/ferry';
const ARTICLE = [
  'The Ferry',
  'The mayor’s plan is “bold – and well-meant”, said the harbour master on Monday. Nobody asked the gulls.',
  'Every evening the last ferry leaves the northern quay at half past nine with its lights on and the band still playing.',
].join('\n');

/** A quotation from the article above; the fragment is that of the quotation unless told otherwise. */
function quotation(quote: string, fragment = encodeFragment(quote)): Quotation {
  return {
    claim: 'ferry',
    field: 'stated',
    source: 'paper',
    quote,
    url: `${PAGE}#:~:text=${fragment}`,
  };
}

function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The problems of a quotation, each with the field that has it. */
function problems(one: Quotation): string[] {
  return checkQuotation(one, ARTICLE).map(({ field, problem }) => `${field} ${problem}`);
}

describe('checkQuotation', () => {
  it('finds no fault with words that stand in the article', () => {
    expect(problems(quotation('the last ferry leaves the northern quay'))).toEqual([]);
  });

  it('folds typographic quotes, apostrophes, dashes and spaces', () => {
    expect(problems(quotation('The mayor\'s plan  is "bold - and'))).toEqual([]);
  });

  it('faults a changed word, and the link that goes with it', () => {
    expect(problems(quotation('the last ferry leaves the southern quay'))).toEqual([
      'stated.quote does not stand in the article',
      'stated.url has a text fragment that finds nothing',
    ]);
  });

  it('faults a quotation that ends within a word', () => {
    expect(problems(quotation('the last ferry leave', 'the%20last%20ferry'))).toContain(
      'stated.quote does not stand in the article',
    );
  });

  it('faults capitals that the article does not have', () => {
    expect(problems(quotation('The Last Ferry leaves'))).toContain(
      'stated.quote does not stand in the article',
    );
  });

  it('allows 15 words and faults 16', () => {
    const fifteen =
      'Every evening the last ferry leaves the northern quay at half past nine with its';
    expect(problems(quotation(fifteen))).toEqual([]);
    expect(problems(quotation(`${fifteen} lights`))).toEqual([
      'stated.quote has 16 words, at most 15',
    ]);
  });

  it('allows a whole sentence of at most six words', () => {
    expect(problems(quotation('Nobody asked the gulls'))).toEqual([]);
  });

  it('faults a longer whole sentence, with and without its full stop', () => {
    const sentence =
      'The mayor\'s plan is "bold - and well-meant", said the harbour master on Monday';
    const fault = 'stated.quote is a whole sentence of more than 6 words';
    expect(problems(quotation(sentence))).toEqual([fault]);
    expect(problems(quotation(`${sentence}.`))).toEqual([fault]);
  });

  it('faults a fragment that finds another passage', () => {
    expect(problems(quotation('Nobody asked the gulls', 'the%20last%20ferry'))).toEqual([
      'stated.url has a text fragment that finds another passage',
    ]);
  });

  it('names claim, field and value', () => {
    expect(checkQuotation(quotation('no such words', 'Nobody'), ARTICLE)[0]).toEqual({
      claim: 'ferry',
      field: 'stated.quote',
      value: 'no such words',
      problem: 'does not stand in the article',
    });
  });
});

describe('resolveFragment', () => {
  it.each([
    ['a phrase', 'Nobody%20asked', 'Nobody asked'],
    ['a phrase in other capitals', 'nobody%20ASKED', 'Nobody asked'],
    ['a hyphen', 'well%2Dmeant', 'well-meant'],
    ['a range', 'last%20ferry,quay', 'last ferry leaves the northern quay'],
    ['a range across blocks', 'Nobody,evening', 'Nobody asked the gulls. Every evening'],
  ])('finds %s', (_what, fragment, text) => {
    expect(resolveFragment(`${PAGE}#:~:text=${fragment}`, ARTICLE)).toBe(text);
  });

  it.each([
    ['a phrase across blocks', 'gulls.%20Every'],
    ['a part of a word', 'Nobod'],
    ['a range in the wrong order', 'quay,last%20ferry'],
    ['a range of three', 'last,ferry,quay'],
    ['an empty fragment', ''],
    ['an empty end', 'ferry,'],
    ['broken encoding', '%E2%80'],
  ])('finds nothing for %s', (_what, fragment) => {
    expect(resolveFragment(`${PAGE}#:~:text=${fragment}`, ARTICLE)).toBeUndefined();
  });

  it('finds nothing without a fragment', () => {
    expect(resolveFragment(PAGE, ARTICLE)).toBeUndefined();
  });
});

describe('quotationsOf', () => {
  it('lists what a claim states and its perspectives, with their places', () => {
    const cited = { source: 'paper', quote: 'the gulls', url: PAGE };
    const list = quotationsOf([
      { id: 'first', perspectives: [cited, cited] },
      { id: 'second', stated: cited, perspectives: [cited] },
    ]);
    expect(list.map(({ claim, field }) => `${claim} ${field}`)).toEqual([
      'first perspectives[0]',
      'first perspectives[1]',
      'second stated',
      'second perspectives[0]',
    ]);
  });
});

describe('fold', () => {
  it('leaves plain text alone', () => {
    expect(fold("It's a well-known 'fact'.")).toBe("It's a well-known 'fact'.");
  });
});
