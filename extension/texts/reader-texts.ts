import { browser } from 'wxt/browser';
import type { Translate } from '../../locales/texts';
import { translatorOf } from '../../locales/translator';
import { readSettings, type Language, type Settings } from '../settings';
import { languageFor } from './language';
import { textsIn } from './texts-in';

/** The texts in the reader's language. */
export interface ReaderTexts {
  /** For the `lang` of what shows them. */
  language: Language;
  t: Translate;
}

const byLanguage = new Map<Language, Promise<ReaderTexts>>();

/** The texts in the language of the settings; the same object as long as the language stays the same. */
export function readerTexts({
  language: chosen,
}: Pick<Settings, 'language'>): Promise<ReaderTexts> {
  const language = languageFor(chosen, browser.i18n.getUILanguage());
  const texts = byLanguage.get(language) ?? loaded(language);
  byLanguage.set(language, texts);
  return texts;
}

async function loaded(language: Language): Promise<ReaderTexts> {
  return { language, t: translatorOf(await textsIn(language), language) };
}

/** The texts in the language of the stored settings. */
export async function storedReaderTexts(): Promise<ReaderTexts> {
  return readerTexts(await readSettings());
}
