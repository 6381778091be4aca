import type { Language } from '../../extension/settings';
import { textsIn } from '../../extension/texts/texts-in';
import { translatorOf } from '../../locales/translator';

/** Gives the texts of a language. */
export const speaking = async (language: Language) =>
  translatorOf(await textsIn(language), language);

export const german = await speaking('de');
