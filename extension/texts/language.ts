import { LANGUAGES, type Language, type Settings } from '../settings';

/**
 * The language that the interface speaks: the chosen one; with `auto` the browser's, or English where we do not speak it.
 *
 * @param browserLanguage BCP 47 tag of the browser's interface, such as `uk-UA`
 */
export function languageFor(chosen: Settings['language'], browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const [base] = browserLanguage.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === base) ?? 'en';
}
