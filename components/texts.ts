import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../locales/texts';

export type { Translate };

const Texts = createContext<Translate | null>(null);

/** Hands the translate function to all views below: `<TextsProvider value={t}>`. */
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
