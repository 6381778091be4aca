import { browser } from 'wxt/browser';
import type { Translate } from '../../locales/texts';
import { translatorOf } from '../../locales/translator';
import { readSettings, type Language, type Settings } from '../settings';
import { ALL_TEXTS } from './all-texts';
import { languageFor } from './language';

/** The texts in the reader's language. */
export interface ReaderTexts {
  /** For the `lang` of what shows them. */
  language: Language;
  t: Translate;
}

const byLanguage = new Map<Language, ReaderTexts>();

/** The texts in the language of the settings; the same object as long as the language stays the same. */
export function readerTexts({ language: chosen }: Pick<Settings, 'language'>): ReaderTexts {
  const language = languageFor(chosen, browser.i18n.getUILanguage());
  const known = byLanguage.get(language);
  if (known) return known;
  const texts = { language, t: translatorOf(ALL_TEXTS[language], language) };
  byLanguage.set(language, texts);
  return texts;
}

/** The texts in the language of the stored settings. */
export async function storedReaderTexts(): Promise<ReaderTexts> {
  return readerTexts(await readSettings());
}
