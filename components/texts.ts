import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';

/**
 * Gives the text of a key of locales/en.yml in the reader's language. Keys are typed: an unknown one does not compile.
 * `t('popupOff')`, with substitutions `t('popupOffHereHint', [site])`, with a plural `t('popupFound', count)`.
 */
export type Translate = (typeof i18n)['t'];

const Texts = createContext<Translate | null>(null);

/** Hands the translate function to all views below: `<TextsProvider value={i18n.t}>`. */
export const TextsProvider = Texts.Provider;

/**
 * The translate function of the nearest `TextsProvider`.
 * @throws Error if the view stands in none: texts must never be silently empty.
 */
export function useTexts(): Translate {
  const translate = useContext(Texts);
  if (!translate) throw new Error('This view needs a TextsProvider around it.');
  return translate;
}
