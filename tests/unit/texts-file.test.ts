import { describe, expect, test } from 'vitest';
import { manifestMessages, placesIn, textsFrom, textTypes } from '../../scripts/texts';

const FILE = `
extName: Name
popupPlain: Words
popupFound:
  one: $1 passage
  other: $1 passages
popupBy: $2, said by $1
popupDays:
  other: $1 days on $2
`;

describe('a file of texts', () => {
  test('holds texts and plural forms', () => {
    expect(textsFrom(FILE)).toEqual({
      extName: 'Name',
      popupPlain: 'Words',
      popupFound: { one: '$1 passage', other: '$1 passages' },
      popupBy: '$2, said by $1',
      popupDays: { other: '$1 days on $2' },
    });
  });

  test.each([
    ['key:\n  n: $1 days', 'numbered forms'],
    ['key:\n  one: $1 day', 'no form for all others'],
    ['key:\n  other:\n    deep: no', 'texts in texts'],
    ['key:\n  some: no', 'groups'],
  ])('holds nothing else: %j (%s)', (file) => expect(() => textsFrom(file)).toThrow('"key"'));
});

test('the types say what each text takes', () => {
  const types = textTypes(textsFrom(FILE));
  for (const member of [
    'popupPlain: [];',
    'popupFound: [count: number];',
    'popupBy: [words: readonly [string, string]];',
    'popupDays: [count: number, words: readonly [string]];',
  ])
    expect(types).toContain(`    ${member}\n`);
});

test('the browser gets the texts of the manifest only', () =>
  expect(JSON.parse(manifestMessages(textsFrom(FILE)))).toEqual({ extName: { message: 'Name' } }));

test('places are counted by the highest one, in all forms', () => {
  expect(placesIn('none')).toBe(0);
  expect(placesIn('$1 and $3')).toBe(3);
  expect(placesIn({ one: 'none', other: '$2' })).toBe(2);
});
