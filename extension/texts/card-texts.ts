import type { TextKey, Texts } from '../../locales/texts';
import type { Language } from '../settings';
import { textsIn } from './texts-in';

/** What the keys of the overlay's texts begin with. */
const BEGINNINGS = ['card', 'why', 'passages'] as const;

/** The keys of the texts that are sent into the page, for the card and the list of passages. */
export type CardKey = Extract<TextKey, `${(typeof BEGINNINGS)[number]}${string}`>;

/** The texts of the overlay's views in one language, to be sent there: the page need not carry any language. */
export async function cardTextsIn(language: Language): Promise<Texts> {
  const texts = Object.entries(await textsIn(language));
  return Object.fromEntries(
    texts.filter(([key]) => BEGINNINGS.some((beginning) => key.startsWith(beginning))),
  );
}
