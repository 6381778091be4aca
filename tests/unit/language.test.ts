import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, LANGUAGES } from '../../extension/settings';
import { cardTextsIn } from '../../extension/texts/card-texts';
import { languageFor } from '../../extension/texts/language';
import { readerTexts, storedReaderTexts } from '../../extension/texts/reader-texts';
import { textsIn } from '../../extension/texts/texts-in';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const speak = (language: string) =>
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => language });

beforeEach(() => fakeBrowser.reset());

test.each([
  ['de', 'uk-UA', 'de'],
  ['auto', 'uk', 'uk'],
  ['auto', 'uk-UA', 'uk'],
  ['auto', 'de_AT', 'de'],
  ['auto', 'LT', 'lt'],
  ['auto', 'pl', 'en'],
  ['auto', 'den', 'en'],
  ['auto', '', 'en'],
] as const)('chosen %s in a browser that speaks "%s": %s', (chosen, browser, language) =>
  expect(languageFor(chosen, browser)).toBe(language),
);

test('the reader’s texts are those of the chosen language, else of the browser', async () => {
  speak('lt');
  expect((await readerTexts({ language: 'auto' })).language).toBe('lt');
  expect((await storedReaderTexts()).language).toBe('lt');
  await changeSettings(() => ({ language: 'uk' }));
  const { language, t } = await storedReaderTexts();
  expect(language).toBe('uk');
  expect(t('popupOff')).toBe((await textsIn('uk')).popupOff);
});

test('the reader’s texts stay the same object, so that views do not draw themselves anew', async () => {
  expect(await readerTexts({ language: 'ru' })).toBe(await readerTexts({ language: 'ru' }));
});

test.each(LANGUAGES)('the page gets the texts of card and list, in %s', async (language) => {
  const texts = await cardTextsIn(language);
  expect(Object.keys(texts).length).toBeGreaterThan(20);
  expect(Object.keys(texts).filter((key) => !/^(?:card|why|passages)[A-Z]/.test(key))).toEqual([]);
  expect(texts.cardClose).toBe((await textsIn(language)).cardClose);
});
