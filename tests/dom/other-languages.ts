import type { Language } from '../../extension/settings';
import { ALL_TEXTS } from '../../extension/texts/all-texts';
import { translatorOf } from '../../locales/translator';

/** Gives the texts of a language. */
export const speaking = (language: Language) => translatorOf(ALL_TEXTS[language], language);

export const german = speaking('de');
