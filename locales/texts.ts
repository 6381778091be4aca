import type { TextArguments } from '#texts';

/** One text: words, with `$1`, `$2` ... where the caller's go; or its forms by the plural rules of its language. */
export type Text = string | Readonly<Record<string, string>>;

/** The texts of one language by key, as a file of this folder holds them. */
export type Texts = Readonly<Record<string, Text>>;

/** The keys of en.yml. */
export type TextKey = keyof TextArguments;

/**
 * Gives the text of a key in the reader's language. Keys and what they take are typed, from en.yml: `t('popupOff')`, with
 * words for its places `t('popupOffHereHint', [site])`, with a count `t('popupFound', count)`, which stands at `$1`; with
 * both `t('key', count, [words])`, and the words stand from `$2` on.
 */
export type Translate<Key extends TextKey = TextKey> = <K extends Key>(
  key: K,
  ...fillings: TextArguments[K]
) => string;
