import type { Texts } from '../../locales/texts';
import de from '../../locales/de.yml';
import en from '../../locales/en.yml';
import lt from '../../locales/lt.yml';
import ru from '../../locales/ru.yml';
import uk from '../../locales/uk.yml';
import type { Language } from '../settings';

/**
 * All texts in all languages: for our own pages and the background, too heavy for scripts in the page.
 * What is not translated yet stays English.
 */
export const ALL_TEXTS: Readonly<Record<Language, Texts>> = {
  en,
  uk: { ...en, ...uk },
  ru: { ...en, ...ru },
  lt: { ...en, ...lt },
  de: { ...en, ...de },
};
