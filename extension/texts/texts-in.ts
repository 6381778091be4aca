import type { Texts } from '../../locales/texts';
import type { Language } from '../settings';

/** Each in a file of its own, but for the background, whose one file holds them all. */
const FILES: Readonly<Record<Language, () => Promise<{ default: Texts }>>> = {
  en: () => import('../../locales/en.yml'),
  uk: () => import('../../locales/uk.yml'),
  ru: () => import('../../locales/ru.yml'),
  lt: () => import('../../locales/lt.yml'),
  de: () => import('../../locales/de.yml'),
};

/** All texts in one language: for our own pages and the background, too heavy for scripts in the page. */
export async function textsIn(language: Language): Promise<Texts> {
  return (await FILES[language]()).default;
}
