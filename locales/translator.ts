import type { TextKey, Texts, Translate } from './texts';

/**
 * A function that gives the texts of one language.
 *
 * @param language BCP 47 tag, for the plural rules
 * @throws Error (the function) where there is no such text: texts must never be silently empty
 */
export function translatorOf<Key extends TextKey = TextKey>(
  texts: Texts,
  language: string,
): Translate<Key> {
  const plurals = new Intl.PluralRules(language);
  return (key, ...fillings: readonly (number | readonly string[])[]) => {
    const text = texts[key];
    const [count] = fillings;
    const words =
      typeof text === 'object' && typeof count === 'number'
        ? (text[plurals.select(count)] ?? text.other)
        : text;
    if (typeof words !== 'string') throw new Error(`There is no text "${key}".`);
    const filled = fillings.flat();
    return words.replace(/\$(\d)/g, (_all, place: string) => String(filled[Number(place) - 1]));
  };
}
