import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../../locales/en.yml';
import { translatorOf } from '../../locales/translator';

/** Gives the English texts: `<TextsProvider value={english}>`. */
export const english = translatorOf(en, 'en');

/** Makes the fake browser's interface English, which otherwise has no language. */
export function speakEnglish(): void {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-US' });
}
