import { describe, expect, test } from 'vitest';
import type { Texts, Translate } from '../../locales/texts';
import { translatorOf } from '../../locales/translator';

/** A translator of texts that are made up here, so with keys that no type knows. */
function made(texts: Texts, language: string) {
  const t = translatorOf(texts, language);
  return (key: string, ...fillings: readonly unknown[]): unknown =>
    Reflect.apply(t, undefined, [key, ...fillings]);
}

describe('a text', () => {
  const t = made({ plain: 'Close', from: '$2: by $1 ($1)', cost: 'Costs $1' }, 'en');

  test('is given by its key', () => expect(t('plain')).toBe('Close'));

  test('takes words at its places, in any order and more than once', () =>
    expect(t('from', ['Ann', 'North'])).toBe('North: by Ann (Ann)'));

  test('takes words as they are', () => expect(t('cost', ['$1 $& $$'])).toBe('Costs $1 $& $$'));

  test('is never silently empty', () => {
    expect(() => t('missing')).toThrow('"missing"');
    expect(() => made({ some: { other: '$1 days' } }, 'en')('some')).toThrow('"some"');
  });
});

describe('a count', () => {
  const forms = { one: 'one $1', few: 'few $1', many: 'many $1', other: 'other $1' };

  test.each([
    ['en', { one: [1], other: [0, 2, 5, 11, 21] }],
    ['de', { one: [1], other: [0, 2, 5, 11, 21] }],
    ['uk', { one: [1, 21, 101], few: [2, 4, 22], many: [0, 5, 11, 14, 20, 111] }],
    ['ru', { one: [1, 21, 101], few: [2, 4, 22], many: [0, 5, 11, 14, 20, 111] }],
    ['lt', { one: [1, 21, 101], few: [2, 9, 22], other: [0, 10, 11, 19, 20, 111] }],
  ])('takes the forms of "%s"', (language, counts) => {
    const t = made({ some: forms }, language);
    for (const [form, numbers] of Object.entries(counts))
      for (const number of numbers) expect(t('some', number)).toBe(`${form} ${number}`);
  });

  test('takes the form for all others where its own is missing', () =>
    expect(made({ some: { other: 'other $1' } }, 'uk')('some', 1)).toBe('other 1'));

  test('stands before words', () =>
    expect(made({ some: { other: '$1 on $2' } }, 'en')('some', 3, ['here'])).toBe('3 on here'));
});

test('keys and what they take are typed', () => {
  const t: Translate = () => '';
  t('popupOff');
  t('badgeTitle', 3);
  t('cardArguedBy', ['Ann', 'North']);
  // @ts-expect-error No such key.
  t('popupOf');
  // @ts-expect-error It takes a count.
  t('badgeTitle');
  // @ts-expect-error It takes two words.
  t('cardArguedBy', ['Ann']);
  // @ts-expect-error It takes none.
  t('popupOff', ['Ann']);
});
