import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../locales/texts';
import { placesIn, readTexts } from '../../scripts/texts';

const ALL = readTexts();
const english = ALL.en!;
const keys = Object.keys(english);
const others = Object.entries(ALL).filter(([language]) => language !== 'en');
const everyText = Object.entries(ALL).flatMap(([language, texts]) =>
  Object.entries(texts).flatMap(([key, text]) =>
    formsOf(text).map((form) => [language, key, form]),
  ),
);

/** A name, and a word that German shares with English. */
const THE_SAME = ['extName', 'optionsPaletteOrange'];
/** More than this the browsers' stores do not show. */
const LONGEST_DESCRIPTION = 132;
/** Beginnings of words that judge a claim, an article or a reader. */
const JUDGEMENTS: Record<string, string> = {
  en: 'fals|fake|lie[sd]?|liar|untru|disput|debunk|propagand|mislead|(?:mis|dis)inform|warning|alarm|myth|hoax|biased|manipul|correct',
  uk: 'хибн|фейк|брех|неправд|спірн|спростов|пропаганд|оман|дезінформ|попередж|маніпул|міф|упередж|правильн',
  ru: 'ложн|ложь|фейк|неправд|спорн|опроверг|пропаганд|заблужд|дезинформ|предупрежд|манипул|миф|предвзят|правильн',
  lt: 'melag|netikr|neteis|ginčyt|paneig|propagand|klaid|dezinform|įspėj|manipul|mitas|šališk|teising',
  de: 'falsch|fake|lüge|unwahr|umstritten|widerleg|propagand|irreführ|desinform|warnung|manipul|myth|mythos|voreingenommen|richtig',
};

function formsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The places of a text, each once, in order. */
function placesOf(form: string): string[] {
  return [...new Set(form.match(/\$\d/g))].sort();
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

test('there are five languages', () =>
  expect(Object.keys(ALL).sort()).toEqual(['de', 'en', 'lt', 'ru', 'uk']));

test('every text is used', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  const code = ['components', 'entrypoints', 'extension'].flatMap(sourcesOf).join('\n');
  expect(
    keys.filter((key) => !code.includes(`'${key}'`) && !config.includes(`__MSG_${key}__`)),
  ).toEqual([]);
});

test('what the manifest names stands where the browser looks for it', () => {
  const named = readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g);
  for (const [, key] of named) {
    expect(key).toMatch(/^(ext|command)[A-Z]/);
    expect(keys).toContain(key);
  }
});

describe.each(others)('%s', (language, texts) => {
  test('no key is missing, and none is extra', () =>
    expect(Object.keys(texts).sort()).toEqual([...keys].sort()));

  test('takes the same words in the same places', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect([key, typeof text]).toEqual([key, typeof english[key]]);
      const places = Array.from({ length: placesIn(english[key]!) }, (_, at) => `$${at + 1}`);
      for (const form of formsOf(text)) expect([key, placesOf(form)]).toEqual([key, places]);
    }
  });

  test('has all plural forms of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of Object.entries(texts))
      if (typeof text === 'object')
        expect([key, ...Object.keys(text).sort()]).toEqual([key, ...pluralCategories.sort()]);
  });

  test('is translated', () =>
    expect(
      Object.keys(texts).filter((key) => texts[key] === english[key] && !THE_SAME.includes(key)),
    ).toEqual([]));

  test('is written in the letters of its language', () => {
    const foreign = { uk: /[ыэёъ]/i, ru: /[іїєґ]/i, lt: /\p{Script=Cyrillic}/u }[language];
    const stray = foreign ?? /[\p{Script=Cyrillic}ėįųūąęčš]/u;
    expect(everyText.filter(([of, , form]) => of === language && stray.test(form!))).toEqual([]);
  });
});

test.each(Object.keys(ALL))('no word of judgement stands in %s', (language) => {
  const judgement = new RegExp(`(?<!\\p{L})(?:${JUDGEMENTS[language]!})`, 'iu');
  const judging = everyText.filter(([of, , form]) => of === language && judgement.test(form!));
  expect(judging).toEqual([]);
});

test.each(Object.entries(ALL))('the description in %s fits into the stores', (_language, texts) =>
  expect(formsOf(texts.extDescription!)[0]!.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION),
);
