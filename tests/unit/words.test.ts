import { describe, expect, it } from 'vitest';

import { stemOf, type Word, wordsOf } from '../../matching/words';

const words = (text: string): Word[] => wordsOf(text, { start: 0, end: text.length });
const lower = (text: string): string[] => words(text).map((word) => word.lower);

describe('wordsOf', () => {
  it.each([
    ['possessives', "Russia's and the states' plan", ['russias', 'and', 'the', 'states', 'plan']],
    ['contractions', "don't", ['dont']],
    [
      'initials as one word',
      'The U.S. and the G.R.U. met',
      ['the', 'us', 'and', 'the', 'gru', 'met'],
    ],
    [
      'the parts of a compound',
      'U.S.-led state-of-the-art',
      ['us', 'led', 'state', 'of', 'the', 'art'],
    ],
    ['letters of every script', 'Путин and Kıbrıs', ['путин', 'and', 'kıbrıs']],
    ['nothing of punctuation', '... -- "!"', []],
  ])('reads %s', (_name, text, expected) => {
    expect(lower(text)).toEqual(expected);
  });

  it.each([
    ['p0litical', 'political'],
    ['M0scow', 'moscow'],
    ['tr3aty', 'treaty'],
    ['5ecurity', 'security'],
  ])('mends the digit that a scanner put into %s', (scanned, mended) => {
    expect(lower(scanned)).toEqual([mended]);
  });

  it.each([
    ['rnoment', 'moment'],
    ['terrns', 'terms'],
    ['agreernents', 'agreements'],
    ['govemment', 'government'],
    ['governrnents', 'governments'],
    ['govemrnent', 'government'],
    ['cornrnon', 'common'],
    ['cornmittee', 'committee'],
    ['infonnation', 'information'],
    ['refonn', 'reform'],
    ['vvorld', 'world'],
  ])('mends the letters that a scanner mistook in %s', (scanned, mended) => {
    expect(lower(scanned)).toEqual([mended]);
  });

  it.each([
    'RNA',
    'RNC',
    'VVP',
    'modern',
    'modernity',
    'government',
    'concern',
    'savvy',
    'turnout',
  ])('leaves the letters of %s alone', (text) => {
    expect(lower(text)).toEqual([text.toLowerCase()]);
  });

  it('reads a word that the end of a line broke, with its place, beside its parts', () => {
    const text = 'a pro- posal and con-  crete aims';
    const found = words(text).map((word) => [word.lower, text.slice(word.start, word.end)]);
    expect(found).toEqual([
      ['a', 'a'],
      ['pro', 'pro'],
      ['proposal', 'pro- posal'],
      ['posal', 'posal'],
      ['and', 'and'],
      ['con', 'con'],
      ['concrete', 'con-  crete'],
      ['crete', 'crete'],
      ['aims', 'aims'],
    ]);
  });

  it.each([
    'pre- and post-war',
    'well-known',
    'a plan - once more',
    'Moscow- Washington',
    'US- led',
  ])('takes no hyphen of "%s" for the end of a line', (text) => {
    expect(lower(text)).toEqual(text.toLowerCase().split(/[ -]+/));
  });

  it.each(['2016', 'G20', 'G7', 'COVID19', '5G', '1972'])('leaves %s alone', (text) => {
    expect(lower(text)).toEqual([text.toLowerCase()]);
  });

  it('keeps capitals in the surface, and says where each word stands', () => {
    const text = "Yes: the U.S. keeps Putin's word.";
    expect(words(text).map(({ surface, start, end }) => [surface, text.slice(start, end)])).toEqual(
      [
        ['Yes', 'Yes'],
        ['the', 'the'],
        ['US', 'U.S.'],
        ['keeps', 'keeps'],
        ['Putins', "Putin's"],
        ['word', 'word'],
      ],
    );
  });

  it('reads only its stretch, with offsets into the whole text', () => {
    expect(wordsOf('one two three', { start: 4, end: 7 })).toMatchObject([
      { surface: 'two', start: 4, end: 7 },
    ]);
  });
});

describe('stemOf', () => {
  it.each([
    [['proposed', 'proposes', 'proposing'], 'propos'],
    [['treaties', 'treaty'], 'treati'],
    [['violate', 'violated', 'violation'], 'violat'],
  ])('gives %j one stem', (forms, stem) => {
    expect(forms.map(stemOf)).toEqual(forms.map(() => stem));
  });

  it('gives the same stem when asked again', () => {
    expect(stemOf('agreements')).toBe(stemOf('agreements'));
    expect(stemOf('agreements')).toBe('agreement');
  });
});
